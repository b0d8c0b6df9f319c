import { expect, it } from 'vitest';
import { isOf, type ReadEntry } from '../../../src/core/memory/entry.ts';
import { packReading, unpackReading } from '../../../src/core/memory/packedReading.ts';
import { someEntries } from '../../support/memoryEntries.ts';
import fc from '../../support/properties.ts';

const unpacked = (rows: readonly unknown[]) => rows.flatMap(unpackReading);

it('gives back what was packed, however much it is', () => {
  fc.assert(
    fc.property(someEntries, fc.constantFrom(1, 300), (entries, times) => {
      const read = entries.filter((entry): entry is ReadEntry => isOf('read', entry));
      const many = Array.from({ length: times }, () => read).flat();
      expect(unpacked(packReading(many))).toEqual(many);
    }),
  );
});

it('passes over what is damaged, and gives all else', () => {
  const read = { kind: 'read' as const, key: 'tide', at: 1, value: { sources: 2 } };
  const [row = []] = packReading([read]);
  const damaged = [
    null,
    'tide',
    [],
    [7],
    ['tide'],
    ['tide', 'soon', 2],
    ['tide', 1, 'two'],
    ['tide', 1, 2, 'kelp'],
    ['tide', 1, 2, [7]],
  ];
  expect(unpacked([null, 'row', { 0: row }, [...damaged, ...row]])).toEqual([read]);
});
