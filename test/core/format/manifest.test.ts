import { paperShape } from '../../../src/core/format/paper.ts';
import { describe, expect, it } from 'vitest';
import { DATA_FORMAT, type Manifest, parseManifest, writeManifest } from '../../../src/core/format/manifest.ts';
import { someManifest } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const facet = { total: 1, values: [{ key: 'oceans', label: 'Oceans', count: 1 }] };
const manifest: Manifest = {
  format: DATA_FORMAT,
  edition: '0a1b2c3d',
  articles: 1,
  stories: 1,
  newestAt: Date.UTC(2021, 8, 29),
  timeZone: 'UTC',
  paper: paperShape({ title: 'Tide' }, 'paper'),
  feeds: { topics: 3, sources: 4, stories: null, storiesSince: 1 },
  timeline: { firstMonth: 2021 * 12 + 8, counts: [1], undated: 0 },
  unit: 'year',
  ownFacets: undefined,
  facets: { topics: facet, providers: facet, kinds: facet },
  shards: 1,
  searchTerms: ['', 'mo'],
  files: {
    newest: 'w.json',
    names: 'n.json',
    stories: 's.bin',
    columns: 'c.bin',
    ranks: 'r.bin',
    search: 's',
    topicAliases: undefined,
    topicNotes: 'x.json',
  },
};

describe('manifest', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(someManifest, (written) => {
        expect(parseManifest(JSON.parse(writeManifest(written)))).toEqual(written);
      }),
    );
  });

  it('is refused in any other format', () => {
    expect(() => parseManifest({ ...manifest, format: DATA_FORMAT + 1 })).toThrow();
  });

  it('is refused when cut short anywhere', () => {
    const whole = writeManifest(manifest);
    for (let length = 0; length < whole.length; length++)
      expect(() => parseManifest(JSON.parse(whole.slice(0, length)))).toThrow();
  });

  it.each(Object.keys(manifest).filter((field) => !['feeds', 'ownFacets'].includes(field)))(
    'is refused without %s',
    (field) => {
      expect(() => parseManifest({ ...manifest, [field]: undefined })).toThrow();
    },
  );

  it('is refused where a count is none', () => {
    for (const articles of [-1, 1.5, '1', null]) expect(() => parseManifest({ ...manifest, articles })).toThrow();
    for (const stories of [-1, 1.5, '1', null]) expect(() => parseManifest({ ...manifest, stories })).toThrow();
  });
});
