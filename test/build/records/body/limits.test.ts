import { describe, expect, it } from 'vitest';
import { publish } from '../../../support/publish.ts';
import { renderedBody } from '../../../support/renderedBody.ts';
import { seedFolder } from '../../../support/seedFolder.ts';

const told = (markdown: string) => renderedBody(markdown).told;

describe('the limits of a body', () => {
  it('cut long Markdown behind a paragraph', () => {
    const paragraph = `${'word '.repeat(11_998)}end.\n\n`;
    const { html, told } = renderedBody(paragraph.repeat(10));
    expect(html.length).toBeLessThanOrEqual(500_010);
    expect(html.endsWith('end.</p><p>…</p>')).toBe(true);
    expect(told).toEqual(['body-limit word word word word word word word word word word word word']);
  });

  it('leave Markdown of 500,000 characters alone', () => {
    const { html, told } = renderedBody('a'.repeat(499_990));
    expect([html.length, told]).toEqual([499_997, []]);
  });

  it.each([
    ['text', '&'.repeat(400_000)],
    ['short elements', '# a\n'.repeat(100_000)],
    ['references to one address', `[a]: https://a.example/${'b'.repeat(2000)}\n\n${'[a] '.repeat(20_000)}`],
    ['references to one footnote', `[^1]: x\n\n${'[^1] '.repeat(20_000)}`],
  ])('hold the HTML below 500,000 characters: %s', (_, markdown) => {
    const { html, told } = renderedBody(markdown);
    expect(html.length).toBeLessThanOrEqual(500_010);
    expect(told[0]).toContain('body-limit');
  });

  it('show quotes and lists in each other as text from the 31st on', () => {
    const { html, told } = renderedBody(`${'> '.repeat(40)}deep`);
    expect(html).toBe(`${'<blockquote>'.repeat(30)}<p>${'&gt; '.repeat(10)}deep</p>${'</blockquote>'.repeat(30)}`);
    expect(told).toEqual([`body-limit ${'> '.repeat(10)}deep`]);
    expect(renderedBody(`${'- '.repeat(40)}deep`).html.match(/<ul>/g)).toHaveLength(30);
    expect(renderedBody(`${'> '.repeat(30)}deep`).told).toEqual([]);
  });

  it('hold for quotes and lists of HTML as well', () => {
    const { html, told } = renderedBody(`${'<blockquote>'.repeat(40)}deep`);
    expect(html).toBe(
      `${'<blockquote>'.repeat(30)} ${' '.repeat(9)}deep${' '.repeat(10)}${'</blockquote>'.repeat(30)}`,
    );
    expect(told).toEqual(['body-limit deep']);
  });

  it('show a line of more than 100 marks, and the body with it, as it is written', () => {
    const { html, told } = renderedBody(`Before.\n\n${'> '.repeat(2400)}deep`);
    expect(html).toBe(`<p>Before.</p><p>${'&gt; '.repeat(2400)}deep</p>`);
    expect(told).toHaveLength(1);
    expect(renderedBody(`a\n\n${'* '.repeat(200)}\n\nb`)).toEqual({ html: '<p>a</p><hr><p>b</p>', told: [] });
  });

  it('show a paragraph with too many marks as it is written, and the others with their marks', () => {
    const marks = '**a* '.repeat(2000);
    const { html, told } = renderedBody(`A *first* one.\n\n${marks}\n\nA *last* one.`);
    expect(html === `<p>A <em>first</em> one.</p><p>${marks}</p><p>A <em>last</em> one.</p>`).toBe(true);
    expect(told).toEqual([`body-limit ${marks.slice(0, 59)}`]);
  });

  it('show the first 10,000 cells of tables', () => {
    const columns = 100;
    const table = `${'|a'.repeat(columns)}\n${'|-'.repeat(columns)}\n${`${'|b'.repeat(columns)}\n`.repeat(200)}`;
    const { html, told } = renderedBody(`${table}\nBehind.`);
    expect(html.match(/<t[hd]>/g)?.length).toBe(10_000);
    expect(html.endsWith('</table><p>Behind.</p>')).toBe(true);
    expect(told).toEqual([`body-limit ${'|b'.repeat(30)}`]);
  });

  it('leave out the rows of a table that lack more than 1,000 cells', () => {
    const { html, told } = renderedBody(`${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|\n'.repeat(2000)}\nBehind.`);
    expect(html.match(/<t[hd]>/g)?.length).toBe(2000);
    expect(html.endsWith('</table><p>Behind.</p>')).toBe(true);
    expect(told).toEqual(['body-limit |']);
    expect(renderedBody(`|a|b|\n|-|-|\n${'|a\n'.repeat(900)}`).told).toEqual([]);
  });

  it('hold for tables of HTML as well', () => {
    const { html, told } = renderedBody(`<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(6000)}</table>behind`);
    expect([html.match(/<td>/g)?.length, html.match(/<tr>/g)?.length]).toEqual([10_000, 5000]);
    expect(html.endsWith('</table>behind')).toBe(true);
    expect(told).toEqual(['body-limit ab']);
  });

  it('show the links behind 10,000 as text, and leave out the pictures behind 1,000', () => {
    const links = renderedBody('[a](b)\n\n'.repeat(10_010));
    expect(links.html.match(/<a /g)?.length).toBeLessThanOrEqual(10_000);
    const pictures = renderedBody('![](/b)\n\n'.repeat(1010));
    expect(pictures.html.match(/<img /g)?.length).toBe(1000);
    expect(pictures.told.filter((one) => one.startsWith('body-limit'))).toHaveLength(1);
  });

  it('let many definitions, notes and short items of lists be', () => {
    const notes = Array.from({ length: 900 }, (_, i) => `a[^${i}]\n\n[^${i}]: Note ${i}.\n`).join('\n');
    const { html, told } = renderedBody(notes);
    expect(told).toEqual([]);
    expect(html).toContain('<li id="body-footnote-900"><p>Note 899.');
    expect(told.concat(renderedBody('- a\n'.repeat(9000)).told)).toEqual([]);
  });
});

describe('what is too much in a body', () => {
  it('is told with its place and what becomes of it', async () => {
    const { diagnostics, article } = await publish(
      seedFolder().file('a.md', `---\ntitle: A\n---\nFirst.\n\n${'> '.repeat(40)}deep\n`),
    );
    expect(diagnostics).toEqual([
      {
        file: 'a.md',
        line: 6,
        column: 61,
        severity: 'warning',
        code: 'body-limit',
        field: 'body',
        message:
          'body: more than 30 quotes and lists in each other, at "> > > > > > > > > > deep"; deeper ones are shown as text',
        advice: 'No article needs as much. Shorten or simplify the text.',
      },
    ]);
    expect(article('a')?.body).toContain('First.');
  });

  it('is told 100 times for each kind, and then counted', async () => {
    const links = Array.from({ length: 150 }, (_, i) => `[a](ftp://b/${i})`).join('\n');
    const { diagnostics } = await publish(seedFolder().file('a.md', `---\ntitle: A\n---\n${links}\n`));
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ...Array.from({ length: 100 }, (_, i) => ['address-unsafe', 4 + i]),
      ['body-more', 4],
    ]);
    expect(diagnostics.at(-1)?.message).toBe('body: 50 more of address-unsafe');
  });
});

it('what the same body tells does not depend on how often it was read', () => {
  expect(told('[a](ftp://b) '.repeat(3))).toEqual(told('[a](ftp://b)'));
});
