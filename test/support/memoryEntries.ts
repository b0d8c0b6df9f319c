import type { MemoryEntry } from '../../src/core/memory/entry.ts';
import { formatFilters } from '../../src/core/filters.ts';
import { brokenText, someCard, someFilters } from './arbitraries.ts';
import fc from './properties.ts';

/** Few keys and few moments, so that entries meet. */
const someKey = fc.constantFrom('harbour', 'kelp', 'tide', '__proto__', 'constructor');
const someMoment = fc.integer({ min: 0, max: 5 });

/** An address of the web, whatever follows. */
const someAddress = fc.option(brokenText.map((rest) => `https://${rest}`));

export const someEntry: fc.Arbitrary<MemoryEntry> = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    key: someKey,
    at: someMoment,
    value: fc.option(
      fc.record({
        sources: fc.nat(9),
        articles: fc.option(fc.array(fc.oneof(someKey, brokenText)), { nil: undefined }),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('saved' as const),
    key: someKey,
    at: someMoment,
    value: fc.option(fc.record({ card: fc.tuple(someCard, someAddress).map(([card, url]) => ({ ...card, url })) })),
  }),
  fc.record({
    kind: fc.constant('muted' as const),
    key: fc.tuple(fc.constantFrom('topics', 'providers', 'kinds', 'words'), someKey).map((parts) => parts.join(' ')),
    at: someMoment,
    value: fc.option(fc.record({ label: brokenText })),
  }),
  fc.record({
    kind: fc.constant('followed' as const),
    key: fc.tuple(fc.constantFrom('topics', 'providers'), someKey).map((parts) => parts.join(' ')),
    at: someMoment,
    value: fc.option(fc.record({ label: brokenText })),
  }),
  fc.record({
    kind: fc.constant('view' as const),
    key: someFilters.map(formatFilters).filter((search) => search !== ''),
    at: someMoment,
    value: fc.option(fc.record({ name: brokenText, position: fc.nat(9) })),
  }),
  fc.record({
    kind: fc.constant('opening' as const),
    key: fc.constant('opening'),
    at: someMoment,
    value: fc.option(fc.record({ search: fc.oneof(someFilters.map(formatFilters), brokenText) })),
  }),
  fc.record({
    kind: fc.constant('visits' as const),
    key: fc.constant('visits'),
    at: someMoment,
    value: fc.option(
      fc.record({
        lastAt: someMoment,
        newestAt: fc.option(someMoment),
        line: fc.option(fc.record({ at: someMoment, newestAt: someMoment })),
      }),
    ),
  }),
);
export const someEntries = fc.array(someEntry, { maxLength: 12 });
