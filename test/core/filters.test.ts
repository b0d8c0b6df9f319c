import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  effectiveSort,
  type Filters,
  formatFilters,
  isNarrowed,
  narrowingCount,
  noFilters,
  parseFilters,
  sorts,
  toggleKey,
  withChosen,
  withQuery,
} from '../../src/core/filters.ts';
import { filterGroups, perGroup } from '../../src/core/filterGroups.ts';
import { brokenText, someDay, someFilters, someKey, someText } from '../support/arbitraries.ts';
import fc from '../support/properties.ts';

const someGroup = fc.constantFrom(...filterGroups.map(({ key }) => key));

describe('filters in an address', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(someFilters, (filters) => {
        expect(parseFilters(formatFilters(filters))).toEqual(filters);
      }),
      { numRuns: 500 },
    );
  });

  it('are nothing where nothing is chosen', () => {
    expect(formatFilters(noFilters)).toBe('');
    expect(parseFilters('')).toEqual(noFilters);
    expect(parseFilters('?')).toEqual(noFilters);
  });

  it('stand in one order, whatever the order of choosing', () => {
    const filters: Filters = {
      query: 'deep sea',
      exact: false,
      choices: { topics: ['c++', 'r&d'], providers: ['a.example'], kinds: ['video'] },
      from: '2020-02-29',
      to: null,
      show: ['followed'],
      sort: 'heat',
    };
    const search =
      '?q=deep+sea&topic=c%2B%2B&topic=r%26d&provider=a.example&type=video&from=2020-02-29&show=followed&sort=heat';
    expect(formatFilters(filters)).toBe(search);
    expect(formatFilters({ ...withChosen(filters, 'topics', ['R&D', 'c++', 'C++']), query: ' deep sea ' })).toBe(
      search,
    );
    expect(
      parseFilters(
        '?show=followed&sort=heat&show=followed&type=Video&topic=r%26D&topic=c%2B%2B&from=2020-02-29&provider=a.example&q=deep%20sea',
      ),
    ).toEqual(filters);
  });

  it('hold that a query is searched exactly as typed, where there is one', () => {
    expect(formatFilters({ ...noFilters, query: 'tdie', exact: true })).toBe('?q=tdie&exact=1');
    expect(parseFilters('?exact=1&q=tdie')).toEqual({ ...noFilters, query: 'tdie', exact: true });
    expect(parseFilters('?q=tdie&exact=yes')).toEqual({ ...noFilters, query: 'tdie' });
    expect(parseFilters('?exact=1')).toEqual(noFilters);
    expect(withQuery({ ...noFilters, query: 'tdie', exact: true }, 'tide')).toEqual({ ...noFilters, query: 'tide' });
  });

  it('have one address for equal choices', () => {
    const shuffled = someFilters.chain((filters) => {
      const shuffle = (keys: readonly string[]) =>
        fc.shuffledSubarray([...keys, ...keys], { minLength: keys.length * 2 });
      const choices = fc.record(perGroup(filterGroups, ({ key }) => shuffle(chosenOf(filters, key))));
      return choices.map((others) => ({ filters, other: { ...filters, choices: others } }));
    });
    fc.assert(
      fc.property(shuffled, ({ filters, other }) => {
        expect(formatFilters(other)).toBe(formatFilters(filters));
      }),
    );
  });

  it('know the facets of the publisher’s own that they are told of', () => {
    const own = ['places', 'companies'];
    const filters = parseFilters('?places=b&places=A&companies=OpenAI&utm_source=x&topic=t', own);
    expect(filters.choices).toEqual({ topics: ['t'], companies: ['openai'], places: ['a', 'b'] });
    expect(formatFilters(filters)).toBe('?topic=t&companies=openai&places=a&places=b');
    expect(parseFilters('?companies=openai')).toEqual(noFilters);
    expect(formatFilters(toggleKey(filters, 'companies', 'OpenAI'))).toBe('?topic=t&places=a&places=b');
  });

  it('have one address, in whatever order facets of the publisher’s own are chosen', () => {
    const choose = (...groups: string[]) =>
      formatFilters(groups.reduce((filters, group) => withChosen(filters, group, ['x']), noFilters));
    expect(choose('places', 'topics', 'companies')).toBe(choose('companies', 'places', 'topics'));
  });

  it('find the source whose domain holds double hyphens', () => {
    expect(chosenOf(parseFilters('?provider=xn--bcher-kva.example'), 'providers')).toEqual(['xn--bcher-kva.example']);
  });

  it('never fail to be read, and are canonical after one reading', () => {
    const parameter = fc.tuple(
      fc.constantFrom('q', 'topic', 'provider', 'type', 'from', 'to', 'sort', 'show', 'exact', 'x'),
      fc.oneof(brokenText, someText),
    );
    const search = fc.oneof(
      brokenText,
      fc.array(parameter).map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
    );
    fc.assert(
      fc.property(search, (text) => {
        const filters = parseFilters(text);
        expect(parseFilters(formatFilters(filters))).toEqual(filters);
      }),
      { numRuns: 500 },
    );
  });

  it('leave out what does not fit', () => {
    expect(parseFilters('?sort=loudest&show=all&topic=&topic=%20&q=%20%09&unknown=1&from=yesterday')).toEqual(
      noFilters,
    );
    expect(parseFilters('?topic=%E0%A4%A&q=%')).toEqual({
      ...noFilters,
      query: '%',
      choices: { topics: ['\uFFFD%a'] },
    });
  });

  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '24-01-01',
    '2024-1-1',
    '2024-01-01T00:00',
    '+02024-01-01',
  ])('leave out %s, no day of the calendar', (day) => {
    expect(parseFilters(`?from=${encodeURIComponent(day)}&to=${encodeURIComponent(day)}`)).toEqual(noFilters);
  });

  it('keep every day of the calendar', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(parseFilters(`?from=${day}&to=${day}`)).toEqual({ ...noFilters, from: day, to: day });
      }),
    );
  });
});

