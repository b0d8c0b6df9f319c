import { DAY, dayNumber, dayStart, UNDATED } from '../../../src/core/day.ts';
import { describe, expect, it } from 'vitest';
import { selectArticles } from '../../../src/core/facets/select.ts';
import { filterGroups, perGroup } from '../../../src/core/filterGroups.ts';
import { chosenOf, type Filters, noFilters, withChosen } from '../../../src/core/filters.ts';
import type { Columns, Label } from '../../../src/core/format/columns.ts';
import { someColumns, someKey } from '../../support/arbitraries.ts';
import { columnOf, columnsOf, labelsIn, someLabels } from '../../support/columnsOf.ts';
import fc from '../../support/properties.ts';

/** The same by plain arrays and sets, group by group. */
function selectNaively(columns: Columns, filters: Filters, hits: readonly number[] | null) {
  const articles = articlesOf(columns).filter(({ ordinal }) => hits === null || hits.includes(ordinal));
  type Plain = (typeof articles)[number];
  const groups = {
    ...perGroup(filterGroups, ({ key }) => ({ keys }: Plain) => {
      const chosen = chosenOf(filters, key);
      return chosen.length === 0 || (keys[key] ?? []).some((own) => chosen.includes(own));
    }),
    dates: ({ date }: Plain) => isBetween(date, filters.from, filters.to),
  };
  const passing = (except: string | null) =>
    articles.filter((article) => Object.entries(groups).every(([name, passes]) => name === except || passes(article)));
  const counts = (labels: readonly Label[], lists: string[][]) =>
    labels.map(({ key }) => lists.filter((keys) => keys.includes(key)).length);
  const dated = passing('dates').flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)]));
  return {
    ordinals: passing(null).map(({ ordinal }) => ordinal),
    labelCounts: filterGroups.map(({ key }) =>
      counts(
        columnOf(columns, key).labels,
        passing(key).map(({ keys }) => keys[key] ?? []),
      ),
    ),
    months: allMonths(articlesOf(columns).flatMap(({ date }) => date ?? [])).map(
      (month) => dated.filter((one) => one === month).length,
    ),
  };
}

function isBetween(date: string | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

/** "2020-11", "2020-12", "2021-01" … from the first date to the last. */
function allMonths(dates: readonly string[]): string[] {
  const [first, last] = [dates[0], dates.at(-1)];
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  for (let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))]; ; month++) {
    if (month === 13) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last.slice(0, 7)) return months;
    months.push(name);
  }
}

function articlesOf(columns: Columns) {
  return Array.from({ length: columns.count }, (_, ordinal) => {
    const day = columns.days[ordinal] ?? UNDATED;
    return {
      ordinal,
      date: day === UNDATED ? null : new Date(day * DAY).toISOString().slice(0, 10),
      keys: perGroup(filterGroups, (group) => labelsIn(columns, group.key, ordinal).map(({ key }) => key)),
    };
  });
}

/** Columns over about two years, filters made of their own keys (at times a strange one) and days near theirs, some hits. */
const someQuestion = someColumns({ min: 18_000, max: 18_700 }).chain((columns) => {
  const keys = (labels: readonly Label[]) =>
    fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...labels.map(({ key }) => key)) }, someKey), {
      maxLength: 3,
    });
  const day = fc.option(
    fc.integer({ min: 17_990, max: 18_710 }).map((at) => new Date(at * DAY).toISOString().slice(0, 10)),
    { nil: null },
  );
  const group = (labels: readonly Label[]) => fc.oneof(fc.constant<string[]>([]), keys(labels));
  const filters: fc.Arbitrary<Filters> = fc.record({
    query: fc.constant(''),
    exact: fc.constant(false),
    choices: fc.record(perGroup(filterGroups, ({ key }) => group(columnOf(columns, key).labels))),
    from: day,
    to: day,
    show: fc.constant([]),
    sort: fc.constant(null),
  });
  const all = Array.from({ length: columns.count }, (_, i) => i);
  return fc.record({ columns: fc.constant(columns), filters, hits: fc.option(fc.subarray(all), { nil: null }) });
});

