import { describe, expect, it } from 'vitest';
import { withoutSiteNames } from '../../../src/core/similar/siteNames.ts';

const gazette = { key: 'gazette.example', name: 'gazette.example' };
const times = { key: 'example-times.example', name: 'Example Times' };

const bare = (title: string, source = times) => withoutSiteNames([{ title, source }])[0];

describe('withoutSiteNames', () => {
  it.each([
    'Ferry adds night service - Example Times',
    'Ferry adds night service | Example Times',
    'Ferry adds night service|Example Times',
    'Ferry adds night service — Example Times',
    'Ferry adds night service – The Example Times',
    'Ferry adds night service :: EXAMPLE TIMES',
    'Ferry adds night service | Example Times Online',
    'Ferry adds night service - example-times.example',
    'Ferry adds night service - ExampleTimes.com',
    'Example Times: Ferry adds night service',
    'Example Times | Ferry adds night service',
  ])('takes the source off "%s"', (title) => {
    expect(bare(title)).toBe('Ferry adds night service');
  });

  it.each([
    'Ferry adds night service',
    'Ferry adds night service - and more trips by day',
    'Ferry strike: what we know',
    'Ferry line – Part Two',
    'Example Times',
    'Example Times wins a prize',
    'Night - Day',
    ' | ',
  ])('leaves "%s" as it is', (title) => {
    expect(bare(title)).toBe(title);
  });

  it('knows the other sources of the folder', () => {
    const headlines = [
      { title: 'Ferry adds night service - Example Times', source: gazette },
      { title: 'Otters return', source: times },
    ];
    expect(withoutSiteNames(headlines)).toEqual(['Ferry adds night service', 'Otters return']);
  });

  it('knows an ending that a source adds to most of its headlines, and a section before it', () => {
    const subjects = ['Ferry adds night service', 'Bakers debate flour prices', 'Judge halts dam', 'Otters return'];
    const headlines = subjects.map((subject) => ({ title: `${subject} - Harbour Gazette`, source: gazette }));
    expect(withoutSiteNames(headlines)).toEqual(subjects);
    const sections = subjects.map((subject) => ({ title: `${subject} | World | Harbour Gazette`, source: gazette }));
    expect(withoutSiteNames(sections)).toEqual(subjects);
  });

  it('leaves the numbers of a series, and what few headlines share', () => {
    const series = [1, 2, 3, 4].map((part) => ({ title: `Salt road ${part * 7} - Part ${part}`, source: gazette }));
    expect(withoutSiteNames(series)).toEqual(series.map(({ title }) => title));
    const few = [0, 1, 2, 3, 4, 5].map((i) => ({
      title: i < 2 ? `Fire ${i} - Harbour Quay` : `Report ${i}`,
      source: gazette,
    }));
    expect(withoutSiteNames(few)).toEqual(few.map(({ title }) => title));
  });

  it('does not count a headline that stands in the folder many times', () => {
    const same = Array.from({ length: 9 }, () => ({ title: 'Storm warning - Upper Lake', source: gazette }));
    expect(withoutSiteNames(same)[0]).toBe('Storm warning - Upper Lake');
  });

  it('takes linear time with headlines of separators alone', () => {
    const began = performance.now();
    withoutSiteNames([
      { title: ' - '.repeat(200_000), source: times },
      { title: ' '.repeat(200_000), source: times },
    ]);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
