import { EVENT_ID, SCALAR_STYLE } from 'js-yaml/browser';
import type { ParsedYaml } from './yaml.ts';
import { ownKey, fieldPath, type YamlNode, yamlTree } from './yamlPositions.ts';

/** A piece of a text that YAML takes for something else. */
export interface YamlCut {
  /** `hash`: a comment whose `#` stands at a word, as in "#1". `comment`: any other comment. `anchor`: a name ("&Co"). */
  kind: 'hash' | 'comment' | 'anchor';
  /** As in `topics.0`. Null where it is not known. */
  field: string | null;
  received: string;
  offset: number;
}

/** Fields with text that people read. */
const readFields: ReadonlySet<string> = new Set(
  'title excerpt category type topics levels price provider name authors attribution story'.split(' '),
);

const HASH = /[ \t](#[^\n\r]*)/g;
const MAY_BE_CUT = /[ \t]#|[\s,[{]&\S/;

/**
 * Finds where YAML cuts a text without quotes: `title: We are #1` ends before the `#`, and `title: &Co is here` begins
 * after `&Co`. Only fields that people read are looked at.
 */
export function yamlCuts(yaml: ParsedYaml): YamlCut[] {
  if (!MAY_BE_CUT.test(yaml.text)) return [];
  const { byOffset } = yamlTree(yaml);
  return [...commentsIn(yaml, byOffset), ...anchorsIn(yaml, byOffset)];
}

/** The path of a value that people read; undefined for any other value. */
function readPath(node: YamlNode | undefined): string | undefined {
  return node !== undefined && readFields.has(ownKey(node)) ? fieldPath(node) : undefined;
}

function commentsIn({ text, events }: ParsedYaml, byOffset: ReadonlyMap<number, YamlNode>): YamlCut[] {
  const scalars = events.flatMap((event) => (event.type === EVENT_ID.SCALAR && event.valueStart !== -1 ? [event] : []));
  const cuts: YamlCut[] = [];
  let next = 0;
  for (const { index, 1: received = '' } of text.matchAll(HASH)) {
    const offset = index + 1;
    while ((scalars[next]?.valueStart ?? Infinity) < offset) next++;
    const before = scalars[next - 1];
    if (before !== undefined && before.valueEnd > offset) continue;
    const lineStart = startOfLine(text, offset);
    const head = text.slice(lineStart, offset).trimEnd();
    const end = lineStart + head.length;
    const kind = /^#[^\s#]/.test(received) ? 'hash' : 'comment';
    if (before !== undefined && before.valueEnd === end && before.style === SCALAR_STYLE.PLAIN) {
      const field = readPath(byOffset.get(before.valueStart));
      if (field !== undefined) cuts.push({ kind, field, received, offset });
    } else if (kind === 'hash') {
      const field = emptyValue(head, lineStart, byOffset);
      if (field !== undefined) cuts.push({ kind, field, received, offset });
    }
  }
  return cuts;
}

/** To YAML, a carriage return alone ends a line as well. */
function startOfLine(text: string, offset: number): number {
  for (let start = offset; start > 0; start--) {
    const before = text[start - 1];
    if (before === '\n' || before === '\r') return start;
  }
  return 0;
}

/** The field whose value is a comment alone ("excerpt: #MeToo"), null for an element of a list; undefined for none. */
function emptyValue(
  head: string,
  lineStart: number,
  byOffset: ReadonlyMap<number, YamlNode>,
): string | null | undefined {
  if (/^[\s-]*-$/.test(head)) return null;
  const indent = /^[ \t]*(?:-[ \t]+)*/.exec(head)?.[0].length ?? 0;
  return head.endsWith(':') ? readPath(byOffset.get(lineStart + indent)) : undefined;
}

/** Names that nothing refers to. */
function anchorsIn({ text, events }: ParsedYaml, byOffset: ReadonlyMap<number, YamlNode>): YamlCut[] {
  const used = new Set(
    events.flatMap((event) => (event.type === EVENT_ID.ALIAS ? [text.slice(event.anchorStart, event.anchorEnd)] : [])),
  );
  return events.flatMap((event): YamlCut[] => {
    if (event.type !== EVENT_ID.SCALAR || event.anchorStart === -1 || event.style !== SCALAR_STYLE.PLAIN) return [];
    const name = text.slice(event.anchorStart, event.anchorEnd);
    const field = readPath(byOffset.get(event.valueStart));
    if (used.has(name) || field === undefined) return [];
    return [{ kind: 'anchor', field, received: `&${name}`, offset: event.anchorStart - 1 }];
  });
}
