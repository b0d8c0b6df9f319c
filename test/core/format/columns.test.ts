import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dayNumber, UNDATED } from '../../../src/core/day.ts';
import { ByteWriter } from '../../../src/core/format/bytes.ts';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { type Columns, parseColumns, writeColumns } from '../../../src/core/format/columns.ts';
import { someColumns } from '../../support/arbitraries.ts';
import { columnsOf, type Row, someLabels } from '../../support/columnsOf.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import fc from '../../support/properties.ts';

const labels = {
  topics: someLabels('topic', 40),
  providers: someLabels('provider', 300),
  kinds: someLabels('kind', 5),
};
const small = columnsOf({ topics: someLabels('t', 3), providers: someLabels('p', 2), kinds: someLabels('k', 1) }, [
  { day: null, provider: 1, kind: 0, topics: [] },
  { day: 18_000, provider: 0, kind: 0, topics: [2, 0] },
  { day: 18_200, provider: 1, kind: 0, topics: [1] },
]);

describe('columns', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(someColumns(), (columns) => {
        expect(parseColumns(writeColumns(columns))).toEqual(columns);
      }),
    );
    fc.assert(
      fc.property(someColumns({ min: UNDATED + 1, max: 2 ** 31 - 1 }), (columns) => {
        expect(parseColumns(writeColumns(columns))).toEqual(columns);
      }),
    );
  });

  it('come back with the groups of the publisher’s own, under their keys', () => {
    fc.assert(
      fc.property(someColumns(), (columns) => {
        const own = columns.groups.map((group, i) => ({ ...group, key: `own-${i}` }));
        const all = { ...columns, groups: [...columns.groups, ...own] };
        expect(parseColumns(writeColumns(all))).toEqual(all);
      }),
    );
  });

  it('may be of no article at all', () => {
    const none = columnsOf({ topics: [], providers: [], kinds: [] }, []);
    expect(parseColumns(writeColumns(none))).toEqual(none);
  });

  it('are refused when cut short anywhere', () => {
    fc.assert(
      fc.property(someColumns(), (columns) => {
        const whole = writeColumns(columns);
        for (let length = 0; length < whole.length; length++)
          expect(() => parseColumns(whole.subarray(0, length))).toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it('are refused with bytes behind their end', () => {
    expect(() => parseColumns(Uint8Array.of(...writeColumns(small), 0))).toThrow(FormatError);
  });

  it('are refused at once where they claim more articles than they can hold', () => {
    const bytes = new ByteWriter()
      .varint(2 ** 40)
      .varint(0)
      .varint(3)
      .text('[]')
      .finish();
    expect(() => parseColumns(bytes)).toThrow(FormatError);
  });

  it('are refused where groups of every edition are not there, and where there are more than filters have bits for', () => {
    const many = Array.from({ length: 28 }, (_, i) =>
      small.groups.map((group) => ({ ...group, key: `own-${i}` })),
    ).flat();
    for (const groups of [small.groups.slice(1), [...small.groups, ...many]])
      expect(() => parseColumns(writeColumns({ ...small, groups }))).toThrow(FormatError);
  });

  it('take a group of one label each for what it is, in a byte more', () => {
    const [topics, providers, kinds] = small.groups;
    if (topics === undefined || providers === undefined || kinds === undefined) throw new Error('No groups');
    const single = { ...small, groups: [{ ...providers, key: 'topics' }, providers, kinds] };
    expect(parseColumns(writeColumns(single))).toEqual(single);
    const perArticle = (columns: Columns) =>
      writeColumns(columns).length - writeColumns({ ...columns, groups: [] }).length;
    expect(perArticle(single)).toBe(
      perArticle({ ...single, groups: [providers] }) * 2 + perArticle({ ...single, groups: [kinds] }),
    );
  });

  it('are refused where an article names a label that is not there', () => {
    const withPositions = (at: number, ...positions: number[]): Columns => ({
      ...small,
      groups: small.groups.map((group, i) => (i === at ? { ...group, positions: Uint32Array.from(positions) } : group)),
    });
    expect(() => parseColumns(writeColumns(withPositions(0, 2, 0, 1)))).not.toThrow();
    expect(() => parseColumns(writeColumns(withPositions(0, 2, 0, 3)))).toThrow(FormatError);
    expect(() => parseColumns(writeColumns(withPositions(1, 1, 0, 2)))).toThrow(FormatError);
  });

  it('answer damaged bytes with columns that hold together, or an error', () => {
    const whole = writeColumns(small);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        let columns: Columns;
        try {
          columns = parseColumns(whole.with(at, value));
        } catch {
          return;
        }
        for (const { labels, starts, positions } of columns.groups) {
          expect(starts).toHaveLength(columns.count + 1);
          expect(positions).toHaveLength(starts.at(-1) ?? -1);
          for (const position of positions) expect(labels[position]).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('take less than six bytes an article, compressed', () => {
    const count = 10_000;
    const bytes = writeColumns(columnsOf(labels, newsRows(count)));
    expect(gzipSync(bytes, { level: 9 }).length / count).toBeLessThan(6);
  });
});

describe('dayNumber', () => {
  it('counts days from 1970, before it too', () => {
    expect(dayNumber(0)).toBe(0);
    expect(dayNumber(Date.UTC(1970, 0, 2) - 1)).toBe(0);
    expect(dayNumber(Date.UTC(1970, 0, 2))).toBe(1);
    expect(dayNumber(-1)).toBe(-1);
  });
});

/** Articles of three years whose topics and providers follow Zipf's law: one to four topics each, the same in every run. */
function newsRows(count: number): Row[] {
  const draw = seededRandom(20_210_929);
  return Array.from({ length: count }, (_, i) => ({
    day: i % 100 === 0 ? null : 18_000 + Math.floor((i / count) * 1095),
    provider: zipf(draw(), labels.providers.length),
    kind: zipf(draw(), labels.kinds.length),
    topics: [...new Set(Array.from({ length: 1 + Math.floor(draw() * 4) }, () => zipf(draw(), labels.topics.length)))],
  }));
}

/** Position 0 to `size` - 1 with a probability near 1 / (position + 1), by the inverse of its cumulative distribution. */
function zipf(probability: number, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** probability) - 1);
}
