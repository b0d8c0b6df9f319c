import { expect, it } from 'vitest';
import { layOutStrip, type StripReport } from '../../../src/core/coverage/strip.ts';
import fc from '../../support/properties.ts';

const at = (time: string) => Date.parse(`2024-11-28T${time}Z`);
const busy: StripReport[] = [
  { at: at('05:00'), label: 'First report, 05:00' },
  { at: at('06:20'), label: 'Polar Desk' },
  { at: at('07:10'), label: 'Meridian Wire' },
  { at: at('09:10'), label: 'The Harbour Ledger' },
  { at: at('11:05'), label: 'Saltmarsh Review' },
  { at: at('11:40'), label: 'Grid Watch' },
  { at: at('14:10'), label: 'The Lantern' },
];

it('has a dot for each report at its time, and labels that step down', () => {
  const strip = layOutStrip(busy, 3);
  expect(strip?.marks.map(({ x }) => Math.round(x))).toEqual([0, 15, 24, 45, 66, 73, 100]);
  expect(strip?.marks.map(({ level }) => level)).toEqual([3, 2, 1, 1, 3, 2, 3]);
  expect(strip?.marks.map(({ before }) => before)).toEqual([false, false, false, false, false, false, true]);
  expect(strip?.ticks.map((tick) => new Date(tick.at).getUTCHours())).toEqual([6, 8, 10, 12, 14]);
});

it('is there from three dated reports on that did not all come at once', () => {
  expect(layOutStrip(busy.slice(0, 2), 0)).toBeNull();
  expect(layOutStrip([...busy.slice(0, 2), { at: null, label: 'Undated' }], 0)).toBeNull();
  expect(
    layOutStrip(
      [0, 0, 0].map(() => ({ at: 0, label: 'At once' })),
      0,
    ),
  ).toBeNull();
  expect(layOutStrip(busy.slice(0, 3), 0)?.marks).toHaveLength(3);
});

const width = (label: string) => [...label].length * 1.05 + 1.8;

it('never draws a stem through a label, nor one label over another, and stays on the strip', () => {
  const report = fc.record({
    at: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 1e12 }), fc.constant(null)),
    label: fc.string({ maxLength: 40 }),
  });
  fc.assert(
    fc.property(fc.array(report, { maxLength: 60 }), fc.nat(60), (reports, own) => {
      const strip = layOutStrip(reports, own);
      if (strip === null) return;
      expect(strip.marks).toHaveLength(reports.filter((one) => one.at !== null).length);
      expect(strip.ticks.length).toBeLessThan(8);
      const labels = strip.marks.flatMap(({ report: index, x, level, before }) => {
        const length = width(reports[index]?.label ?? '');
        const [from, to] = before ? [x - length, x] : [x, x + length];
        return level === 0 ? [] : [{ x, level, from, to }];
      });
      for (const label of labels) {
        expect(label.from).toBeGreaterThanOrEqual(0);
        expect(label.to).toBeLessThanOrEqual(100);
        for (const other of labels) {
          if (other === label) continue;
          const isCrossed = other.level >= label.level && label.from < other.x && other.x < label.to;
          const isCovered = other.level === label.level && label.from < other.to && other.from < label.to;
          expect(isCrossed || isCovered).toBe(false);
        }
      }
    }),
  );
});
