/**
 * A quick reader for the plain part of YAML that nearly all records are written in: block mappings and lists, one
 * scalar a line. It reads exactly what the full parser reads, several times as fast, and is sure of what it reads or
 * gives nothing: anchors, tags, flow collections, text over several lines, comments, tabs, most escapes, unusual
 * numbers and whatever is broken are the full parser's.
 */

/** A line that is not blank. */
interface Line {
  /** Of the line's text, in the whole. */
  offset: number;
  indent: number;
  /** What follows the indent, without white space at its end. */
  text: string;
}

/** Takes the offset of a value by its path (`images.0.url`). */
type Place = (path: string, offset: number) => void;

/** Ends the reading. */
class Unsure extends Error {}

const DEEPEST = 12;
const SPACE = 0x20;
const RETURN = 0x0d;
/** Characters that some rule of YAML singles out; line ends of LF and CRLF are none. */
const SINGLED_OUT = /[^\n\r\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n|$)/u;
const KEY = /^([A-Za-z_]\w{0,99}):(?: +|$)/;
/** Words that are no text when they stand as a key, and keys that the full parser refuses. */
const UNUSUAL_KEY = /^(?:null|true|false|constructor|prototype|__proto__)$/i;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\n])*"$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/;
/** Begins with a letter or a slash, and holds nothing that could end it or make a mapping of it. */
const WORDS = /^[\p{L}/](?!.*(?:: | #|:$))/u;
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[-+]\d\d:\d\d)?)?$/;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** The value of a YAML text in plain form; undefined where the full parser must read it. */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  return read(text, () => {});
}

/** The offset of every value of a text in plain form, as `valueOffsets` gives them. */
export function plainOffsets(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  read(text, (path, offset) => offsets.set(path, offset));
  return offsets;
}

function read(text: string, place: Place): Record<string, unknown> | undefined {
  if (SINGLED_OUT.test(text)) return undefined;
  try {
    return new PlainReader(linesOf(text), place).read();
  } catch (error) {
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from);
    const next = lineEnd === -1 ? text.length : lineEnd;
    let [start, end] = [from, next];
    while (start < end && text.charCodeAt(start) === SPACE) start += 1;
    while (end > start && isSpaceOrReturn(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) lines.push({ offset: start, indent: start - from, text: text.slice(start, end) });
    from = next + 1;
  }
  return lines;
}

function isSpaceOrReturn(code: number): boolean {
  return code === SPACE || code === RETURN;
}

class PlainReader {
  readonly #lines: Line[];
  readonly #place: Place;
  #at = 0;

  constructor(lines: Line[], place: Place) {
    this.#lines = lines;
    this.#place = place;
  }

  /** Throws `Unsure` where the text has a form that this does not know. */
  read(): Record<string, unknown> | undefined {
    const first = this.#lines[0];
    if (first === undefined) return undefined;
    this.#place('', first.offset);
    const mapping = this.#readMapping(first.indent, '', 1);
    return this.#at === this.#lines.length ? mapping : undefined;
  }

  /** Reads `key: value` lines of one indent. */
  #readMapping(indent: number, path: string, depth: number): Record<string, unknown> {
    if (depth > DEEPEST) throw new Unsure();
    const mapping: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const found = KEY.exec(line.text);
      const key = found?.[1];
      if (found === null || key === undefined || UNUSUAL_KEY.test(key) || Object.hasOwn(mapping, key)) throw new Unsure();
      this.#at += 1;
      mapping[key] = this.#readValue(line, found[0].length, indent, path === '' ? key : `${path}.${key}`, depth);
    }
    return mapping;
  }

  /** Reads what stands behind a key: a scalar on its line, or what is further in below it. A list may have the key's indent. */
  #readValue(line: Line, start: number, indent: number, path: string, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (start < line.text.length) {
      if (next !== undefined && next.indent > indent) throw new Unsure();
      this.#place(path, line.offset + start);
      return readScalar(line.text.slice(start));
    }
    const isList = next?.text.startsWith('- ') ?? false;
    const hasContent = next !== undefined && (next.indent > indent || (isList && next.indent === indent));
    this.#place(path, hasContent ? next.offset : line.offset);
    if (!hasContent) return null;
    return isList ? this.#readList(next.indent, path, depth + 1) : this.#readMapping(next.indent, path, depth + 1);
  }

  /** Reads `- ` lines of one indent. A mapping may begin on such a line. */
  #readList(indent: number, path: string, depth: number): unknown[] {
    if (depth > DEEPEST) throw new Unsure();
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent && line.text.startsWith('- '); line = this.#lines[this.#at]) {
      const content = line.text.slice(1).replace(/^ +/, '');
      list.push(this.#readElement(line, line.text.length - content.length, `${path}.${list.length}`, depth));
    }
    return list;
  }

  #readElement(line: Line, start: number, path: string, depth: number): unknown {
    const inner = { offset: line.offset + start, indent: line.indent + start, text: line.text.slice(start) };
    if (KEY.test(inner.text)) {
      this.#lines[this.#at] = inner;
      this.#place(path, inner.offset);
      return this.#readMapping(inner.indent, path, depth + 1);
    }
    this.#at += 1;
    return this.#readValue(line, start, line.indent, path, depth);
  }
}

/** A scalar that is whole on its line. */
function readScalar(text: string): unknown {
  if (DOUBLE_QUOTED.test(text)) return text.includes('\\') ? text.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)) : text.slice(1, -1);
  if (SINGLE_QUOTED.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (NUMBER.test(text)) return String(Number(text)) === text ? Number(text) : text;
  if (DATE.test(text)) return text;
  if (!WORDS.test(text)) throw new Unsure();
  return readWord(text);
}

function readWord(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(?:null|Null|NULL)$/.test(text) ? null : text;
}
