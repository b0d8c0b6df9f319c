import { describe, expect, it } from 'vitest';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';
import {
  LONGEST_ADDRESS,
  LONGEST_CAPTION,
  LONGEST_NAME,
  LONGEST_PATH,
  LONGEST_TEXT,
  MOST_ACTIONS,
  MOST_AUTHORS,
  MOST_IMAGES,
  MOST_ITEMS,
  MOST_LEVELS,
  MOST_LOGOS,
  MOST_RELATED,
  MOST_TOPICS,
} from '../../../src/core/limits.ts';
import { recordText } from '../../support/seedFolder.ts';

const longAddress = `https://a.example/${'p'.repeat(LONGEST_ADDRESS)}`;
const longName = 'n'.repeat(LONGEST_NAME + 1);

/** A record with these fields beside its title. */
function read(fields: Record<string, unknown>, body = '') {
  const text = recordText({ title: 'Tide', provider: { name: 'Harbour News', domain: 'a.example' }, ...fields }, body);
  return readRecordResult('a.md', new TextEncoder().encode(text));
}

/** What is shown of such a record. */
function shown(fields: Record<string, unknown>) {
  const { draft } = read(fields);
  if (draft === null) throw new Error('The record was refused');
  return draft;
}

function report(fields: Record<string, unknown>, body = '') {
  return read(fields, body).diagnostics.map(({ code, field, line, message }) => ({ code, field, line, message }));
}

describe('an address that is too long', () => {
  it.each(['originalUrl', 'webUrl', 'ampWebUrl', 'cdnAmpWebUrl'])('counts as absent: %s', (field) => {
    expect(shown({ [field]: longAddress }).article).toMatchObject({ url: null, ampUrl: null, ampCacheUrl: null });
    expect(report({ [field]: longAddress })).toEqual([
      {
        code: 'value-dropped',
        field,
        line: 6,
        message: `${field}: expected an address of at most 8192 characters, received "https://a.example/${'p'.repeat(41)}…"; left out`,
      },
    ]);
  });

  it('leaves the other address to the headline', () => {
    expect(shown({ originalUrl: longAddress, webUrl: 'https://b.example/x' }).article.url).toBe('https://b.example/x');
  });

  it('takes its picture and its action out of their lists', () => {
    const fields = {
      images: [longAddress, { url: longAddress, title: 'Kelp' }, 'https://a.example/kelp.jpg'],
      actions: [{ title: 'Chart', url: longAddress }],
    };
    expect(shown(fields).article.images.map(({ url }) => url)).toEqual(['https://a.example/kelp.jpg']);
    expect(shown(fields).article.actions).toEqual([]);
    expect(report(fields).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'value-dropped images.0.url',
      'value-dropped images.1.url',
      'value-dropped actions.0.url',
    ]);
  });

  it('counts as absent where only the whole of it is: each letter of another alphabet takes nine characters', () => {
    const written = `https://a.example/${'潮'.repeat(LONGEST_ADDRESS / 4)}`;
    expect(shown({ originalUrl: written }).article.url).toBeNull();
    expect(report({ originalUrl: written })).toMatchObject([{ code: 'value-dropped', field: 'originalUrl' }]);
  });

  it('is no link in a body', () => {
    expect(read({}, `See [the chart](${longAddress}).`).draft?.article.body).toBe('<p>See the chart.</p>');
    expect(report({}, `See [the chart](${longAddress}).`)).toMatchObject([{ code: 'value-dropped', field: 'body' }]);
  });

  it('may have the longest length', () => {
    const longest = `https://a.example/${'p'.repeat(LONGEST_ADDRESS - 'https://a.example/'.length)}`;
    expect(shown({ originalUrl: longest }).article.url).toBe(longest);
    expect(report({ originalUrl: longest })).toEqual([]);
  });
});

describe('a name that is too long', () => {
  it.each([
    ['type', { type: longName }, { kind: 'article' }],
    ['category', { category: longName }, { category: null }],
    ['topics.1', { topics: ['Oceans', longName] }, { topics: ['Oceans'] }],
    ['levels.0', { levels: [longName] }, { levels: [] }],
    ['provider.name', { provider: { name: longName, domain: 'b.example' } }, { provider: { name: 'b.example' } }],
    ['provider.name', { provider: longName }, { provider: { name: 'Unknown source', key: 'unknown-source' } }],
    [
      'provider.domain',
      { provider: { name: 'Harbour News', domain: `${longName}.example` } },
      { provider: { domain: null } },
    ],
    ['provider.authors.0', { provider: { authors: [longName, { name: 'A. Writer' }] } }, { authors: ['A. Writer'] }],
  ])('counts as absent: %s', (field, fields, article) => {
    expect(shown(fields).article).toMatchObject(article);
    expect(report(fields)).toMatchObject([{ code: 'value-dropped', field }]);
    expect(report(fields)[0]?.message).toContain(
      `expected a name of at most ${LONGEST_NAME} characters, received "nnn`,
    );
  });

  it('counts as absent where it names a story or a record', () => {
    const path = 'p'.repeat(LONGEST_PATH + 1);
    expect(shown({ story: longName, items: [path, 'tide'], related: [path, 'tide'] })).toMatchObject({
      story: null,
      partNames: ['tide'],
      relatedNames: ['tide'],
    });
  });

  it('does not come from an address whose host is too long', () => {
    const host = `${'a.'.repeat(130)}example`;
    expect(shown({ provider: { domain: host }, originalUrl: `https://${host}/x` }).article).toMatchObject({
      provider: { name: 'Unknown source', domain: null },
      url: null,
    });
  });
});

