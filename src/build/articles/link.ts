import { ambiguousParts, canonicalAddress } from '../../core/address.ts';
import type { Article, Coverage, Part } from '../../core/article.ts';
import { labelKey } from '../../core/label.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft, StoryInstruction } from '../records/draft.ts';
import { withRecordLinks } from '../records/bodyReferences.ts';
import type { Unlocated } from '../records/locateDiagnostics.ts';
import { withoutEnding } from '../records/recordName.ts';
import { nameOfFile } from './articleIds.ts';
import type { Deduplicated } from './deduplicate.ts';
import { coverageBy } from './stories.ts';

/** What names and addresses lead to. */
interface Directory {
  byName: (name: string) => Draft | null;
  byTitle: (title: string) => Draft | null;
  byAddress: (listed: { url: string; title: string }) => Draft | null;
  idOf: (draft: Draft) => string;
  /** Whether a record of this name is in the folder, shown or not. */
  holds: (name: string) => boolean;
  /** Whether the name is that of a record which is not to be shown. */
  hides: (name: string) => boolean;
}

/** The records of the folder that are not shown. */
export interface UnshownFiles {
  /** Nothing may tell that they exist. */
  hidden: readonly string[];
  /** Set aside because of an error. */
  setAside: readonly string[];
}

export interface LinkedArticles {
  articles: Article[];
  /** What records say of their stories, by their article's id. */
  storyInstructions: Map<string, StoryInstruction>;
  diagnostics: Unlocated[];
}

/** Turns drafts into articles: listed coverage and parts of collections point at our own articles where there are such. */
export function linkArticles(
  { drafts, mergedInto }: Deduplicated,
  ids: ReadonlyMap<string, string>,
  unshown: UnshownFiles = { hidden: [], setAside: [] },
): LinkedArticles {
  const directory = directoryOf(drafts, mergedInto, ids, unshown);
  const diagnostics: Unlocated[] = [];
  // The draft's fields last: after a spread, V8 before 12 gives each object that gets more fields a hidden class of its own.
  const articles = drafts.map((draft): Article => ({
    id: directory.idOf(draft),
    storyId: directory.idOf(draft),
    coverage: linkCoverage(draft, directory, diagnostics),
    parts: linkParts(draft, directory, diagnostics),
    ...draft.article,
    body: linkBody(draft, directory, diagnostics),
  }));
  const storyInstructions = new Map(
    drafts.flatMap((draft) => (draft.story === null ? [] : [[directory.idOf(draft), draft.story] as const])),
  );
  return { articles, storyInstructions, diagnostics };
}

function directoryOf(
  drafts: readonly Draft[],
  mergedInto: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
  { hidden, setAside }: UnshownFiles,
): Directory {
  const byFile = new Map<string, Draft>();
  for (const draft of drafts) byFile.set(draft.file, draft);
  const byPath = new Map<string, Draft>();
  const byName = new Map<string, Draft>();
  for (const [file, id] of ids) {
    const draft = byFile.get(mergedInto.get(file) ?? file);
    if (draft === undefined) continue;
    const [path, name] = [pathOf(file), nameOfFile(file)];
    byPath.set(path, draft);
    if (id === name || !byName.has(name)) byName.set(name, draft);
  }
  const [hiddenNames, setAsideNames] = [namesOf(hidden), namesOf(setAside)];
  const find = (name: string): Draft | null => {
    const path = pathOf(name);
    const isUnshown = hiddenNames.paths.has(path) || setAsideNames.paths.has(path);
    return byPath.get(path) ?? (isUnshown ? null : byName.get(nameOfFile(name))) ?? null;
  };
  return {
    byName: find,
    byTitle: titleBook(drafts),
    byAddress: addressBook(drafts),
    idOf: (draft) => ids.get(draft.file) ?? nameOfFile(draft.file),
    holds: (name) => find(name) !== null || isAmong(hiddenNames, name) || isAmong(setAsideNames, name),
    hides: (name) => isAmong(hiddenNames, name),
  };
}

/** Finds drafts by their titles. Few folders need it. */
function titleBook(drafts: readonly Draft[]): Directory['byTitle'] {
  let byTitle: Map<string, Draft> | null = null;
  return (title) => {
    byTitle ??= new Map(drafts.map((draft): [string, Draft] => [labelKey(draft.article.title), draft]).reverse());
    return byTitle.get(labelKey(title)) ?? null;
  };
}

