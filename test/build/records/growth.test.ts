import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import { tooSteep } from '../../support/steepness.ts';

const record = (fields: string, body = '') => `---\ntitle: a\n${fields}\n---\n${body}`;
const numbered = (count: number, line: (i: number) => string, separator = '\n') =>
  Array.from({ length: Math.ceil(count) }, (_, i) => line(i)).join(separator);
const flow = (count: number, element: string) => `[${element.repeat(count)}]`;

/** Characters of the longest records. */
const LONGEST = 80_000;

/** Records of about `n` bytes, made to be slow to read. */
const records: Record<string, (n: number) => string> = {
  'white space behind the opening fence': (n) => `---${' '.repeat(n)}x\ntitle: a\n---\n`,
  'white space and no fence': (n) => `---${' \t'.repeat(n / 2)}`,
  'white space behind the closing fence': (n) => `---\ntitle: a\n---${' '.repeat(n)}x\n`,
  'white space before it all': (n) => ' '.repeat(n),
  'blank lines before it all': (n) => `${'\n'.repeat(n)}x`,
  'blank lines, each long': (n) => record(`${' '.repeat(n / 90)}\n`.repeat(90)),
  'rules in a body': (n) => record('', '--- \n'.repeat(n / 5)),
  'dashes on a line': (n) => record('', `${'--- '.repeat(n / 4)}x`),
  'openings of records': (n) => record('', '---\ntitle\n'.repeat(n / 10)),
  'carriage returns': (n) => `---\n${'a: b\r'.repeat(n / 5)}---\n`,
  'a list': (n) => record(`x: ${flow(n / 2, 'a,')}`),
  'a list of mappings': (n) => record(`x: ${flow(n / 7, '{a: b},')}`),
  'a list behind a long key': (n) => record(`? ${'k'.repeat(n / 2)}\n: ${flow(n / 4, 'a,')}\nheat: x\ntopics: x #1`),
  'a mapping behind a long key': (n) =>
    record(`heat: x\n${'k'.repeat(900)}: {${numbered(n / 10, (i) => `k${i}: 1`, ',')}}`),
  'many keys': (n) => record(numbered(n / 10, (i) => `key${i}: 1`)),
  'long keys': (n) => record(`${numbered(n / 20_000, (i) => `${'k'.repeat(19_990)}${i}: 1`)}\nheat: x`),
  'one key': (n) => record('a: 1\n'.repeat(n / 5)),
  'dots in a key': (n) => record(`${'.1'.repeat(n / 2)}: b #x`),
  'open brackets': (n) => record(`x: ${'['.repeat(n)}`),
  'open lists': (n) => record(`x:\n  ${'- '.repeat(n / 2)}`),
  'open keys': (n) => record('? '.repeat(n / 2)),
  'deeper and deeper': (n) => record(numbered(Math.sqrt(n * 2), (i) => `${' '.repeat(i)}a:`)),
  comments: (n) => record(`topics:\n${'- a #x\n'.repeat(n / 7)}`),
  'comments behind carriage returns': (n) => record(`topics:\r${'- a #x\r'.repeat(n / 7)}`),
  'a comment of comments': (n) => record(`type: a${' #x'.repeat(n / 3)}`),
  anchors: (n) => record(`topics:\n${numbered(n / 12, (i) => `- &a${i} b`)}`),
  aliases: (n) => record(`x: &a b\ntopics: ${flow(n / 3, '*a,')}`),
  merges: (n) =>
    record(`x: &x {${numbered(n / 10, (i) => `k${i}: 1`, ',')}}\n${numbered(18, (i) => `y${i}:\n  <<: *x`)}`),
  tags: (n) => record(`x: ${'!a '.repeat(n / 3)}`),
  'a long tag': (n) => record(`x: !${'a'.repeat(n)} b`),
  'a long alias': (n) => record(`x: *${'a'.repeat(n)}`),
  directives: (n) => `---\n${'%TAG ! x\n'.repeat(n / 9)}title: a\n---\n`,
  'an open quote': (n) => record(`x: "${'a\\n'.repeat(n / 3)}`),
  quotes: (n) => record(`x: {${'"a'.repeat(n / 2)}`),
  'lines in quotes': (n) => record(`x: "${'a\n  '.repeat(n / 4)}"`),
  'a text over lines': (n) => record(`x: b\n${'  a\n'.repeat(n / 4)}`),
  'words and white space': (n) => record(`x: b${'  a'.repeat(n / 3)}${' '.repeat(n / 3)}c`),
  colons: (n) => record(`x: ${'a:'.repeat(n / 2)}`),
  'keys without commas': (n) => record(`x: {${'a: '.repeat(n / 3)}}`),
  'folded lines': (n) => record(`x: >\n${'  a\n\n'.repeat(n / 5)}`),
  'literal white space': (n) => record(`x: |\n${' '.repeat(n)}\na`),
  tabs: (n) => record(`${'\t'.repeat(n)}b: c`),
  'pictures that are none': (n) => record(`images: ${flow(n / 2, '1,')}`),
  'pictures with a fault': (n) => record(`images:\n${'- {url: a, width: x}\n'.repeat(n / 21)}`),
  'coverage with a fault': (n) => record(`related:\n${'- {title: a, heat: x}\n'.repeat(n / 22)}`),
  'blank topics': (n) => record(`topics:\n${'- " "\n'.repeat(n / 6)}`),
  'control characters': (n) => record('', '\x07'.repeat(n)),
  'NUL characters': (n) => record('', '\0'.repeat(n)),
};

describe('the time to read a record grows no worse than n log n with', () => {
  const parse = (text: string, ...more: number[]) =>
    parseRecord('a.md', Buffer.concat([Buffer.from(text), Buffer.from(more)]));

  it.each(Object.entries(records))('%s', { timeout: 60_000 }, (name, text) => {
    expect(tooSteep(parse, [{ name, text }], LONGEST)).toEqual([]);
  });

  it('bytes that are not UTF-8', { timeout: 60_000 }, () => {
    const text = (n: number) => '\uFFFD'.repeat(n / 3);
    expect(tooSteep((read) => parse(read, 0xff), [{ name: 'bytes', text }], LONGEST)).toEqual([]);
  });
});
