import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/core/readFields.ts';
import { unknownFieldsOf } from '../../src/core/record.ts';
import fc from '../support/properties.ts';

function fieldsOf(data: Record<string, unknown>) {
  return readFields({ title: 'A', ...data }).fields;
}

describe("a record's fields", () => {
  it('have one spelling of absence', () => {
    const absent = fieldsOf({});
    expect(absent).toEqual({
      title: 'A',
      excerpt: null,
      aliases: [],
      redirect_from: [],
      permalink: [],
      slug: [],
      publishedDateTime: null,
      updatedDateTime: null,
      originalUrl: null,
      webUrl: null,
      ampWebUrl: null,
      cdnAmpWebUrl: null,
      category: null,
      type: null,
      quality: null,
      heat: null,
      published: null,
      provider: null,
      topics: [],
      image: [],
      images: [],
      related: [],
      lang: null,
      story: null,
      private: false,
      unlisted: false,
      expiryDate: null,
      draft: false,
      removed: null,
      deleted: null,
      featuredContent: null,
      length: null,
      price: null,
      levels: [],
      ratings: null,
      items: [],
      actions: [],
      secured: null,
    });
    const names = Object.keys(absent ?? {}).filter((name) => name !== 'title');
    expect(fieldsOf(Object.fromEntries(names.map((name) => [name, null])))).toEqual(absent);
    expect(
      fieldsOf({ excerpt: ' ', quality: '', published: '', publishedDateTime: '', topics: '', webUrl: '' }),
    ).toEqual(absent);
  });

  it.each([
    [{ title: 1984 }, { title: '1984' }],
    [{ title: 0 }, { title: '0' }],
    [{ title: ' A ' }, { title: ' A ' }],
    [{ title: 'a\uD800b' }, { title: 'a\uFFFDb' }],
    [{ title: '🗞️' }, { title: '🗞️' }],
    [{ title: true }, { title: 'true' }],
    [{ topics: 'AI' }, { topics: ['AI'] }],
    [{ topics: [5, 'AI', null, '', true] }, { topics: ['5', 'AI', 'true'] }],
    [{ topics: 'AI, Robotics,' }, { topics: ['AI', 'Robotics'] }],
    [{ topics: 'Washington, D.C.; Robotics' }, { topics: ['Washington, D.C.', 'Robotics'] }],
    [{ topics: ['Washington, D.C.'] }, { topics: ['Washington, D.C.'] }],
    [{ levels: 'Beginner, Advanced' }, { levels: ['Beginner', 'Advanced'] }],
    [{ length: '9:03' }, { length: 'PT9M3S' }],
    [{ length: 543 }, { length: 'PT9M3S' }],
    [
      { quality: '57', heat: ' -1 ' },
      { quality: 57, heat: -1 },
    ],
    [
      { published: 'False', removed: 'TRUE', deleted: true },
      { published: false, removed: true, deleted: true },
    ],
    [
      { published: 'no', removed: 'Yes', deleted: 0 },
      { published: false, removed: true, deleted: false },
    ],
    [{ publishedDateTime: 1716973200 }, { publishedDateTime: Date.UTC(2024, 4, 29, 9) }],
    [{ publishedDateTime: '2021-09-29 23:05' }, { publishedDateTime: Date.UTC(2021, 8, 29, 23, 5) }],
    [{ price: 5 }, { price: '5' }],
    [{ provider: 'BBC Focus' }, { provider: { name: 'BBC Focus', domain: null, images: [], authors: [] } }],
    [
      { provider: { domain: 'a.example', authors: ['B', { name: 'C' }, 7] } },
      { provider: { name: null, domain: 'a.example', images: [], authors: ['B', 'C', '7'] } },
    ],
    [
      { images: 'https://a.example/1.png' },
      {
        images: [
          { url: 'https://a.example/1.png', width: null, height: null, isCached: null, title: null, attribution: null },
        ],
      },
    ],
    [{ ratings: { count: 3 } }, { ratings: { count: 3, average: null } }],
    [
      { actions: { title: 'Get it', url: 'u' } },
      { actions: [{ title: 'Get it', url: 'u', type: null, attribution: null }] },
    ],
    [{ items: ['videos/a', 2020] }, { items: ['videos/a', '2020'] }],
    [{ related: ['b'] }, { related: ['b'] }],
    [{ secured: { any: ['thing'] } }, { secured: null }],
  ])('are usable as %j', (data, expected) => {
    expect(fieldsOf(data)).toMatchObject(expected);
  });

  it.each([
    [{ quality: 'high' }, ['quality']],
    [{ quality: 'high', heat: [], excerpt: {}, story: [1, 2] }, ['excerpt', 'quality', 'heat', 'story']],
    [{ updatedDateTime: 'yesterday' }, ['updatedDateTime']],
    [{ publishedDateTime: '2024-02-30', updatedDateTime: '2024-03-01' }, ['publishedDateTime']],
    [{ provider: [] }, ['provider']],
    [{ provider: { name: {}, domain: 'a.example' } }, ['provider.name']],
    [{ ratings: { count: 'many', average: 4 } }, ['ratings.count']],
    [{ ratings: [] }, ['ratings']],
    [{ topics: ['A', [], 'B'] }, ['topics.1']],
    [{ topics: { a: 1 } }, ['topics.0']],
    [{ levels: [{}] }, ['levels.0']],
    [{ items: [[], 'b'] }, ['items.0']],
    [{ actions: ['run', { title: 'Get it' }] }, ['actions.0']],
    [{ length: 'long' }, ['length']],
    [
      { webUrl: ['a'], originalUrl: {}, ampWebUrl: [], cdnAmpWebUrl: [] },
      ['originalUrl', 'webUrl', 'ampWebUrl', 'cdnAmpWebUrl'],
    ],
    [{ type: [], category: {}, price: [], featuredContent: {} }, ['category', 'type', 'featuredContent', 'price']],
  ])('cost a value that is bad, and not the record: %j', (data, paths) => {
    const { fields, unusable, leftOut } = readFields({ title: 'A', topics: ['T'], ...data });
    expect(unusable).toBeNull();
    expect(leftOut.map(({ path }) => path)).toEqual(paths);
    expect(fields).toMatchObject({ title: 'A', ...(Object.hasOwn(data, 'topics') ? {} : { topics: ['T'] }) });
  });

  it('keep the rest of a list and of a mapping', () => {
    expect(fieldsOf({ topics: ['A', [], 'B'] })?.topics).toEqual(['A', 'B']);
    expect(fieldsOf({ ratings: { count: 'many', average: 4 } })?.ratings).toEqual({ count: null, average: 4 });
    expect(fieldsOf({ provider: { name: {}, domain: 'a.example' } })?.provider).toMatchObject({
      name: null,
      domain: 'a.example',
    });
    expect(fieldsOf({ actions: ['run', { title: 'Get it' }] })?.actions).toMatchObject([{ title: 'Get it' }]);
  });

  it.each([
    [{ title: null }, 'title'],
    [{ title: {} }, 'title'],
    [{ publishedDateTime: '2024-02-30' }, 'publishedDateTime'],
    [{ publishedDateTime: '2024-02-30', updatedDateTime: 'yesterday' }, 'publishedDateTime'],
    [{ published: 'maybe' }, 'published'],
    [{ published: [false] }, 'published'],
    [{ removed: 'later' }, 'removed'],
    [{ deleted: 2 }, 'deleted'],
  ])('make the record unusable where it needs them: %j', (data, path) => {
    const { fields, unusable } = readFields({ title: 'A', ...data });
    expect(fields).toBeNull();
    expect(unusable?.map((one) => one.path)).toEqual([path]);
  });

  it("that the format doesn't know are named, whatever they are called", () => {
    expect(unknownFieldsOf({ title: 'A', layout: 'x', toString: 1, secured: '' })).toEqual(['layout', 'toString']);
  });
});

