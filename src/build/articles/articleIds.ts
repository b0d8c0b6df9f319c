import { compare } from '../../core/compare.ts';
import { labelKey } from '../../core/label.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { withoutEnding } from '../records/recordName.ts';

/** Ids by file, as the build before left them. No two files have one id. */
export interface KnownIds {
  /** Of the files that its folder held. */
  ids: ReadonlyMap<string, string>;
  /** Of files that have left the folder, those that left first in front. */
  gone: ReadonlyMap<string, string>;
}

/** A record whose article needs an id. */
export interface Claimant {
  file: string;
  publishedAt: number | null;
}

export interface AssignedIds {
  /** The id of every claimant, in the order of the claimants. */
  ids: Map<string, string>;
  /** What the next build should know. Beside the claimants it holds the files of the folder that had an id. */
  known: { ids: Map<string, string>; gone: Map<string, string> };
  /** Warnings for new files that had to take another id than their name, as an older file has it. */
  diagnostics: Diagnostic[];
}

/** At least so many files that have left are remembered; as many as there are articles, where these are more. */
const GONE_REMEMBERED = 1000;

export const NOTHING_KNOWN: KnownIds = { ids: new Map(), gone: new Map() };

/**
 * Gives every claimant an id: the one it had, else the name of its file, so that a deep link survives a rebuild. A name
 * that is taken has the folder added. Among new files of one name the newest has it alone, then the last by path.
 *
 * Files of `folder` that claim nothing keep the id they had. So do files that have left, for when they return; but a new
 * file takes over the id of one that has left just now and has the same name: it was moved.
 */
export function assignIds(
  claimants: readonly Claimant[],
  known: KnownIds = NOTHING_KNOWN,
  folder: ReadonlySet<string> = new Set(),
): AssignedIds {
  const claiming = new Set(claimants.map(({ file }) => file));
  const isHere = (file: string): boolean => claiming.has(file) || folder.has(file);
  const here = new Map([...known.gone, ...known.ids].filter(([file]) => isHere(file)));
  const gone = [...known.gone].filter(([file]) => !isHere(file));
  const leaving = new Map([...known.ids].filter(([file]) => !isHere(file)).map(([file, id]) => [id, file]));

  const register = new IdRegister([...here, ...gone], leaving);
  const diagnostics: Diagnostic[] = [];
  for (const { file } of claimants.filter(({ file }) => !here.has(file)).sort(newestFirst)) {
    const name = nameOfFile(file);
    const id = register.give(file, name);
    here.set(file, id);
    const other = id === name ? null : register.ownerOf(name);
    if (other !== null && (known.ids.has(other) || known.gone.has(other)))
      diagnostics.push(diagnose('address-kept', { file, other, ids: [name, id] }));
  }
  const left = [...leaving].map(([id, file]): [string, string] => [file, id]).sort(([a], [b]) => compare(a, b));
  return {
    ids: new Map(claimants.map(({ file }) => [file, here.get(file) ?? ''])),
    known: { ids: here, gone: new Map([...gone, ...left].slice(-Math.max(GONE_REMEMBERED, claimants.length))) },
    diagnostics,
  };
}

/** A warning for every file that shares its name with another one, which has the name as its id if any has. */
export function reportSharedNames(ids: ReadonlyMap<string, string>): Diagnostic[] {
  const firstOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const [file, id] of ids) {
    const name = nameOfFile(file);
    if (firstOf.has(name)) shared.add(name);
    if (id === name || !firstOf.has(name)) firstOf.set(name, file);
  }
  if (shared.size === 0) return [];
  return [...ids].flatMap(([file, id]) => {
    const name = nameOfFile(file);
    const other = firstOf.get(name) ?? file;
    if (!shared.has(name) || other === file) return [];
    return [diagnose('name-shared', { file, other, ids: [id, ids.get(other) ?? ''] })];
  });
}

/**
 * The name of a record, as `items` and `related` give it and as its address has it: no folder, no ending. A file
 * `index` has the name of its folder.
 */
export function nameOfFile(file: string): string {
  return (
    addressPart(
      withoutEnding(file)
        .replace(/\/index$/i, '')
        .replace(/^.*\//, ''),
    ) || 'article'
  );
}

/** Whether a text could be an id that `assignIds` gives. */
export function isId(text: string): boolean {
  return PLAIN_ID.test(text) || (ID.test(text) && labelKey(text) === text);
}

/** Which file has which id. */
class IdRegister {
  readonly #owners: Map<string, string>;
  /** Files by the id that they give up, unless nobody takes it over. */
  readonly #leaving: Map<string, string>;
  /** The last number behind an id. */
  readonly #numbers = new Map<string, number>();

  /** Takes over `leaving`: it loses the ids that are given. */
  constructor(idOf: Iterable<[string, string]>, leaving: Map<string, string>) {
    this.#owners = new Map(Array.from(idOf, ([file, id]) => [id, file]));
    this.#leaving = leaving;
  }

  ownerOf(id: string): string | null {
    return this.#owners.get(id) ?? null;
  }

  /** Gives a file of this name its name as its id, or the next best. */
  give(file: string, name: string): string {
    const id = this.#owners.has(name) ? this.#withFolder(file, name) : name;
    this.#owners.set(id, file);
    this.#leaving.delete(id);
    return id;
  }

  #withFolder(file: string, name: string): string {
    const stem = `${name}--${addressPart(withoutEnding(file).replace(/\/?[^/]*$/, '')) || 'top'}`;
    if (!this.#isTaken(stem)) return stem;
    let number = this.#numbers.get(stem) ?? 2;
    while (this.#isTaken(`${stem}-${number}`)) number++;
    this.#numbers.set(stem, number + 1);
    return `${stem}-${number}`;
  }

  #isTaken(id: string): boolean {
    return this.#owners.has(id) || this.#leaving.has(id);
  }
}

function newestFirst(a: Claimant, b: Claimant): number {
  return compare(b.publishedAt ?? -Infinity, a.publishedAt ?? -Infinity) || compare(b.file, a.file);
}

const ID = /^[\p{L}\p{M}\p{N}]+(?:--?[\p{L}\p{M}\p{N}]+)*$/u;
const PLAIN_ID = /^[a-z\d]+(?:--?[a-z\d]+)*$/;
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** A text as a part of an address: letters and digits, with hyphens in the place of all else. May be empty. */
export function addressPart(text: string): string {
  if (SLUG.test(text)) return text;
  return labelKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