/**
 * Finds the draft of a listed article: by its own address, else by another address that a record gives for its article.
 * Where several drafts share an address, the one with the same headline counts, then the one with the same fragment.
 */
function addressBook(drafts: readonly Draft[]): Directory['byAddress'] {
  const byKey = new Map<string, Draft>();
  const shared = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = draft.ownAddressKey;
    if (key === null) continue;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, draft);
    else {
      for (const other of [first, draft]) {
        for (const detail of detailsOf(key, other.article.url ?? '', other.article.title))
          if (!shared.has(detail)) shared.set(detail, other);
      }
    }
  }
  const byOtherKey = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const key of draft.addressKeys) if (!byKey.has(key) && !byOtherKey.has(key)) byOtherKey.set(key, draft);
  }
  return ({ url, title }) => {
    const key = canonicalAddress(url);
    const first = byKey.get(key) ?? byOtherKey.get(key);
    if (first === undefined || shared.size === 0) return first ?? null;
    const exact = detailsOf(key, url, title).map((detail) => shared.get(detail));
    return exact.find((draft) => draft !== undefined) ?? first;
  };
}

function detailsOf(key: string, url: string, title: string): string[] {
  return [`${key}\n${labelKey(title)}`, `${key}\n\n${ambiguousParts(url)}`];
}

/** What files can be called by. */
interface FileNames {
  paths: Set<string>;
  names: Set<string>;
}

function namesOf(files: readonly string[]): FileNames {
  return { paths: new Set(files.map(pathOf)), names: new Set(files.map(nameOfFile)) };
}

function isAmong({ paths, names }: FileNames, name: string): boolean {
  return paths.has(pathOf(name)) || names.has(nameOfFile(name));
}

/** The path of a record as others may give it: without its ending, in lower case. */
function pathOf(file: string): string {
  return withoutEnding(file).toLowerCase();
}

/** A part that is hidden is left out, and so is its name. */
function linkParts({ file, partNames }: Draft, directory: Directory, diagnostics: Diagnostic[]): Part[] {
  return partNames.flatMap((name, i): Part[] => {
    const part = directory.byName(name);
    if (part !== null) return [{ title: part.article.title, id: directory.idOf(part) }];
    if (directory.hides(name)) return [];
    if (!directory.holds(name))
      diagnostics.push(diagnose('part-missing', { file, field: `items.${i}`, received: name }));
    return [{ title: titleOfName(name), id: null }];
  });
}

/** Coverage written out in the record, then the records it names; each article once, never the record's own. */
function linkCoverage(draft: Draft, directory: Directory, diagnostics: Diagnostic[]): Coverage[] {
  const seen = new Set<string>([directory.idOf(draft)]);
  const coverage: Coverage[] = [];
  const add = (other: Coverage) => {
    const key = other.id ?? other.url ?? other.title;
    if (seen.has(key)) return;
    seen.add(key);
    coverage.push(other);
  };
  for (const other of draft.coverage) {
    const { url, title } = other;
    const own = url === null ? null : directory.byAddress({ url, title });
    add({ id: own === null ? null : directory.idOf(own), reason: null, ...other });
  }
  for (const name of draft.relatedNames) {
    const named = directory.byName(name);
    if (named !== null) add(coverageBy({ id: directory.idOf(named), ...named.article }, null));
    else if (!directory.holds(name))
      diagnostics.push(diagnose('part-missing', { file: draft.file, field: 'related', received: name }));
    if (named === draft && nameOfFile(name) === nameOfFile(draft.file))
      diagnostics.push(diagnose('related-self', { file: draft.file, field: 'related', received: name }));
  }
  return coverage;
}

/** The body with its links to other records. Of a link to no article its text stays. */
function linkBody({ file, article, bodyLinks }: Draft, directory: Directory, diagnostics: Unlocated[]): string | null {
  if (article.body === null || bodyLinks.length === 0) return article.body;
  return withRecordLinks(article.body, bodyLinks, ({ name }) => {
    const path = name.replace(/#.*$/s, '').replace(/^(?:\.{0,2}\/)+|\/+$/g, '');
    const other = directory.byName(path) ?? directory.byTitle(path);
    if (other === null && !directory.holds(path))
      diagnostics.push({ ...diagnose('reference-missing', { file, field: 'body', received: name }), part: name });
    return other === null ? null : `articles/${encodeURIComponent(directory.idOf(other))}`;
  });
}

/** "videos/how-to-begin" → "How to begin". */
function titleOfName(name: string): string {
  const words = nameOfFile(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