describe('toggleKey', () => {
  it('adds a key in its place, and takes it out again', () => {
    const chosen = toggleKey(toggleKey(noFilters, 'topics', 'robots'), 'topics', 'oceans');
    expect(chosen.choices).toEqual({ topics: ['oceans', 'robots'] });
    expect(toggleKey(chosen, 'topics', 'oceans').choices).toEqual({ topics: ['robots'] });
  });

  it('twice gives the same filters back, for a key or any spelling of it', () => {
    fc.assert(
      fc.property(someFilters, someGroup, fc.oneof(someKey, someText), (filters, group, key) => {
        expect(toggleKey(toggleKey(filters, group, key), group, key)).toEqual(filters);
      }),
      { numRuns: 300 },
    );
  });

  it('touches neither the filters given nor another group', () => {
    fc.assert(
      fc.property(someFilters, someGroup, someKey, (filters, group, key) => {
        const before = structuredClone(filters);
        const after = toggleKey(filters, group, key);
        expect(filters).toEqual(before);
        expect(withChosen(after, group, chosenOf(filters, group))).toEqual(filters);
        expect(chosenOf(after, group).includes(key)).toBe(!chosenOf(filters, group).includes(key));
      }),
    );
  });
});

describe('what filters mean', () => {
  it('narrows by anything but an order', () => {
    expect(isNarrowed(noFilters)).toBe(false);
    expect(isNarrowed({ ...noFilters, sort: 'quality' })).toBe(false);
    const narrowing: Partial<Filters>[] = [
      { query: 'a' },
      ...filterGroups.map(({ key }) => ({ choices: { [key]: ['a'] } })),
      { from: '2020-01-01' },
      { to: '2020-01-01' },
    ];
    for (const one of narrowing) expect(isNarrowed({ ...noFilters, ...one })).toBe(true);
  });

  it('counts each choice, and the dates as one', () => {
    expect(narrowingCount({ ...noFilters, query: 'tide' })).toBe(0);
    expect(narrowingCount(parseFilters('?topic=a&topic=b&type=video&from=2020-01-01&to=2020-02-01'))).toBe(4);
  });

  it('orders by relevance only where there is a query', () => {
    expect(effectiveSort(noFilters)).toBe('newest');
    expect(effectiveSort({ ...noFilters, query: 'tide' })).toBe('relevance');
    expect(effectiveSort({ ...noFilters, sort: 'relevance' })).toBe('newest');
    for (const sort of sorts) expect(effectiveSort({ ...noFilters, query: 'tide', sort })).toBe(sort);
  });
});
