import { fields, nullable, number, type Shaped } from './shape.ts';

/** Articles of a topic or a source, sources of a story, from which it has feeds; null: none has. */
export const feedLimitsShape = fields({
  topics: nullable(number),
  sources: nullable(number),
  stories: nullable(number),
  /** Only stories with a report from this time on have feeds, milliseconds UTC; null: older ones, too. */
  storiesSince: nullable(number),
});
export type FeedLimits = Shaped<typeof feedLimitsShape>;
