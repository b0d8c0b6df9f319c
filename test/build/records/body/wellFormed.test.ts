import { defaultTreeAdapter, html, parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlNames } from '../../../../src/build/records/body/htmlNames.ts';
import { renderBody } from '../../../../src/build/records/body.ts';
import fc from '../../../support/properties.ts';

/** What a browser shows of some HTML in a `div`, written again. */
function readAgain(text: string): string {
  return serialize(parseFragment(defaultTreeAdapter.createElement('div', html.NS.HTML, []), text, {}));
}

const bodyOf = (markdown: string) => renderBody(markdown, 'a.example', () => undefined) ?? '';

const name = fc.constantFrom(...htmlNames, 'String', 'my-card', 'o:p', 'open-b', 'mi', 'mtext', 'foreignObject');
const attributes = fc.constantFrom(
  ...['', '', ' href="https://b.example/x"', ' href="#x"', ' href="mailto:a@b.example"', ' id="x"', ' name="x"'],
  ...[
    ' src="https://b.example/y.png"',
    ' data-src="/z.png"',
    ' src="x" width="1"',
    ' class="footnotes"',
    ' __proto__="x"',
  ],
  ...[
    ' type="checkbox" checked',
    ' colspan="2" dir="rtl" constructor',
    ' alt="a&#13;b<&nbsp;>"',
    ' poster="/p.png"',
    ' /',
  ],
);
const text = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '&nbsp;',
    '&#13;',
    '&#0;',
    '&lt;b>',
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '\0',
    '>',
    '`',
  ],
  ...[
    '# x\n',
    '- [ ] y\n',
    '> ',
    '| a | b |\n|---|---|\n| c | d |\n',
    '**',
    '[x](#x)',
    '[^1]',
    '\n\n[^1]: z\n\n',
    '    ',
    '~~~\n',
  ],
);
const tag = fc
  .tuple(fc.constantFrom('<', '<', '</'), name, attributes)
  .map(([start, one, rest]) => `${start}${one}${rest}>`);

describe('a body as HTML', () => {
  it('is well-formed, whatever the record holds: read and written again, it is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, tag, text), { maxLength: 40 }), (parts) => {
        const body = bodyOf(parts.join(''));
        expect(readAgain(body)).toBe(body);
      }),
      { numRuns: 1000 },
    );
  });

  it('is well-formed where only a part of the HTML is there', () => {
    const whole =
      '<div>\n<h2 id="x">A</h2><p>b <a href="#x">c</a> <b><i>d</b>e</i><table><caption>f</caption><tr><td>g<td><ul><li>h<li>i</ul></table>' +
      '<details><summary>j</summary><pre>\n\nk</pre></details><ruby>l<rt>m</ruby><video src="/n.mp4">o</video><select><option>p</select></div>';
    for (let end = 0; end <= whole.length; end++) {
      for (const part of [whole.slice(0, end), whole.slice(end)]) expect(readAgain(bodyOf(part))).toBe(bodyOf(part));
    }
  });

  it.each([
    ['a link in a table in a link', '<a href="/1">a<table><tr><td><a href="/2">b</a></td></tr></table></a>'],
    ['paragraphs in a button in a paragraph', '<p>a<button><p>b</p><ul><li>c</li></ul></button></p>'],
    ['a table in an object in a paragraph', '<p>a<object><table><tr><td>b</td></tr></table></object></p>'],
    [
      'parts of a table in formulas',
      '<div><math><td>a</td><mtext><table><tr><td>b</td></tr></table></mtext></math></div>',
    ],
    ['lists of nothing but lists', '<ul><ul><li>a</li></ul>b<dl><div><dt>c</dt><dd>d</dd></div></dl></ul>'],
    ['headings in headings', '<h2><div><h3>a</h3></div>b</h2>'],
    ['code that begins with blank lines', '<pre><script></script>\n\n&#10;a</pre>'],
    ['bold across paragraphs', '<p>a<b>b</p><p>c</b>d</p>'],
  ])('is well-formed with %s, and keeps the words', (_, markdown) => {
    const body = bodyOf(markdown);
    expect(readAgain(body)).toBe(body);
    const words = (html: string) => html.replace(/<[^>]*>|&#10;|\s/g, '');
    expect([...words(body)].sort()).toEqual([...words(markdown)].sort());
  });
});

describe('a body that is nested too deep', () => {
  const told = (markdown: string) => {
    const codes: string[] = [];
    const body = renderBody(markdown, null, (code) => codes.push(code)) ?? '';
    return { body, codes };
  };

  it('is text as it is written, and told', () => {
    const { body, codes } = told(`${'<div>'.repeat(300)}the words\n\nand more`);
    expect(codes).toEqual(['body-limit']);
    expect(body).toMatch(/^<p>(?:&lt;div&gt;){300}the words<\/p><p>and more<\/p>$/);
  });

  it('keeps its words where tags that are closed out of order would multiply it', () => {
    const fonts = Array.from({ length: 200 }, (_, i) => `<font size=${i}>`).join('');
    const { body, codes } = told(`<div><p>${fonts}</p>${'<p>x</p>'.repeat(2000)}${'</font>'.repeat(200)}`);
    expect(codes).toEqual(['body-limit']);
    expect(body.length).toBeLessThan(200_000);
  });

  it.each([
    ['open elements', '<div>'],
    ['open formatting', '<b>'],
    ['open links', '<a href=x>'],
    ['open scripts', '<script>'],
    ['open comments', '<!--'],
    ['forms within names', '<form'],
    ['closed elements', '</div>'],
    ['paragraphs that end formatting', '<p><font a>'],
    ['unknown elements', '<x-y>'],
    ['notes', '[^a]: '],
    ['references to notes', '[^a]'],
    ['commas', '<img srcset=",,,,,,,,,,'],
    ['spaces in an address', '<a href="mailto:                '],
  ])('takes no longer for many %s than their number asks', (_, part) => {
    const started = process.cpuUsage();
    told(`<div>\n${part.repeat(20_000)}`);
    told(`${part.repeat(5_000)}\n\n[^a]: b`);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
