/** The pairs of documents that may be joined, each with its reason, strongest first. */
import { compare } from '../compare.ts';
import { DAY } from '../day.ts';
import { listHolds, type PlaceLists } from '../similar/placeLists.ts';
import { at } from '../similar/textModel.ts';
import type { TextModel } from '../similar/textModel.ts';
import { ConflictFinder } from './conflicts.ts';
import { evidenceOf, isNearLead, PRESS_RELEASE_DAYS } from './evidence.ts';
import type { Reason } from './evidence.ts';
import { Names } from './names.ts';
import { TextComparer } from './pairText.ts';
import type { StoryDocument } from './storyDocument.ts';

export interface Link {
  a: number;
  b: number;
  reason: Reason;
  strength: number;
}

export interface Links {
  /** By the publisher's word. */
  settled: Link[];
  /** By text, and by `related[]` where the text bears it out. */
  textual: Link[];
  /** Whether a member is near enough to a lead. */
  isNear: (member: number, lead: number) => boolean;
}

/** No rule looks at pairs whose texts are less alike. */
const FAINTEST = 0.15;
/** The publisher's word is stronger than any text. */
const SETTLED = 5;
/** A record's list is read this far. */
const MOST_LISTED = 200;

export function findLinks(documents: readonly StoryDocument[], model: TextModel, candidates: PlaceLists): Links {
  const texts = new TextComparer(model);
  const names = new Names(documents, model);
  const conflicts = new ConflictFinder(documents, model, names);
  const linkOf = (a: number, b: number, isListed: boolean): Link | null => {
    const [first, second] = [documents[a], documents[b]];
    if (first === undefined || second === undefined || first.standsAlone || second.standsAlone) return null;
    const days = daysApart(first, second);
    const text = texts.compare(a, b);
    if (text.all < FAINTEST) return null;
    const isSameProvider = first.provider === second.provider;
    const evidence = evidenceOf(text, { daysApart: days, isListed, isSameProvider, areBothLeads: isCountedLead(first) && isCountedLead(second), sharedNames: names.shared(a, b) });
    return evidence === null || conflicts.conflict(a, b, text, isListed) ? null : { a, b, ...evidence };
  };
  const isNear = (member: number, lead: number): boolean => {
    const [first, second] = [documents[member], documents[lead]];
    if (first === undefined || second === undefined) return false;
    const text = texts.compare(member, lead);
    return isNearLead(text, daysApart(first, second)) && !conflicts.conflict(member, lead, text, true);
  };
  return { settled: settledLinks(documents), textual: textualLinks(documents, candidates, linkOf), isNear };
}

/** Each document with the first, by id, that is named alike. */
function settledLinks(documents: readonly StoryDocument[]): Link[] {
  const firsts = new Map<string, number>();
  const links: Link[] = [];
  const byId = [...documents.entries()].sort(([, x], [, y]) => (x.id < y.id ? -1 : 1));
  for (const [b, { storyName, standsAlone }] of byId) {
    if (storyName === null || standsAlone) continue;
    const a = firsts.get(storyName);
    if (a === undefined) firsts.set(storyName, b);
    else links.push({ a, b, reason: 'named by the publisher', strength: SETTLED });
  }
  return links;
}

function textualLinks(
  documents: readonly StoryDocument[],
  candidates: PlaceLists,
  linkOf: (a: number, b: number, isListed: boolean) => Link | null,
): Link[] {
  const listed = listedPairs(documents);
  const links: Link[] = [];
  const add = (a: number, b: number, isListed: boolean): void => {
    const link = linkOf(Math.min(a, b), Math.max(a, b), isListed);
    if (link !== null) links.push(link);
  };
  for (const pair of listed) add(Math.floor(pair / documents.length), pair % documents.length, true);
  for (let a = 0; a < documents.length; a += 1) {
    const end = at(candidates.starts, a + 1);
    for (let place = at(candidates.starts, a); place < end; place += 1) {
      const b = at(candidates.places, place);
      if (areInReach(documents[a], documents[b]) && !listed.has(pairKey(documents.length, a, b)) && (a < b || !listHolds(candidates, b, a))) add(a, b, false);
    }
  }
  return strongestFirst(documents, links);
}

/** Published, with a score of its story's own: upstream told it apart from other stories. */
function isCountedLead({ published, heat }: StoryDocument): boolean {
  return published && heat !== null && heat >= 0;
}

/** Both ways of a listing are one pair. A document that lists itself or nothing known lists nothing. */
function listedPairs(documents: readonly StoryDocument[]): Set<number> {
  const pairs = new Set<number>();
  documents.forEach(({ listed }, a) => {
    for (const b of listed.slice(0, MOST_LISTED)) {
      if (b !== a && documents[b] !== undefined) pairs.add(pairKey(documents.length, a, b));
    }
  });
  return pairs;
}

function pairKey(size: number, a: number, b: number): number {
  return Math.min(a, b) * size + Math.max(a, b);
}

/** Whether two documents may be one story that no record lists: most candidates are too far apart in time. */
function areInReach(a: StoryDocument | undefined, b: StoryDocument | undefined): boolean {
  const days = a === undefined || b === undefined ? null : daysApart(a, b);
  return days !== null && days <= PRESS_RELEASE_DAYS;
}

function daysApart(a: StoryDocument, b: StoryDocument): number | null {
  return a.publishedAt === null || b.publishedAt === null ? null : Math.abs(a.publishedAt - b.publishedAt) / DAY;
}

/** Hides the rounding errors of sums taken in another order. */
function round(strength: number): number {
  return Math.round(strength * 10_000);
}

/** Equal ones by their documents' ids. */
function strongestFirst(documents: readonly StoryDocument[], links: readonly Link[]): Link[] {
  const named = links.map((link) => ({ link, strength: round(link.strength), name: linkName(documents, link) }));
  return named.sort((x, y) => y.strength - x.strength || compare(x.name, y.name)).map(({ link }) => link);
}

function linkName(documents: readonly StoryDocument[], { a, b }: Link): string {
  const [first, second] = [documents[a]?.id ?? '', documents[b]?.id ?? ''];
  return first < second ? `${first}\n${second}` : `${second}\n${first}`;
}
