// @vitest-environment jsdom
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { asParagraph, codeSpan, escapedText, heading, link } from '../../../src/build/machines/markdown/escaped.ts';
import { markdownOf } from '../../../src/build/machines/markdown/markdown.ts';
import { clean } from '../../../src/build/feeds/feedItems.ts';
import { renderBody } from '../../../src/build/records/body.ts';
import { adversarialBodies } from '../../support/adversarialBodies.ts';
import { tooSteep } from '../../support/steepness.ts';
import { hostileText, withoutSpace } from './hostileText.ts';
import fc from '../../support/properties.ts';

const reader = new MarkdownIt({ html: true, linkify: true });

/** What a reader of Markdown shows. */
function shownOf(markdown: string): HTMLElement {
  const shown = document.createElement('div');
  shown.innerHTML = reader.render(markdown);
  return shown;
}

/** A body of a record, as HTML and as the Markdown that is made of it. */
function bodyOf(markdown: string): { html: string; written: string } {
  const html = renderBody(markdown, 'a.example', () => {}) ?? '';
  return { html, written: markdownOf(html, (address) => address) };
}

const same: Readonly<Record<string, string>> = {
  'marks of a line': 'With *emphasis*, **strength:** `code`, ~~strikes~~ and [a link](https://a.example/b).',
  'a list in a list': '- a\n  - b\n    - c\n- d',
  'items of several blocks': '- a\n\n  b\n\n- c',
  'numbers that begin elsewhere': '4. a\n5. b',
  tasks: '- [ ] a\n- [x] b',
  'a quote with a list': '> a\n>\n> - b',
  'a table': '| a | b |\n| --- | --- |\n| 1\\|2 | `c` |',
  'code with its language': '```js\nlet a = 1;\n\n    let b;\n```',
  'code with fences': '````\n```\n````',
  'a picture': '![The *bay*](https://a.example/bay.png)'.replaceAll('*', ''),
  'an address': 'See <https://a.example/b_c?d=1&amp=2>.',
  'a break': 'a\\\nb',
  footnotes: 'a[^1]\n\n[^1]: The note.',
  'text that looks like marks': 'snake_case \\*a\\* \\_b\\_ \\[c\\] 1 \\< 2 \\`d\\`',
  'letters above and below the line': '10<sup>6</sup> kelvin, H<sub>2</sub>O',
  'a link behind a cry': 'Wow\\![Read more](https://a.example/more)',
  'two lists of dots': '- a\n- b\n\n* c',
  'two lists of numbers': '1. a\n2. b\n\n1) c\n2) d',
  'a rule in an item': '- ___\n- x',
  'lines that look like blocks': '1\\. a\\\n\\- b\\\n\\# c',
};

describe('a body as Markdown', () => {
  for (const [name, markdown] of Object.entries(same))
    it(`is as a person would write ${name}`, () => {
      expect(bodyOf(markdown).written).toBe(markdown);
    });

  it('has headings below the title, and words of what Markdown has no form for', () => {
    expect(bodyOf('# Tides').written).toBe('## Tides');
    expect(bodyOf('<details><summary>More</summary>Text</details>').written).toBe('**More**\n\nText');
    expect(bodyOf('<p><b>Ebb<br></b>out</p>').written).toBe('**Ebb**\\\nout');
    expect(bodyOf('<p><a href="https://a.example/b">Ebb<br></a> out</p>').written).toBe(
      '[Ebb](https://a.example/b)\\\nout',
    );
    expect(bodyOf('<ul><li>a</li></ul><div><ul><li>b</li></ul><ul><li>c</li></ul></div>').written).toBe(
      '- a\n\n* b\n\n- c',
    );
    expect(bodyOf('a[^1]\n\n[^1]: Told.\n[^2]: Never asked for.').written).toContain('[^1]: Told.\n\n2. Never');
    expect(bodyOf('<dl><dt>Ebb</dt><dd>Out</dd></dl>').written).toBe('**Ebb**\n\n- Out');
    expect(bodyOf('<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>').written).toBe(
      '| a |  |\n| --- | --- |\n| b | c |',
    );
    expect(bodyOf('<table><tr><td><p>a</p><p>b</p></td></tr></table>').written).toContain('a  b');
  });

  it('completes the addresses of what lies on the site', () => {
    const html = '<p><a href="articles/kelp/">Kelp</a> <img src="data/pictures/a%b.png" alt=""></p>';
    expect(markdownOf(html, (address) => `/site/${address}`)).toBe(
      '[Kelp](/site/articles/kelp/) ![](/site/data/pictures/a%b.png)',
    );
  });

  it('shows the text of the body, whatever the record holds', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 3 }), (texts) => {
        const paragraphs = texts.map(clean).map((text) => {
          const paragraph = document.createElement('p');
          paragraph.append(text);
          return paragraph.outerHTML;
        });
        const shown = shownOf(markdownOf(paragraphs.join('\n'), (address) => address));
        expect(withoutSpace(shown.textContent)).toBe(withoutSpace(texts.join('')));
        expect(shown.querySelector('script, img, h1, h2, h3, hr, code, li')).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('takes time that grows with the body', () => {
    const texts = Object.entries(adversarialBodies).map(([name, text]) => ({
      name,
      text: (length: number) => renderBody(text(length), 'a.example', () => {}) ?? '',
    }));
    expect(tooSteep((html) => markdownOf(html, (address) => address), texts)).toEqual([]);
  }, 60_000);
});

describe('text of a record in Markdown', () => {
  it('stays what it is, in a heading, a paragraph, code and a link', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = clean(hostile);
        const words = escapedText(text).trim();
        const address = 'https://a.example/(x)?a=1&copy;=2';
        for (const [written, name] of [
          [heading(1, words), 'h1'],
          [asParagraph(words), 'p'],
          [`- ${link(words, address)}`, 'li > a'],
          [asParagraph(codeSpan(text)), 'code'],
        ] as const) {
          const shown = shownOf(written).querySelector(name);
          expect(withoutSpace(shown?.textContent ?? '')).toBe(withoutSpace(text));
        }
        expect(shownOf(link(words, address)).querySelector('a')?.getAttribute('href')).toBe(address);
      }),
      { numRuns: 300 },
    );
  });
});
