import { formattingNames, htmlNames, openNames, rawNames } from './htmlNames.ts';

/** The start of a comment, or a tag as far as its name. The last group shows that it has no attributes. */
const TAG = /<(?:!--|(\/?)([a-z][^\s/<>]*)(\s*\/?>)?)/gi;

interface Tag {
  at: number;
  /** As written. */
  name: string;
  isEnd: boolean;
  hasAttributes: boolean;
  /** Whether the tag has its start or its end. */
  isPaired: boolean;
}

/** What becomes of the `<` of a tag: it stays, it is text, or the element ends with the paragraph that holds it. */
const marks = { keep: '<', text: '&lt;', end: '<open-' } as const;

/**
 * HTML whose tags are those that its author meant. What only looks like a tag becomes text: `<String>`, a script that never
 * ends, `<b>` without an end. A link or font without an end becomes `<open-a …>`, which ends with its paragraph at the
 * latest.
 */
export function meantTags(html: string): string {
  let result = '';
  let done = 0;
  for (const tag of tagsIn(html)) {
    const mark = markOf(tag);
    if (mark === marks.keep) continue;
    result += html.slice(done, tag.at) + mark;
    done = tag.at + 1;
  }
  return result + html.slice(done);
}

function markOf(tag: Tag): (typeof marks)[keyof typeof marks] {
  const name = tag.name.toLowerCase();
  if (name === '!--') return marks.text;
  if (/[-:]/.test(name)) return tag.isPaired || tag.hasAttributes ? marks.keep : marks.text;
  if (!htmlNames.has(name)) return marks.text;
  if (tag.isPaired || tag.isEnd) return marks.keep;
  if (!tag.hasAttributes) {
    const isType = /^[A-Z].*[a-z]/.test(tag.name);
    return openNames.has(name) && !(isType && name.length > 2) ? marks.keep : marks.text;
  }
  if (name === 'iframe' || formattingNames.has(name)) return marks.end;
  return rawNames.has(name) ? marks.text : marks.keep;
}

/** The tags of a text, and the comments that never end. Tags in comments and in raw content are left out. */
function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  const open = new Map<string, Tag[]>();
  const endOf = endFinder(html);
  const pattern = new RegExp(TAG);
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const [, slash, written = '!--', end] = match;
    const name = written.toLowerCase();
    const tag = {
      at: match.index,
      name: written,
      isEnd: slash === '/',
      hasAttributes: end === undefined,
      isPaired: false,
    };
    if (tag.isEnd) {
      const start = open.get(name)?.pop();
      if (start !== undefined) start.isPaired = tag.isPaired = true;
    } else if (name === '!--' || rawNames.has(name)) {
      const closing = endOf(name, match.index + 2);
      tag.isPaired = closing !== null;
      pattern.lastIndex = closing ?? pattern.lastIndex;
      if (name === '!--' && tag.isPaired) continue;
    } else {
      const starts = open.get(name);
      if (starts === undefined) open.set(name, [tag]);
      else starts.push(tag);
    }
    tags.push(tag);
  }
  return tags;
}

/** Finds where a comment, or an element with raw content, ends; null where it does not. No end is looked for twice. */
function endFinder(html: string): (name: string, from: number) => number | null {
  const endless = new Set<string>();
  return (name, from) => {
    if (endless.has(name)) return null;
    const end = name === '!--' ? /-->/g : new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = from;
    if (end.test(html)) return end.lastIndex;
    endless.add(name);
    return null;
  };
}
