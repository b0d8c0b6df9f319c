import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../core/compare.ts';
import { fields, list, oneOf, optional, refuse, type Shape, text } from '../../core/format/shape.ts';
import { errorCode } from '../fileErrors.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { isRecordName, mayBeRecordName } from '../records/recordName.ts';
import { isId, type KnownIds, nameOfFile, NOTHING_KNOWN } from './articleIds.ts';

/** The ledger's path, below the site's base. */
export const LEDGER_PATH = 'data/ledger.json';

const FORMAT = 'broadsheet-ledger-1';

/** What a build tells the next one, so that addresses stay. */
export interface Ledger extends KnownIds {
  /** Stories by their id: the ids of their articles. A story of one article is there only if it has another id. */
  stories: ReadonlyMap<string, readonly string[]>;
  /** By the ids of stories that became part of others: the ids of these. */
  formerStories: ReadonlyMap<string, string>;
}

export const EMPTY_LEDGER: Ledger = { ...NOTHING_KNOWN, stories: new Map(), formerStories: new Map() };

/** A file and its id; the file alone where the id is its name. */
type Entry = string | [string, string];

const entryShape: Shape<Entry> = (value, name) => {
  if (typeof value === 'string') return value;
  const [file, id, ...more] = list(text)(value, name);
  return file === undefined || id === undefined || more.length > 0 ? refuse(name, 'a file and an id') : [file, id];
};

const ledgerShape = fields({
  format: oneOf([FORMAT]),
  articles: list(entryShape),
  gone: list(entryShape),
  /** Each begins with the id of the story. */
  stories: list(list(text)),
  /** A former id and the id of the story. */
  formerStories: optional(list(list(text))),
});

/** The ledger as compact JSON. Equal ledgers give equal text. */
export function writeLedger({ ids, gone, stories, formerStories }: Ledger): string {
  const entry = ([file, id]: [string, string]): Entry => (id === nameOfFile(file) ? file : [file, id]);
  return JSON.stringify({
    format: FORMAT,
    articles: [...ids].sort(byKey).map(entry),
    gone: [...gone].map(entry),
    stories: [...stories].sort(byKey).map(([id, members]) => [id, ...members.toSorted(compare)]),
    ...(formerStories.size > 0 && { formerStories: [...formerStories].sort(byKey) }),
  });
}

/**
 * Inverse of `writeLedger`. Throws an error for a text that is no ledger. Entries that no build writes are left out:
 * `leftOut` holds them as text.
 */
export function parseLedger(json: string): { ledger: Ledger; leftOut: string[] } {
  const { articles, gone, stories, formerStories = [] } = ledgerShape(JSON.parse(json), 'ledger');
  const leftOut: string[] = [];
  const taken = new Set<string>();
  const files = new Set<string>();
  const idsIn = (entries: readonly Entry[]): Map<string, string> => {
    const ids = new Map<string, string>();
    for (const entry of entries) {
      const [file, id] = typeof entry === 'string' ? [entry, nameOfFile(entry)] : entry;
      if (!isRecordPath(file) || (entry !== file && !isId(id)) || files.has(file) || taken.has(id)) leftOut.push(file);
      else ids.set(file, id);
      files.add(file);
      taken.add(id);
    }
    return ids;
  };
  const ledger = {
    ids: idsIn(articles),
    gone: idsIn(gone),
    stories: storiesIn(stories, leftOut),
    formerStories: formerStoriesIn(formerStories, leftOut),
  };
  return { ledger, leftOut };
}

/**
 * Reads the ledger of the build before. `path`: where the settings say it is, else null; then it is in the folder of the
 * output, if there is one. A ledger that can't be used is a warning and counts as an empty one.
 */
export async function readLedger(
  path: string | null,
  outDir: string | null,
): Promise<{ ledger: Ledger; diagnostics: Diagnostic[] }> {
  const place = path ?? (outDir === null ? null : join(outDir, LEDGER_PATH));
  if (place === null) return { ledger: EMPTY_LEDGER, diagnostics: [] };
  const file = path ?? LEDGER_PATH;
  try {
    const { ledger, leftOut } = parseLedger(await readFile(place, 'utf8'));
    const [first] = leftOut;
    const diagnostics =
      first === undefined ? [] : [diagnose('ledger-entries', { file, count: leftOut.length, received: first })];
    return { ledger, diagnostics };
  } catch (error) {
    const reason = errorCode(error);
    if (reason !== 'ENOENT')
      return { ledger: EMPTY_LEDGER, diagnostics: [diagnose('ledger-unusable', { file, reason })] };
    // The first build has no ledger in its output.
    return { ledger: EMPTY_LEDGER, diagnostics: path === null ? [] : [diagnose('ledger-missing', { file })] };
  }
}

/** The ledger without some files: what is held back stands in no output. */
export function withoutFiles(ledger: Ledger, hidden: readonly { file: string }[]): Ledger {
  const files = new Set(hidden.map(({ file }) => file));
  const rest = (ids: ReadonlyMap<string, string>) => new Map([...ids].filter(([file]) => !files.has(file)));
  return { ...ledger, ids: rest(ledger.ids), gone: rest(ledger.gone) };
}

/** The ledger without the stories that are named by an article of some files: what is taken down names no story. */
export function withoutStoriesOf(ledger: Ledger, takenDown: readonly { file: string }[]): Ledger {
  const ids = new Set(takenDown.flatMap(({ file }) => ledger.ids.get(file) ?? ledger.gone.get(file) ?? []));
  const isNamedByOne = (id: string) => ids.has(id) || ids.has(id.replace(/-\d+$/, ''));
  const stories = [...ledger.stories].filter(([id]) => !isNamedByOne(id));
  const formerStories = [...ledger.formerStories].filter(([id]) => !isNamedByOne(id));
  return { ...ledger, stories: new Map(stories), formerStories: new Map(formerStories) };
}

function storiesIn(stories: readonly string[][], leftOut: string[]): Map<string, string[]> {
  const members = new Set<string>();
  const found = new Map<string, string[]>();
  for (const [id, ...ids] of stories) {
    const fresh = ids.filter((member) => isId(member) && !members.has(member));
    if (id === undefined || !isId(id) || found.has(id) || fresh.length < ids.length || ids.length === 0)
      leftOut.push(`story ${id ?? ''}`);
    else found.set(id, fresh);
    for (const member of ids) members.add(member);
  }
  return found;
}

function formerStoriesIn(entries: readonly string[][], leftOut: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [former = '', id = '', ...more] of entries)
    if (isId(former) && isId(id) && more.length === 0) found.set(former, id);
    else leftOut.push(`story ${former}`);
  return found;
}

/** Whether a path could be that of a record in a folder: relative, and no part of it begins with a dot. */
function isRecordPath(path: string): boolean {
  return (isRecordName(path) || mayBeRecordName(path)) && !/(?:^|\/)(?:[./]|$)/.test(path);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compare(a, b);
}
