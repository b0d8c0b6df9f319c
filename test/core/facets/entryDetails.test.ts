import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../src/core/day.ts';
import { detailsOf } from '../../../src/core/facets/entryDetails.ts';
import { filterGroups } from '../../../src/core/filterGroups.ts';
import { noFilters, withChosen } from '../../../src/core/filters.ts';
import { selectArticles } from '../../../src/core/facets/select.ts';
import { someColumns } from '../../support/arbitraries.ts';
import { columnsOf, someLabels } from '../../support/columnsOf.ts';
import fc from '../../support/properties.ts';

describe('what is near to a topic or a source', () => {
  const labels = { topics: someLabels('topic', 6), providers: someLabels('source', 2), kinds: someLabels('kind', 1) };
  const columns = columnsOf(labels, [
    { day: 20, provider: 0, kind: 0, topics: [0, 1] },
    { day: 10, provider: 1, kind: 0, topics: [0, 3, 2] },
    { day: null, provider: 1, kind: 0, topics: [0, 3, 4] },
    { day: 30, provider: 0, kind: 0, topics: [1] },
  ]);
  const names = (list: readonly { label: string }[]) => list.map(({ label }) => label);

  it('are the topics that most often stand beside it, and where its articles are from', () => {
    const { days, near } = detailsOf(columns, 0, 'topic-0');
    expect(names(near['topics'] ?? [])).toEqual(['topic 3', 'topic 1', 'topic 2']);
    expect(names(near['providers'] ?? [])).toEqual(['source 1', 'source 0']);
    expect(days).toEqual({ first: 10, last: 20 });
  });

  it('are the topics of a source, and not the source itself', () => {
    const { near } = detailsOf(columns, 1, 'source-1');
    expect(names(near['topics'] ?? [])).toEqual(['topic 0', 'topic 3', 'topic 2']);
    expect(near['providers']).toEqual([]);
  });

  it('are nothing where no article has it', () => {
    const nothing = { days: null, unit: 'year', near: { topics: [], providers: [], kinds: [] } };
    expect(detailsOf(columns, 0, 'topic-5')).toEqual(nothing);
    expect(detailsOf(columns, 0, 'nowhere')).toEqual(nothing);
  });

  it('are those that a filter by it would leave most articles of', () => {
    fc.assert(
      fc.property(someColumns(), fc.constantFrom(...filterGroups.keys()), (all, position) => {
        const group = filterGroups[position]?.key ?? '';
        for (const { key } of all.groups[position]?.labels ?? []) {
          const details = detailsOf(all, position, key);
          const { ordinals, labelCounts } = selectArticles(all, withChosen(noFilters, group, [key]));
          const days = [...ordinals].map((ordinal) => all.days[ordinal] ?? UNDATED).filter((day) => day !== UNDATED);
          expect(details.days).toEqual(days.length === 0 ? null : { first: days[0], last: days.at(-1) });
          expect(details.near[group]?.map((near) => near.key)).not.toContain(key);
          for (const [other, { key: otherGroup, many }] of filterGroups.entries()) {
            if (other === position) {
              if (!many) expect(details.near[otherGroup]).toEqual([]);
              continue;
            }
            const counts = labelCounts[other] ?? new Uint32Array();
            const shown = details.near[otherGroup]?.map(
              (near) => counts[all.groups[other]?.labels.indexOf(near) ?? -1],
            );
            expect(shown).toEqual(
              [...counts]
                .filter((count) => count > 0)
                .sort((a, b) => b - a)
                .slice(0, 3),
            );
          }
        }
      }),
    );
  });
});
