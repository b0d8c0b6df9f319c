import { describe, expect, it } from 'vitest';
import { fieldTable } from '../../src/core/fieldNames.ts';
import { understandFields } from '../../src/core/understoodFields.ts';

const dataOf = (data: Record<string, unknown>) => understandFields(data).data;

describe('front matter under other names', () => {
  it('is the same mapping where all names are of the format', () => {
    const data = { title: 'A', published: false, category: 'news', image: { url: 'a.jpg' }, topics: ['AI'] };
    expect(understandFields(data)).toEqual({ data, readAs: [], contradictions: [] });
    expect(dataOf(data)).toBe(data);
  });

  it.each([
    ['date', 'publishedDateTime', '2024-01-02 10:00'],
    ['pubDate', 'publishedDateTime', 'Tue, 02 Jan 2024 10:00:00 GMT'],
    ['publish_date', 'publishedDateTime', '2024-01-02T10:00+01:00'],
    ['created', 'publishedDateTime', '2024-01-02'],
    ['last_modified_at', 'updatedDateTime', '2024-01-02'],
    ['lastmod', 'updatedDateTime', '2024-01-02'],
    ['link', 'webUrl', 'https://a.example/b'],
    ['external_url', 'webUrl', 'https://a.example/b'],
    ['canonicalURL', 'webUrl', 'https://a.example/b'],
    ['via', 'webUrl', 'https://a.example/b'],
    ['source', 'webUrl', 'www.a.example/b'],
    ['link', 'webUrl', '//a.example/b'],
    ['summary', 'excerpt', 'In short.'],
    ['dek', 'excerpt', 'In short.'],
    ['Title', 'title', 'A'],
    ['kind', 'type', 'video'],
  ])('reads %s as %s', (name, field, value) => {
    expect(understandFields({ [name]: value })).toEqual({
      data: { [field]: value },
      readAs: [{ name, from: 'field', field }],
      contradictions: [],
    });
  });

  it.each<[string, unknown, unknown]>([
    ['a text with commas', 'AI, Robots', ['AI', 'Robots']],
    ['hash signs', '#ai #robots', ['ai', 'robots']],
    [
      'links to notes',
      ['[[Sea]]', '[[Notes/Bay|The bay]]', '[[Notes/Pier]]', '[[a'],
      ['Sea', 'The bay', 'Pier', '[[a'],
    ],
    ['nested tags', ['#tech/ai', 'tech/chips', 'TCP/IP'], ['tech', 'ai', 'chips', 'TCP/IP']],
    ['a list of mappings', [{ label: 'AI', permalink: '/ai' }, { name: 'Law' }], ['AI', 'Law']],
    ['a mapping', { ai: true, law: true }, ['ai', 'law']],
    ['a number', 2024, [2024]],
  ])('reads topics of %s', (_, tags, topics) => {
    expect(dataOf({ tags })).toEqual({ topics });
  });

  it.each<[string, Record<string, unknown>, unknown]>([
    ['a text', { heroImage: '/a.jpg' }, ['/a.jpg']],
    [
      'a mapping',
      { cover: { image: 'a.jpg', alt: 'A boat' } },
      [expect.objectContaining({ url: 'a.jpg', title: 'A boat' })],
    ],
    ['a header', { header: { teaser: 'a.jpg' } }, [expect.objectContaining({ url: 'a.jpg' })]],
    [
      'resources that are pictures',
      { resources: [{ src: 'a.pdf' }, { src: 'b.png', title: 'B' }] },
      [expect.objectContaining({ url: 'b.png', title: 'B' })],
    ],
  ])('reads pictures of %s', (_, data, images) => {
    expect(dataOf(data)).toEqual({ images });
  });

  it('reads the picture of the format as other programs write it', () => {
    expect(dataOf({ image: { path: '/a.jpg', alt: 'A' } })).toMatchObject({ image: [{ url: '/a.jpg', title: 'A' }] });
  });

  it('takes links to notes for what they show, or for where they lead', () => {
    const written = {
      topics: ['[[Sea]]', 'Bay'],
      provider: '[[Papers/The Pier|Pier]]',
      related: ['[[notes/Kelp#Roots|algae]]', { title: 'Elsewhere' }, 'tide'],
      items: '[[Crane]]',
    };
    expect(understandFields(written)).toEqual({
      data: {
        topics: ['Sea', 'Bay'],
        provider: { name: 'Pier' },
        related: ['notes/Kelp', { title: 'Elsewhere' }, 'tide'],
        items: ['Crane'],
      },
      readAs: [],
      contradictions: [],
    });
  });

  it('takes a field that means two things by its value', () => {
    expect(dataOf({ published: '2024-01-29' })).toEqual({ publishedDateTime: '2024-01-29' });
    expect(dataOf({ published: 'no' })).toEqual({ published: 'no' });
    expect(dataOf({ published: '0' })).toEqual({ published: '0' });
    expect(dataOf({ category: ['a', 'b'] })).toEqual({ topics: ['a', 'b'] });
    expect(dataOf({ category: 'news' })).toEqual({ category: 'news' });
    expect(understandFields({ type: ['[[Notes/Book]]', 'note'] })).toEqual({
      data: { type: 'Book' },
      readAs: [],
      contradictions: [],
    });
    expect(dataOf({ type: [{ a: 1 }] })).toEqual({ type: [{ a: 1 }] });
    expect(dataOf({ source: 'https://a.example/b' })).toEqual({ webUrl: 'https://a.example/b' });
    expect(dataOf({ source: 'The Example' })).toEqual({ provider: { name: 'The Example' } });
    expect(dataOf({ site: 'https://a.example' })).toEqual({ provider: { domain: 'https://a.example' } });
    expect(dataOf({ source: { name: 'A', url: 'https://a.example/b' } })).toEqual({
      webUrl: 'https://a.example/b',
      provider: { name: 'A', domain: 'https://a.example/b' },
    });
  });

  it('takes a path for the place of a page on its own site', () => {
    expect(dataOf({ url: '/my-page/', date: 'git Last Modified' })).toEqual({
      permalink: '/my-page/',
      date: 'git Last Modified',
    });
  });

  it('adds writers to the source', () => {
    expect(dataOf({ source: 'A', author: 'By Ann', tags: 'x' })).toMatchObject({
      provider: { name: 'A', authors: ['Ann'] },
    });
    expect(dataOf({ provider: 'A', authors: [{ name: 'Ann' }, 'Bo'] })).toEqual({
      provider: { name: 'A', authors: ['Ann', 'Bo'] },
    });
  });

  it("takes the format's own name, else the first of the table, and names what says something else", () => {
    const own = understandFields({
      publishedDateTime: '2024-01-01',
      date: '2023-01-01',
      tags: ['x'],
      categories: ['y'],
    });
    expect(own.data).toEqual({ publishedDateTime: '2024-01-01', topics: ['x'] });
    expect(own.contradictions).toEqual([
      { name: 'date', field: 'publishedDateTime', taken: 'publishedDateTime' },
      { name: 'categories', field: 'topics', taken: 'tags' },
    ]);
    expect(understandFields({ date: '2024-01-01', created: '2024-01-01 08:00' }).contradictions).toEqual([]);
  });

  it('looks for names in the mapping that Hugo has for those of a theme', () => {
    const written = { title: 'A', tags: ['x'], params: { author: 'Ann', tags: ['y'], draft: true, colour: 'red' } };
    expect(understandFields(written)).toEqual({
      data: { title: 'A', topics: ['x'], provider: { name: null, authors: ['Ann'] }, draft: true },
      readAs: [
        { name: 'tags', from: 'field', field: 'topics' },
        { name: 'params.author', from: 'field', field: 'provider.authors' },
        { name: 'params.draft', from: 'field', field: 'draft' },
      ],
      contradictions: [{ name: 'params.tags', field: 'topics', taken: 'tags' }],
    });
    expect(dataOf({ params: { colour: 'red' } })).toEqual({ params: { colour: 'red' } });
  });

  it('passes over a name without a value, as templates of posts leave it', () => {
    const empty = { date: null, description: '', tags: [], cover: ' ', dato: null };
    expect(understandFields({ title: 'A', ...empty, mood: null }, { publishedDateTime: ['dato'] })).toEqual({
      data: { title: 'A', mood: null },
      readAs: [],
      contradictions: [],
    });
  });

  it('takes the date on which an article may appear before the one that it bears', () => {
    expect(dataOf({ date: '2024-01-01', publishDate: '2030-01-01' })).toEqual({ publishedDateTime: '2030-01-01' });
  });

  it('passes a date on that nobody can read, so that it is reported', () => {
    expect(dataOf({ date: 'soon' })).toEqual({ publishedDateTime: 'soon' });
    expect(dataOf({ date: 'soon', created: '2024-01-01' })).toEqual({ publishedDateTime: '2024-01-01' });
  });

  it("reads the publisher's own names first, as paths into mappings", () => {
    const names = { publishedDateTime: ['dato'], webUrl: ['kilde.lenke'] };
    const data = { dato: '2024-01-02', date: '2023-01-01', kilde: { lenke: 'https://a.example/b' } };
    expect(understandFields(data, names).data).toEqual({
      kilde: { lenke: 'https://a.example/b' },
      publishedDateTime: '2024-01-02',
      webUrl: 'https://a.example/b',
    });
  });

  it('takes the marks of Markdown from an excerpt', () => {
    expect(dataOf({ description: '**Bold**, _soft_ and [a link](https://a.example) in `code`, 2*3*4' })).toEqual({
      excerpt: 'Bold, soft and a link in code, 2*3*4',
    });
  });

  it('has each name once in a row', () => {
    for (const { names } of fieldTable) expect(new Set(names).size).toBe(names.length);
  });
});
