import { SCALAR_STYLE } from 'js-yaml/browser';
import { repairText } from '../../core/repair/text.ts';
import { parseYaml } from '../records/yaml.ts';

/** How YAML writes a text: without quotes, in either kind of them, or as a block. */
export type ScalarStyle = (typeof SCALAR_STYLE)[keyof typeof SCALAR_STYLE];

/** A character as it is written, and as it is meant. */
interface Character {
  raw: string;
  value: string;
}

/**
 * The text of a YAML scalar, as it stands between its quotes, with every line repaired by itself. Line ends, indents and
 * all characters but those from the first repaired one of a line to its last stay as they are. Whoever uses it must look
 * whether the value is the one that was wanted: a line may need another one to be understood.
 */
export function repairedScalar(raw: string, style: ScalarStyle): string {
  return raw
    .split('\n')
    .map((line) => repairedLine(line, style))
    .join('\n');
}

/** White space at both ends of a line belongs to the layout. */
function repairedLine(line: string, style: ScalarStyle): string {
  const characters = charactersIn(line, style);
  const isText = ({ value }: Character) => value.trim() !== '';
  const [start, end] = [characters.findIndex(isText), characters.findLastIndex(isText) + 1];
  if (end === 0) return line;
  return [
    ...rawOf(characters.slice(0, start)),
    ...repairedCharacters(characters.slice(start, end), style),
    ...rawOf(characters.slice(end)),
  ].join('');
}

function repairedCharacters(characters: readonly Character[], style: ScalarStyle): string[] {
  const value = characters.map((one) => one.value).join('');
  const { text } = repairText(value);
  if (text === value) return rawOf(characters);
  const before = samePart(characters, (one, at) => text.startsWith(one, at));
  const rest = characters.slice(before.count).reverse();
  const most = text.length - before.length;
  const after = samePart(rest, (one, at) => at + one.length <= most && text.endsWith(one, text.length - at));
  return [
    ...rawOf(characters.slice(0, before.count)),
    written(text.slice(before.length, text.length - after.length), style),
    ...rawOf(characters.slice(characters.length - after.count)),
  ];
}

function rawOf(characters: readonly Character[]): string[] {
  return characters.map(({ raw }) => raw);
}

/** How many characters at the beginning are the same, and how long their values are. */
function samePart(characters: readonly Character[], isSame: (value: string, at: number) => boolean) {
  let [count, length] = [0, 0];
  for (const { value } of characters) {
    if (!isSame(value, length)) break;
    count++;
    length += value.length;
  }
  return { count, length };
}

const ESCAPED = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)|./gisu;

function charactersIn(content: string, style: ScalarStyle): Character[] {
  if (style === SCALAR_STYLE.SINGLE_QUOTED)
    return (content.match(/''|./gsu) ?? []).map((raw) => ({ raw, value: raw === "''" ? "'" : raw }));
  if (style !== SCALAR_STYLE.DOUBLE_QUOTED) return Array.from(content, (raw) => ({ raw, value: raw }));
  return (content.match(ESCAPED) ?? []).map((raw) => ({ raw, value: raw.startsWith('\\') ? unescaped(raw) : raw }));
}

/** A backslash at the end of a line joins it with the next one, and is no character itself. */
function unescaped(raw: string): string {
  return raw === '\\' ? '' : String(parseYaml(`"${raw}"\n`).value);
}

function written(text: string, style: ScalarStyle): string {
  if (style === SCALAR_STYLE.SINGLE_QUOTED) return text.replaceAll("'", "''");
  return style === SCALAR_STYLE.DOUBLE_QUOTED ? text.replace(/["\\]/g, '\\$&') : text;
}
