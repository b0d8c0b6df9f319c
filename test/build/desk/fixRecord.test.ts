import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fixRecord } from '../../../src/build/desk/fixRecord.ts';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';
import { adversarialTexts } from '../../support/adversarialTexts.ts';
import fc from '../../support/properties.ts';

const fix = (text: string) => fixRecord('a.md', text);
const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n`;
const draftOf = (text: string) => readRecordResult('a.md', Buffer.from(text)).draft;

describe('a record that is fixed', () => {
  it.each([
    ['plain text', 'title: Tide &amp; fog', 'title: Tide & fog'],
    ['a comment', 'title: Tide &amp;  fog  # &amp; mine', 'title: Tide & fog  # &amp; mine'],
    ['single quotes', "title: 'It''s tide &amp; &#39;fog&#39;'", "title: 'It''s tide & ''fog'''"],
    ['double quotes', 'title: "Tide &quot;fog&quot; \\\\ caf\\u00e9"', 'title: "Tide \\"fog\\" \\\\ caf\\u00e9"'],
    ['an escape outside of the repair', 'title: "caf\\xE9 &amp; fog \\u2013"', 'title: "caf\\xE9 & fog \\u2013"'],
    ['mojibake', 'title: "Tide â€“ fog"', 'title: "Tide – fog"'],
    ['a list', 'title: T\ntopics: [ "R&amp;D",   Sea ]', 'title: T\ntopics: [ "R&D",   Sea ]'],
    ['a list in lines', 'title: T\ntopics:\n-   R&amp;D\n-   Sea', 'title: T\ntopics:\n-   R&D\n-   Sea'],
    ['a name alone', 'title: T\nprovider: Black &amp; White', 'title: T\nprovider: Black & White'],
    [
      'a writer',
      'title: T\nprovider: {name: B, authors: [{name: "A &amp; B"}]}',
      'title: T\nprovider: {name: B, authors: [{name: "A & B"}]}',
    ],
    [
      'listed coverage',
      'title: T\nrelated:\n  - title: A &amp; B\n    webUrl: https://a.example/',
      'title: T\nrelated:\n  - title: A & B\n    webUrl: https://a.example/',
    ],
    ['an address', 'title: T\nwebUrl: https://a.example/?a=1&amp;b=2', 'title: T\nwebUrl: https://a.example/?a=1&b=2'],
    [
      'text in several lines',
      'title: T\nexcerpt: >-\n    The tide &amp;\n    the  fog.\n\n    More.',
      'title: T\nexcerpt: >-\n    The tide &\n    the fog.\n\n    More.',
    ],
    [
      'quotes over several lines',
      'title: T\nexcerpt: "The tide &amp;\\\n  \\ the fog &#8211; now"',
      'title: T\nexcerpt: "The tide &\\\n  \\ the fog – now"',
    ],
    ['control characters', 'title: "Tide\u0007 \u0096 fog"', 'title: "Tide – fog"'],
  ])('has %s repaired, and nothing else', (_, before, after) => {
    expect(fix(front(before))).toEqual({ text: front(after), left: [] });
  });

  it('keeps the ends of its lines, its indents and what is unknown', () => {
    const before = '---\r\n# mine\r\ntitle:   Tide &amp; fog   \r\nown: &amp\r\n---\r\nText &amp; more  \r\n';
    expect(fix(before).text).toBe(before.replace('Tide &amp;', 'Tide &'));
  });

  it('has the mojibake of its body undone, and keeps its entities and white space', () => {
    const before = '---\r\ntitle: T\r\n---\r\n\r\nOne â€“ two  \r\n\ttabs &amp; “more”\n\nlast â€™';
    expect(fix(before).text).toBe(before.replace('â€“', '–').replace('â€™', '’'));
  });

  it.each([
    ['would become a comment', ['title: Tide &#35;1 fog &#32;&#35; more'], ['title']],
    ['is the name of another value', ['title: T', 'own: &name A &amp; B', 'excerpt: *name'], ['excerpt']],
  ])('keeps a value that %s, and says so', (_, lines, left) => {
    const text = front(...lines);
    expect(fix(text)).toEqual({ text, left });
  });

  it.each([
    ['an error', front('excerpt: A &amp; B')],
    ['a second error', '---\ntitle: A &amp; B\n'],
    ['a NUL', front('title: "A &amp; \0 B"')],
    ['draft: true', front('title: A &amp; B', 'draft: true')],
    ['nothing to repair', front('title: >\n  A\n  b', 'excerpt: "a &nbsp; in HTML"')],
  ])('stays as it is with %s', (_, text) => {
    expect(fix(text).text).toBe(text);
  });

  it('says of a record with a NUL what it left', () => {
    expect(fix(front('title: "A &amp; \0 B"')).left).toEqual(['title']);
  });
});

const piece = fc.constantFrom(
  ...adversarialTexts.map(({ text }) => text(24)),
  ...[
    '&amp;',
    '&#35; ',
    '&quot;',
    ' #',
    ': ',
    'â€™',
    'Ã©',
    '  ',
    "'",
    '"',
    '\\',
    '\\n',
    '\u0096',
    '\u0007',
    '\n',
    'word ',
  ],
);
const someText = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `A${pieces.join('')}`);
const someStyle = fc.record({
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  lineWidth: fc.constantFrom(0, 24, 80),
  indentSeq: fc.boolean(),
});
const someRecord = fc
  .tuple(someText, someText, fc.array(someText, { maxLength: 3 }), someText, someStyle, fc.constantFrom('\n', '\r\n'))
  .map(([title, excerpt, topics, body, style, end]) => {
    const fields = { title, own: 'x &amp; y', excerpt, topics, provider: { name: excerpt, authors: topics } };
    return `---\n${stringify(fields, { ...style, aliasDuplicateObjects: false })}---\n${body}`.replace(/\r?\n/g, end);
  });

describe('every record that is fixed', () => {
  it('gives the same article, and is not changed by another run', () => {
    fc.assert(
      fc.property(someRecord, (before) => {
        const { text, left } = fix(before);
        expect(draftOf(text)).toEqual(draftOf(before));
        expect(fix(text)).toEqual({ text, left });
        expect(text.split('\n').length).toBe(before.split('\n').length);
        expect(text).toContain('x &amp; y');
      }),
      { numRuns: 300 },
    );
  });

  it('has no repair left that was not said, but for line breaks', () => {
    fc.assert(
      fc.property(someText, fc.constantFrom('QUOTE_SINGLE', 'QUOTE_DOUBLE'), (title, defaultStringType) => {
        const before = `---\n${stringify({ title: title.replaceAll('\n', ' ') }, { defaultStringType, lineWidth: 0 })}---\n`;
        const { text, left } = fix(before);
        const { diagnostics } = readRecordResult('a.md', Buffer.from(text));
        const repaired = diagnostics.filter(({ code }) => code === 'repaired').map(({ field }) => field);
        expect(repaired).toEqual(left);
      }),
      { numRuns: 300 },
    );
  });
});
