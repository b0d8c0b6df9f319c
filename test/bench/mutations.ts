/**
 * Mutations of records, as bytes in a Latin-1 text: each character is one byte. What is put in is what parsers, regular
 * expressions and terminals trip over.
 */
import type { Chance } from './chance.ts';

/** Bytes that a repeated piece may grow a record by. */
const MOST_REPEATED = 6000;
/** One in so many repeats may be this large. */
const LARGE = { oneIn: 500, most: 400_000 };

type Mutation = (bytes: string, chance: Chance, other: string) => string;

const asBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** Pieces that mean something to YAML, Markdown, HTML, addresses or the repair of texts. */
const pieces: readonly string[] = [
  ...['---', '---\n', '\n---\n', '--- \t', '...', '+++\n', '```', '~~~\n', '%YAML 1.2\n', '# ', ' #', ' #x\r', '\n\n'],
  ...[
    ': ',
    '? ',
    '- ',
    '[',
    '{a: ',
    ']',
    '}',
    ',',
    '&a ',
    '*a',
    '<<: *a\n',
    '!!binary ',
    '!<x> ',
    '|\n  ',
    '>-\n  ',
    '"',
    "'",
  ],
  ...[
    '  ',
    '\t',
    ' ',
    '\u00a0',
    '\u3000',
    '\r',
    '\u2028',
    '\u0085',
    'title: x\n',
    'title:\n',
    'topics:\n  - ',
    'images:\n  - url: ',
  ],
  ...[
    '**a* ',
    '*',
    '_',
    '> ',
    '1. ',
    '# ',
    '|a',
    '|-',
    '[a](',
    '![a](',
    '[^1]',
    '[^1]: ',
    '](',
    '\\',
    '`',
    '==\n',
    '    ',
  ],
  ...[
    '<iframe ',
    '<script ',
    '<!--',
    '<![CDATA[',
    '</p>',
    '<a href="',
    '<div>',
    '<b><i>',
    '<svg>',
    '<table><td>',
    '<img src=x ',
    'src="',
  ],
  ...[
    '&amp;',
    '&amp;amp;',
    '&#',
    '&#x',
    '&nbsp',
    'â€“ ',
    'Ã©',
    'â€™',
    '\uFFFD',
    'ï»¿',
    'https://',
    'http://a.example/',
    '/amp',
    '.html',
  ],
  ...[
    '?u=http://',
    '%2F',
    '%',
    '//',
    'www.',
    '#!',
    '?utm_source=',
    'javascript:',
    'mailto:',
    'ä½ ',
    '中文',
    'ไทย',
    '😀',
    'e\u0301',
    '\u202e',
    '\u200b',
  ],
  ...[
    '2024-05-31',
    'T00:00:00Z',
    'P1Y',
    '9:03',
    '-1',
    '1e999',
    'NaN',
    'true',
    'null',
    '~',
    '{}',
    '[]',
    'draft: true\n',
    'related:\n  - title: a\n    images: [1, 2]\n',
  ],
].map(asBytes);

const controls = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u001bc',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u202e',
  '\u2066',
  '\u2028',
  '\uFEFF',
  '\u{e0001}',
].map(asBytes);
const values = [
  '',
  '~',
  '[]',
  '{}',
  '[a, b]',
  '{a: b}',
  '*a',
  '&a b',
  '!!str',
  '"',
  "'",
  '|',
  '- x',
  '-1',
  '1e400',
  '2024-99-99',
  '0x1F',
  '{<<: *a}',
];
const lineEnds = ['\r\n', '\r', asBytes('\u2028'), asBytes('\u0085'), '\n\n', '\f', '\n\r'];

const at = (bytes: string, chance: Chance) => chance.below(bytes.length + 1);
const oneOf = (things: readonly string[], chance: Chance) => things[chance.below(things.length)] ?? '';
const insert = (bytes: string, position: number, piece: string) =>
  bytes.slice(0, position) + piece + bytes.slice(position);

/** As often as fits, and often much less. */
function times(piece: string, chance: Chance): string {
  const most = chance.below(LARGE.oneIn) === 0 ? LARGE.most : MOST_REPEATED;
  return piece.repeat(Math.ceil(chance.next() ** 3 * (most / Math.max(1, piece.length))));
}

const flipByte: Mutation = (bytes, chance) => {
  const position = chance.below(Math.max(1, bytes.length));
  return bytes.slice(0, position) + String.fromCharCode(chance.below(256)) + bytes.slice(position + 1);
};
const cutOut: Mutation = (bytes, chance) => {
  const start = at(bytes, chance);
  return bytes.slice(0, start) + bytes.slice(start + chance.below(200));
};
const cutOff: Mutation = (bytes, chance) => bytes.slice(0, at(bytes, chance));
const splice: Mutation = (bytes, chance, other) => bytes.slice(0, at(bytes, chance)) + other.slice(at(other, chance));
const insertPiece: Mutation = (bytes, chance) => insert(bytes, at(bytes, chance), oneOf(pieces, chance));
const repeatPiece: Mutation = (bytes, chance) => {
  const piece = oneOf(pieces, chance) + (chance.happens(0.3) ? oneOf(pieces, chance) : '');
  return insert(bytes, at(bytes, chance), times(piece, chance));
};
const repeatChunk: Mutation = (bytes, chance) => {
  const start = at(bytes, chance);
  return insert(bytes, start, times(bytes.slice(start, start + 1 + chance.below(80)), chance));
};
/** At the end, where the body is. */
const appendBody: Mutation = (bytes, chance) =>
  `${bytes}\n${times(oneOf(pieces, chance) + oneOf(pieces, chance), chance)}x\n`;
const insertControl: Mutation = (bytes, chance) => insert(bytes, at(bytes, chance), oneOf(controls, chance));
const otherLineEnds: Mutation = (bytes, chance) => {
  const end = oneOf(lineEnds, chance);
  const share = chance.happens(0.5) ? 1 : chance.next();
  return bytes.replace(/\n/g, (line) => (chance.happens(share) ? end : line));
};

/** Changes one line: its value, its indent, its place, how often it is there. */
const changeLine: Mutation = (bytes, chance, other) => {
  const lines = bytes.split('\n');
  const index = chance.below(lines.length);
  const line = lines[index] ?? '';
  const others = other.split('\n');
  const changed = [
    () => [line.replace(/(?<=:) .*$/, ` ${oneOf(values, chance)}`)],
    () => [line.replace(/^\s*/, oneOf([' ', '    ', '\t', '', '  - '], chance))],
    () => [line, line],
    () => [],
    () => [others[chance.below(others.length)] ?? '', line],
    () => [line.replace(/"/g, oneOf(["'", '', '""'], chance))],
    () => [`${line} ${oneOf(pieces, chance)}`],
  ][chance.below(7)]?.();
  lines.splice(index, 1, ...(changed ?? [line]));
  return lines.join('\n');
};

const mutations: readonly Mutation[] = [
  ...[flipByte, cutOut, cutOff, splice, insertPiece, insertPiece, repeatPiece, repeatPiece, repeatChunk],
  ...[appendBody, appendBody, insertControl, otherLineEnds, changeLine, changeLine, changeLine],
];

/** A record after one to four mutations. `other` is a record that pieces are taken from. */
export function mutated(record: string, other: string, chance: Chance): Buffer {
  let bytes = record;
  for (let left = 1 + chance.below(4); left > 0; left--)
    bytes = mutations[chance.below(mutations.length)]?.(bytes, chance, other) ?? bytes;
  return Buffer.from(bytes, 'latin1');
}