function plain(selection: ReturnType<typeof selectArticles>) {
  const { ordinals, labelCounts, months } = selection;
  return {
    ordinals: [...ordinals],
    labelCounts: labelCounts.map((counts) => [...counts]),
    months: [...months],
  };
}

describe('selectArticles', () => {
  const labels = { topics: someLabels('topic', 3), providers: someLabels('source', 2), kinds: someLabels('kind', 2) };
  const columns = columnsOf(labels, [
    { day: null, provider: 0, kind: 0, topics: [0] },
    { day: dayNumber(dayStart('2020-12-31')), provider: 0, kind: 0, topics: [0, 1] },
    { day: dayNumber(dayStart('2021-01-01')), provider: 1, kind: 1, topics: [1] },
    { day: dayNumber(dayStart('2021-03-01')), provider: 1, kind: 0, topics: [] },
  ]);

  it('agrees with a plain search through arrays and sets', () => {
    fc.assert(
      fc.property(someQuestion, ({ columns: arbitrary, filters, hits }) => {
        const selection = selectArticles(arbitrary, filters, hits === null ? null : Uint32Array.from(hits));
        expect(plain(selection)).toEqual(selectNaively(arbitrary, filters, hits));
      }),
      { numRuns: 500 },
    );
  });

  it('gives everything where nothing is chosen', () => {
    expect(plain(selectArticles(columns, noFilters))).toEqual({
      ordinals: [0, 1, 2, 3],
      labelCounts: [
        [2, 2, 0],
        [2, 2],
        [3, 1],
      ],
      months: [1, 1, 0, 1],
    });
  });

  it('counts the other choices of a group as if that group chose nothing', () => {
    const selection = plain(selectArticles(columns, withChosen(noFilters, 'topics', ['topic-0'])));
    expect(selection).toEqual({
      ordinals: [0, 1],
      labelCounts: [
        [2, 2, 0],
        [2, 0],
        [2, 0],
      ],
      months: [1, 0, 0, 0],
    });
  });

  it('takes any choice within a group, and all groups together', () => {
    expect([...selectArticles(columns, withChosen(noFilters, 'topics', ['topic-0', 'topic-1'])).ordinals]).toEqual([
      0, 1, 2,
    ]);
    expect([
      ...selectArticles(columns, { ...noFilters, choices: { topics: ['topic-0', 'topic-1'], kinds: ['kind-1'] } })
        .ordinals,
    ]).toEqual([2]);
  });

  it('includes the first and the last day, and no undated article', () => {
    const between = (from: string | null, to: string | null) => [
      ...selectArticles(columns, { ...noFilters, from, to }).ordinals,
    ];
    expect(between('2020-12-31', '2021-01-01')).toEqual([1, 2]);
    expect(between('2021-01-01', null)).toEqual([2, 3]);
    expect(between(null, '2020-12-31')).toEqual([1]);
    expect(between('2021-01-02', '2021-01-01')).toEqual([]);
  });

  it('leaves nothing where a choice is unknown, and still counts its group', () => {
    const selection = selectArticles(columns, withChosen(noFilters, 'kinds', ['hologram']));
    expect(selection.ordinals).toHaveLength(0);
    expect([...(selection.labelCounts[2] ?? [])]).toEqual([3, 1]);
  });

  it('looks at the hits alone, where there is a search', () => {
    expect(plain(selectArticles(columns, noFilters, Uint32Array.of(1, 3)))).toEqual({
      ordinals: [1, 3],
      labelCounts: [
        [1, 1, 0],
        [1, 1],
        [2, 0],
      ],
      months: [1, 0, 0, 1],
    });
    expect(selectArticles(columns, noFilters, new Uint32Array()).ordinals).toHaveLength(0);
  });
});