describe('a text that is too long', () => {
  it.each(['title', 'excerpt'])('is cut before its repair: %s', (field) => {
    const text = 'â€“ '.repeat(20_000);
    expect(report({ [field]: text })).toContainEqual({
      code: 'text-cut',
      field,
      line: field === 'title' ? 2 : 6,
      message: `${field}: 80000 characters, received "${'â€“ '.repeat(14)}â€“…"; cut to ${LONGEST_TEXT}`,
    });
    expect(report({ [field]: text }).filter(({ code }) => code === 'text-long')).toEqual([]);
  });

  it.each([
    ['images.0.title', { images: [{ url: '/kelp.jpg', title: 'c'.repeat(LONGEST_CAPTION + 1) }] }],
    ['image.title', { image: { url: '/kelp.jpg', title: 'c'.repeat(LONGEST_CAPTION + 1) } }],
    ['images.0.attribution', { images: [{ url: '/kelp.jpg', attribution: 'c'.repeat(LONGEST_CAPTION + 1) }] }],
    ['actions.0.title', { actions: [{ url: '/chart.pdf', title: 'c'.repeat(LONGEST_CAPTION + 1) }] }],
    ['actions.0.attribution', { actions: [{ url: '/chart.pdf', attribution: 'c'.repeat(LONGEST_CAPTION + 1) }] }],
    ['price', { price: 'c'.repeat(LONGEST_CAPTION + 1) }],
    [
      'related.0.excerpt',
      { related: [{ title: 'Ebb', webUrl: 'https://b.example/x', excerpt: 'c'.repeat(LONGEST_TEXT + 1) }] },
    ],
  ])('is cut: %s', (field, fields) => {
    expect(report(fields).filter(({ code }) => code !== 'repaired')).toMatchObject([{ code: 'text-cut', field }]);
    expect(JSON.stringify(shown(fields))).not.toContain('c'.repeat(LONGEST_TEXT));
  });

  it('is never cut inside a character', () => {
    const price = shown({ price: `${'c'.repeat(LONGEST_CAPTION - 1)}🌊` }).article.price;
    expect(price).toBe('c'.repeat(LONGEST_CAPTION - 1));
  });
});

describe('a list that is too long', () => {
  const many = (count: number, element: (i: number) => unknown) => Array.from({ length: count }, (_, i) => element(i));

  it.each([
    ['topics', MOST_TOPICS, (count: number) => ({ topics: many(count, (i) => `Topic ${i}`) })],
    ['topics', MOST_TOPICS, (count: number) => ({ topics: many(count, (i) => `T${i}`).join(',') })],
    ['levels', MOST_LEVELS, (count: number) => ({ levels: many(count, (i) => `Level ${i}`) })],
    ['image', MOST_IMAGES, (count: number) => ({ image: many(count, (i) => `/${i}.jpg`) })],
    ['images', MOST_IMAGES, (count: number) => ({ images: many(count, (i) => `/${i}.jpg`) })],
    ['items', MOST_ITEMS, (count: number) => ({ items: many(count, (i) => `part-${i}`) })],
    ['actions', MOST_ACTIONS, (count: number) => ({ actions: many(count, (i) => ({ url: `/${i}` })) })],
    ['related', MOST_RELATED, (count: number) => ({ related: many(count, (i) => `record-${i}`) })],
    ['provider.images', MOST_LOGOS, (count: number) => ({ provider: { images: many(count, (i) => `/${i}.png`) } })],
    ['provider.authors', MOST_AUTHORS, (count: number) => ({ provider: { authors: many(count, (i) => `A${i}`) } })],
    [
      'related.0.topics',
      MOST_TOPICS,
      (count: number) => ({
        related: [{ title: 'Ebb', webUrl: 'https://b.example/x', topics: many(count, (i) => i) }],
      }),
    ],
  ])('is read from its start: %s', (field, most, fields) => {
    const codes = ['list-long', 'topics-many'];
    const cuts = (count: number) => report(fields(count)).filter(({ code }) => codes.includes(code));
    expect(cuts(most)).toEqual([]);
    expect(cuts(most + 1)).toMatchObject([{ field }]);
    expect(cuts(most + 1)[0]?.message).toContain(`${most + 1} `);
    const { draft } = read(fields(most + 1));
    expect({ ...draft, file: '' }).toEqual({ ...read(fields(most)).draft, file: '' });
  });
});