describe('loose lists', () => {
  it('never fail the record and account for every element', () => {
    const element = fc.oneof(
      fc.anything(),
      fc.record({ title: fc.anything(), url: fc.anything(), quality: fc.anything() }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(element), fc.array(element), (images, related) => {
        const { fields, leftOut } = readFields({ title: 'A', images, related });
        expect(fields).not.toBeNull();
        const dropped = new Set(leftOut.map(({ path }) => path.split('.').slice(0, 2).join('.')));
        expect((fields?.images.length ?? 0) + (fields?.related.length ?? 0) + dropped.size).toBeGreaterThanOrEqual(
          images.length + related.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("keep an article whose lesser fields can't be read", () => {
    const data = { related: [{ title: 'B', quality: 'high', publishedDateTime: '2024-02-30', webUrl: 'u' }] };
    const { fields, leftOut } = readFields({ title: 'A', ...data });
    expect(fields?.related).toMatchObject([{ title: 'B', quality: null, publishedDateTime: null, webUrl: 'u' }]);
    expect(leftOut.map(({ path }) => path)).toEqual(['related.0.publishedDateTime', 'related.0.quality']);
  });

  it('leave the rest of the record as it is without what they leave out', () => {
    const element = fc.record(
      {
        title: fc.string(),
        url: fc.string(),
        width: fc.integer(),
        topics: fc.array(fc.string()),
        provider: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(element), fc.array(element), (images, related) => {
        expect(fieldsOf({ images: [...images, []], related: [...related, []] })).toEqual(fieldsOf({ images, related }));
      }),
    );
  });
});
