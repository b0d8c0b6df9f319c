import * as english from '../../core/words/body.ts';
import { codeForms } from './dialects/codeForms.ts';
import { type Form, type Replacement, replaceForms, type Scan } from './dialects/scan.ts';

/** Letters, digits and pictographs, and what joins them. */
const NAME = /#([\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d\ufe0f_/-]{1,100})/uy;

/** `#fff` and `#1e90ff` are colours, `#cafe` is a word. */
const COLOUR = /^(?:([\da-f])\1{2}|([\da-f])\2{5}|(?=.*\d)(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8}))$/i;

/** What holds a `#` that begins no tag. */
const others: readonly Form[] = [
  ...codeForms,
  { start: '%%', read: (scan, at) => kept(scan, at, scan.next('%%', at + 2)?.end) },
  { start: String.raw`\[\[`, read: (scan, at) => kept(scan, at, scan.tagAt(at, '[[', String.raw`\]\]`)?.end) },
  { start: String.raw`\]\(`, read: (scan, at) => kept(scan, at, scan.tagAt(at, '](', String.raw`\)`)?.end) },
  { start: '<[a-zA-Z/]', read: (scan, at) => kept(scan, at, scan.tagAt(at, '<', '>')?.end) },
];

function kept(scan: Scan, at: number, end: number | undefined): Replacement | null {
  return end === undefined ? null : { text: scan.text.slice(at, end), end };
}

/** The topics that a text names as Obsidian does: `#sea`; `#nature/sea` names two. Takes time that grows with the length of the text. */
export function hashtagsIn(text: string): string[] {
  const found = new Set<string>();
  const read = (scan: Scan, at: number): Replacement | null => {
    const tag = /^\s?$/.test(scan.text.charAt(at - 1)) ? tagIn(scan.match(NAME, at)) : null;
    if (tag !== null) found.add(tag);
    return null;
  };
  replaceForms(text, [...others, { start: '#', read }], () => {}, english);
  return [...new Set([...found].flatMap((tag) => tag.split('/').filter((part) => part !== '')))];
}

/** The text without lines of nothing but tags at its start: they stand among the topics. */
export function withoutLeadingTags(text: string): string {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    if (!text.slice(start, end).split(/\s+/).every(isTag)) return text.slice(start);
    start = end;
  }
  return text;
}

function isTag(word: string): boolean {
  NAME.lastIndex = 0;
  const match = NAME.exec(word);
  return word === '' || (match?.[0] === word && tagIn(match) !== null);
}

function tagIn(match: RegExpExecArray | null): string | null {
  const name = match?.[1] ?? '';
  return /\p{L}/u.test(name) && !COLOUR.test(name) ? name.replace(/[/-]+$/, '') : null;
}
