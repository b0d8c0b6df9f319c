import { nullable, number, record, type Shaped } from './shape.ts';

/**
 * From which size on something has feeds, by its kind (a directory, `stories`, or the key of a facet of the publisher's own): articles
 * of a label, sources of a story; null: none has. `storiesSince`: only stories with a report from this time on have feeds,
 * milliseconds UTC; null: older ones, too.
 */
export const feedLimitsShape = record(nullable(number));
export type FeedLimits = Shaped<typeof feedLimitsShape>;
