import { describe, expect, it } from 'vitest';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';

const read = (file: string, text: string) => readRecordResult(file, new TextEncoder().encode(text));
const articleOf = (file: string, text: string) => read(file, text).draft?.article;

describe('a record that says little', () => {
  it.each([
    ['2024-01-02-kelp.md', Date.UTC(2024, 0, 2)],
    ['posts/2024/01/02/kelp.md', Date.UTC(2024, 0, 2)],
    ['2024/1/2/kelp/index.md', Date.UTC(2024, 0, 2)],
    ['2024-13-02-kelp.md', null],
    ['2024/01/kelp.md', null],
  ])('has the day of its path: %s', (file, day) => {
    expect(articleOf(file, '---\ntitle: A\n---\n')?.publishedAt).toBe(day);
  });

  it('keeps its own date', () => {
    expect(articleOf('2024-01-02-a.md', '---\ntitle: A\ndate: 2023-05-06\n---\n')?.publishedAt).toBe(
      Date.UTC(2023, 4, 6),
    );
    expect(articleOf('2024-01-02-a.md', '---\ntitle: A\nupdatedDateTime: 2023-05-06\n---\n')?.publishedAt).toBe(
      Date.UTC(2023, 4, 6),
    );
  });

  it('has its first heading as title, once', () => {
    expect(articleOf('a.md', '---\ntags: x\n---\n\n# The tide #\n\nText.\n')).toMatchObject({
      title: 'The tide',
      body: '<p>Text.</p>',
    });
  });

  it.each([
    ['notes/My Note.md', 'My Note'],
    ['2024-01-02-kelp-returns.md', 'Kelp returns'],
    ['kelp-returns/index.md', 'Kelp returns'],
    ['Daily/2024-01-02.md', '2024-01-02'],
  ])('has the name of its file as title: %s', (file, title) => {
    const result = read(file, '---\ntags: x\n---\nText.\n');
    expect(result.draft?.article.title).toBe(title);
    expect(result.readAs).toContainEqual({ name: 'the file name', from: 'file', field: 'title' });
  });

  it('still needs a title where it has no text, or a blank title', () => {
    expect(read('a.md', '---\ntags: x\n---\n').diagnostics).toMatchObject([{ code: 'title-missing' }]);
    expect(read('a.md', '---\ntitle:\n---\nText.').diagnostics).toMatchObject([{ code: 'title-missing' }]);
    for (const fields of ['layout: home', 'title: Search\nlayout: search\nmenu: main\nurl: /search/'])
      expect(read('index.md', `---\n${fields}\n---\n`)).toMatchObject({ leftAlone: 'no-text', diagnostics: [] });
    const loop = '---\ntitle: Home\n---\n<ul>{% for post in site.posts %}<li>{{ post.title }}</li>{% endfor %}</ul>\n';
    expect(read('index.html', loop)).toMatchObject({ leftAlone: 'no-text', diagnostics: [] });
    expect(read('2024-01-02-liquid.html', loop).draft?.article.title).toBe('Home');
    expect(read('a.md', '---\ntitle: A\nlayout: post\ntags: x\n---\n').draft?.article.title).toBe('A');
  });

  it.each([
    [
      'the first paragraph',
      '## One\n\n![](a.png)\n\nSome **bold** [text](https://a.example) &amp; more.\n\nTwo.',
      'Some bold text & more.',
    ],
    ['all before the mark of its end', 'One.\n\nTwo.\n\n<!--more-->\n\nThree.', 'One. Two.'],
  ])('has as excerpt %s', (_, body, excerpt) => {
    expect(articleOf('a.md', `---\ntitle: A\n---\n${body}\n`)?.excerpt).toBe(excerpt);
  });

  it('shows the first picture of its text as its own, and not twice where the text begins with it', () => {
    const picture = '![A boat](https://a.example/boat.jpg)';
    expect(articleOf('a.md', `---\ntitle: A\n---\n${picture}\n\nText.\n`)).toMatchObject({
      images: [{ url: 'https://a.example/boat.jpg', title: 'A boat' }],
      body: '<p>Text.</p>',
    });
    expect(articleOf('a.md', `---\ntitle: A\nimages: b.example/c.jpg\n---\n${picture}\n`)?.images).toHaveLength(0);
    const { draft } = read('posts/a.md', '---\ntitle: A\n---\nText.\n\n![](boat.jpg)\n');
    expect(draft?.pathPictures).toMatchObject([{ received: 'boat.jpg', paths: ['posts/boat.jpg', 'boat.jpg'] }]);
    expect(draft?.article.body).toContain('<img');
  });
});

describe('a problem under another name', () => {
  it('is reported with that name and its place', () => {
    const { diagnostics } = read('a.md', '---\ntitle: A\nlastmod: 2024-01-01\ndate: soon\ntags: [x, { }]\n---\n');
    expect(diagnostics[0]).toMatchObject({ line: 4, column: 7, field: 'date', code: 'value-dropped' });
    expect(diagnostics[0]?.message).toContain('date: expected a date');
  });

  it('is named where two names say different things', () => {
    const { diagnostics } = read('a.md', '---\ntitle: A\ntags: [x]\ncategories: [y]\n---\n');
    expect(diagnostics).toMatchObject([
      { code: 'field-twice', severity: 'info', field: 'categories', line: 4, column: 13 },
    ]);
    expect(diagnostics[0]?.message).toBe(
      'categories: another value than that of "tags", which is used as topics; left out',
    );
  });
});
