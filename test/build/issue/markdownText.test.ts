import { marked } from 'marked';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../src/build/issue/issueEntry.ts';
import { markdownLink, markdownParagraph, markdownText } from '../../../src/build/issue/markdownText.ts';
import fc from '../../support/properties.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a browser makes of Markdown: the names of its elements, its text, and where its links lead. */
function shownBy(markdown: string) {
  const names: string[] = [];
  const links: string[] = [];
  const textOf = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (defaultTreeAdapter.isElementNode(node)) {
      names.push(node.tagName);
      links.push(...node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value));
    }
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  const text = textOf(parseFragment(marked.parse(markdown, { async: false }))).trim();
  return { names, text, links };
}

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...[
          '[',
          '](',
          ')',
          '|',
          '*',
          '**',
          '_',
          '`',
          '```',
          '~~',
          '#',
          '# ',
          '- ',
          '1. ',
          '12) ',
          '---',
          '===',
          '> ',
          '\\',
        ],
        ...['<b>', '</b>', '<script>', '<!--', '-->', ']]>', '&amp;', '&#60;', '&lt', '\n', '\r\n', '\n\n    ', '\t'],
        ...[
          '\u2028',
          '\u202e',
          '\u2067',
          '\ud800',
          '\u0000',
          'https://a.example/',
          'www.a.example',
          'a@b.example',
          '[x]: y',
        ],
        ...['[^1]', '![', ':::', '$x$', '{x}', 'מים', 'مد', 'word', ' '],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => lineOf(parts.join(''), 300));

describe('a text in Markdown', () => {
  it.each([
    ['[a](b) | *c* _d_ `e`', '\\[a\\]\\(b) \\| \\*c\\* \\_d\\_ \\`e\\`'],
    ['<b>&amp; AT&T', '\\<b\\>\\&amp; AT&T'],
    ['1. Fish, 2. chips', '1\\. Fish, 2. chips'],
    ['24.–31. Mai', '24.–31. Mai'],
    ['- 3 % + 4', '\\- 3 % + 4'],
    ['U.S. – 3.5 million: all (at once)!', 'U.S. – 3.5 million: all (at once)!'],
    ['see https://a.example, www.b.example', 'see https\\://a.example, www\\.b.example'],
  ])('keeps what it says: %s', (text, markdown) => {
    expect(markdownParagraph(markdownText(text))).toBe(markdown);
    expect(shownBy(markdown).text).toBe(text);
  });

  it('is text alone, as a paragraph, in a heading and as that of a link', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text !== '');
        expect(shownBy(markdownParagraph(markdownText(text)))).toEqual({ names: ['p'], text, links: [] });
        expect(shownBy(`### ${markdownText(text)}`)).toEqual({ names: ['h3'], text, links: [] });
        expect(shownBy(`### ${markdownLink(text, 'https://a.example/')}`)).toEqual({
          names: ['h3', 'a'],
          text,
          links: ['https://a.example/'],
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is a link, whatever stands in brackets in it', () => {
    for (const text of ['[](12)', '[Update](2)', 'a](b)'])
      expect(shownBy(markdownLink(text, 'https://a.example/'))).toEqual({
        names: ['p', 'a'],
        text,
        links: ['https://a.example/'],
      });
  });

  it('leads where it should', () => {
    fc.assert(
      fc.property(fc.webUrl(), hostile, (url, tail) => {
        const { href } = new URL(`?q=${tail}`, url);
        const { links, names } = shownBy(`x ${markdownLink('here', href)} y`);
        expect(names).toEqual(['p', 'a']);
        expect(links.map(decoded)).toEqual([decoded(href)]);
      }),
      { numRuns: 200 },
    );
  });
});

/** An address without the escapes that Markdown needs. */
function decoded(url: string): string {
  return url.replace(/%[0-7][0-9A-F]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}
