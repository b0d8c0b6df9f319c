import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOffsets, readPlainYaml } from '../../src/build/plainYaml.ts';
import { parseAnyYaml } from '../../src/build/yaml.ts';

/** What the full parser reads, and where; null where it refuses the text. */
function fullyRead(text: string) {
  try {
    const { value, offsets } = parseAnyYaml(text);
    return { value, offsets: offsets() };
  } catch {
    return null;
  }
}

/** The same by the quick reader; null where it gives nothing. */
function quicklyRead(text: string) {
  const value = readPlainYaml(text);
  return value === undefined ? null : { value, offsets: plainOffsets(text) };
}

/** Pieces of front matter, those that are easily misread likelier than in any record. */
const somePiece = fc.constantFrom(
  'title:', 'topics:', 'a', 'null', 'true', 'False', 'constructor:', ' ', '  ', '    ', '\n', '\n', '\n  ', '\n    ', '\r\n', '- ', '-', ':', ': ', '#', ' #', '"', "'", "''", '\\', '\\"', '\\n',
  '0', '-0', '-1', '4.50', '1e3', '0x1F', '2024-02-30', '2021-09-29T23:05:00Z', '12:30', '[', ']', '{', '}', '&', '*', '|', '>', '!', '%', '@', '~', '...', '\t', 'é', '\u00a0', '\ufeff', '\u2028', '😀', 'https://a.example/b?c#d',
);
const somePieces = fc.array(somePiece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const someScalar = fc.oneof(
  fc.constantFrom('A tide', '"The tide: it \\"turned\\""', "'It''s'", '12', '-1', '4.5', '4.50', 'true', 'null', '', '2024-02-30', 'a:b', 'a: b', 'a #b', '#b', '"a" # b', 'http://a.example/', 'None', '1,000', '"', '- a', '[a]'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const indented = (level: number) => '  '.repeat(level);

/** Lines as records have them, right or nearly so. */
const someLine = fc.oneof(
  fc.tuple(fc.nat(3), fc.constantFrom('title', 'topics', 'url', 'related', 'provider'), someScalar).map(([level, key, value]) => `${indented(level)}${key}: ${value}`),
  fc.tuple(fc.nat(3), fc.constantFrom('topics', 'images', 'related', 'provider')).map(([level, key]) => `${indented(level)}${key}:`),
  fc.tuple(fc.nat(3), someScalar).map(([level, value]) => `${indented(level)}- ${value}`),
  fc.tuple(fc.nat(3), fc.constantFrom('title', 'url'), someScalar).map(([level, key, value]) => `${indented(level)}- ${key}: ${value}`),
  fc.constantFrom('', '   '),
);
const someLines = fc.tuple(fc.array(someLine, { maxLength: 10 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

describe('the quick reader of plain front matter', () => {
  it.each([['pieces', somePieces], ['lines', someLines]])('reads what the full parser reads, and where, or nothing: any %s', (_, someText) => {
    fc.assert(fc.property(someText, (text) => {
      const quickly = quicklyRead(text);
      if (quickly !== null) expect(quickly).toStrictEqual(fullyRead(text));
    }), { numRuns: 3000 });
  });

  it('reads what the full parser reads of the seeds, and reads nearly all of them', () => {
    const files = readdirSync('seeds', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const matters = files.map((file) => readFileSync(join('seeds', file), 'utf8').split(/^---$/m)[1] ?? '');
    const read = matters.filter((matter) => quicklyRead(matter) !== null);
    for (const matter of read) expect(quicklyRead(matter)).toStrictEqual(fullyRead(matter));
    expect(read.length).toBeGreaterThan(files.length * 0.8);
  });

  it('reads a record as the format shows it', () => {
    expect(readPlainYaml('\ntitle: "Kelp: \\"back\\""\nquality: 58\npublished: false\ntopics:\n- Oceans\nprovider:\n  name: It’s Example\nrelated:\n  - title: \'It\'\'s\'\n    images:\n      - url: https://a.example/b.jpg\nheat:\n')).toStrictEqual({
      title: 'Kelp: "back"', quality: 58, published: false, topics: ['Oceans'], provider: { name: 'It’s Example' },
      related: [{ title: "It's", images: [{ url: 'https://a.example/b.jpg' }] }], heat: null,
    });
  });

  it.each(['a: [b]', 'a: &b c', 'a: |\n  b', 'a: b\n  c', 'a: "b\n  c"', 'a: b # c', 'a: "\\x41"', 'a:\tb', 'a: 1\na: 2', '- a', 'a: b: c', 'constructor: 1', 'null: 1', 'a: "b'])('leaves %j to the full parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
