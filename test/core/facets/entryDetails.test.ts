import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../src/core/day.ts';
import { detailsOf } from '../../../src/core/facets/entryDetails.ts';
import { noFilters } from '../../../src/core/filters.ts';
import { selectArticles } from '../../../src/core/facets/select.ts';
import { someColumns } from '../../support/arbitraries.ts';
import { columnsOf, someLabels } from '../../support/columnsOf.ts';

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
    const { days, topics, providers } = detailsOf(columns, 'topics', 'topic-0');
    expect(names(topics)).toEqual(['topic 3', 'topic 1', 'topic 2']);
    expect(names(providers)).toEqual(['source 1', 'source 0']);
    expect(days).toEqual({ first: 10, last: 20 });
  });

  it('are the topics of a source, and not the source itself', () => {
    const { topics, providers } = detailsOf(columns, 'providers', 'source-1');
    expect(names(topics)).toEqual(['topic 0', 'topic 3', 'topic 2']);
    expect(providers).toEqual([]);
  });

  it('are nothing where no article has it', () => {
    expect(detailsOf(columns, 'topics', 'topic-5')).toEqual({ days: null, unit: 'year', topics: [], providers: [] });
    expect(detailsOf(columns, 'topics', 'nowhere')).toEqual({ days: null, unit: 'year', topics: [], providers: [] });
  });

  it('are those that a filter by it would leave most articles of', () => {
    fc.assert(
      fc.property(
        someColumns(),
        fc.constantFrom('topics' as const, 'providers' as const, 'kinds' as const),
        (all, field) => {
          for (const { key } of all[field]) {
            const details = detailsOf(all, field, key);
            const { ordinals, ...counts } = selectArticles(all, { ...noFilters, [field]: [key] });
            const days = [...ordinals].map((ordinal) => all.days[ordinal] ?? UNDATED).filter((day) => day !== UNDATED);
            expect(details.days).toEqual(days.length === 0 ? null : { first: days[0], last: days.at(-1) });
            if (field === 'topics') expect(details.topics.map((topic) => topic.key)).not.toContain(key);
            else {
              const shown = details.topics.map((topic) => counts.topics[all.topics.indexOf(topic)] ?? 0);
              expect(shown).toEqual(
                [...counts.topics]
                  .filter((count) => count > 0)
                  .sort((a, b) => b - a)
                  .slice(0, 3),
              );
            }
            if (field === 'providers') expect(details.providers).toEqual([]);
          }
        },
      ),
    );
  });
});
