/** A part of a text, from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What begins code: a fence, a backtick, `<code>` or `<pre>`. */
const OPENER = /^ {0,3}(?:```|~~~)|`|<(?:code|pre)\b/gimu;

/** A span of code in backticks is on one line, and short. */
const LONGEST_INLINE = 80;

/** What ends code that began with these characters. */
const closers: Readonly<Record<string, RegExp>> = {
  '```': /^ {0,3}```/gmu,
  '~~~': /^ {0,3}~~~/gmu,
  '<code': /<\/code\s*>/giu,
  '<pre': /<\/pre\s*>/giu,
};

/** The code in a text of Markdown or HTML, in order. Code that does not end is text. */
export function codeSpans(text: string): Span[] {
  const spans: Span[] = [];
  /** Openers that nothing closes in the rest of the text. */
  const unclosed = new Set<string>();
  const opener = new RegExp(OPENER);
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const name = found[0].trim().toLowerCase();
    const end = name === '`' ? endOfInline(text, opener.lastIndex) : endOf(text, name, opener.lastIndex, unclosed);
    if (end === -1) continue;
    spans.push({ start: found.index, end });
    opener.lastIndex = end;
  }
  return spans;
}

function endOf(text: string, name: string, from: number, unclosed: Set<string>): number {
  const pattern = closers[name];
  if (pattern === undefined || unclosed.has(name)) return -1;
  const closer = new RegExp(pattern);
  closer.lastIndex = from;
  if (closer.test(text)) return closer.lastIndex;
  unclosed.add(name);
  return -1;
}

function endOfInline(text: string, from: number): number {
  const length = /^[^`\n]+`/u.exec(text.slice(from, from + LONGEST_INLINE + 1))?.[0].length;
  return length === undefined ? -1 : from + length;
}

/** Tells whether one of the spans holds the whole of another. It is asked about spans in their order. */
export function coverage(spans: readonly Span[]): (inner: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    const span = spans[next];
    return span !== undefined && span.start <= start && end <= span.end;
  };
}
