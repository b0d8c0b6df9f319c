import { compare } from '../compare.ts';
import { hasNeighbour, type AdjacencyLists } from '../similar/adjacencyLists.ts';
import type { TextModel } from '../similar/textModel.ts';
import { ConflictFinder } from './conflicts.ts';
import { evidenceOf, isNearLead, PRESS_RELEASE_DAYS } from './evidence.ts';
import type { Reason } from './evidence.ts';
import { ProperNames } from './properNames.ts';
import { TextComparer } from './pairText.ts';
import { RegularFeatures } from './regularFeatures.ts';
import { daysApart, type StoryDocument } from './storyDocument.ts';

/** A pair of documents that may be joined into one story. */
export interface StoryLink {
  a: number;
  b: number;
  reason: Reason;
  strength: number;
}

export interface StoryLinks {
  /** Pairs that the publisher assigned to one story. */
  assigned: StoryLink[];
  /** Pairs whose texts are alike, those of `related[]` included, strongest first. */
  textual: StoryLink[];
  /** Whether a document is near enough to a lead to be in its story. */
  isNear: (member: number, lead: number) => boolean;
}

/** Pairs whose texts are less alike than this are never joined. */
const LEAST_LIKENESS = 0.15;
/** Above the strength of any evidence from texts. */
const ASSIGNED = 5;
/** Related documents of one record that are looked at. */
const MOST_LISTED = 200;

export function findLinks(
  documents: readonly StoryDocument[],
  model: TextModel,
  candidates: AdjacencyLists,
): StoryLinks {
  const texts = new TextComparer(model);
  const names = new ProperNames(documents, model);
  const conflicts = new ConflictFinder(documents, model, names);
  const features = new RegularFeatures(documents);
  const linkOf = (a: number, b: number, isListed: boolean): StoryLink | null => {
    const [first, second] = [documents[a], documents[b]];
    if (first === undefined || second === undefined || first.standsAlone || second.standsAlone) return null;
    if (features.areIssues(a, b)) return null;
    const days = daysApart(first, second);
    const text = texts.compare(a, b);
    if (text.all < LEAST_LIKENESS) return null;
    const isSameProvider = first.provider === second.provider;
    const evidence = evidenceOf(text, {
      daysApart: days,
      isListed,
      isSameProvider,
      areBothLeads: isCountedLead(first) && isCountedLead(second),
      sharedNames: names.shared(a, b),
    });
    return evidence === null || conflicts.conflict(a, b, text, isListed) ? null : { a, b, ...evidence };
  };
  const isNear = (member: number, lead: number): boolean => {
    const [first, second] = [documents[member], documents[lead]];
    if (first === undefined || second === undefined || features.areIssues(member, lead)) return false;
    const text = texts.compare(member, lead);
    return isNearLead(text, daysApart(first, second)) && !conflicts.conflict(member, lead, text, true);
  };
  return { assigned: assignedLinks(documents), textual: textualLinks(documents, candidates, linkOf), isNear };
}

/** Links each document to the first one, by id, whose story has the same name. */
function assignedLinks(documents: readonly StoryDocument[]): StoryLink[] {
  const firsts = new Map<string, number>();
  const links: StoryLink[] = [];
  const byId = [...documents.entries()].sort(([, x], [, y]) => (x.id < y.id ? -1 : 1));
  for (const [b, { storyName, standsAlone }] of byId) {
    if (storyName === null || standsAlone) continue;
    const a = firsts.get(storyName);
    if (a === undefined) firsts.set(storyName, b);
    else links.push({ a, b, reason: 'named by the publisher', strength: ASSIGNED });
  }
  return links;
}

function textualLinks(
  documents: readonly StoryDocument[],
  candidates: AdjacencyLists,
  linkOf: (a: number, b: number, isListed: boolean) => StoryLink | null,
): StoryLink[] {
  const listed = listedPairs(documents);
  const links: StoryLink[] = [];
  const add = (a: number, b: number, isListed: boolean): void => {
    const link = linkOf(Math.min(a, b), Math.max(a, b), isListed);
    if (link !== null) links.push(link);
  };
  for (const pair of listed) add(Math.floor(pair / documents.length), pair % documents.length, true);
  for (let a = 0; a < documents.length; a += 1) {
    for (const b of candidates.docs.subarray(candidates.starts[a], candidates.starts[a + 1])) {
      if (
        areInReach(documents[a], documents[b]) &&
        !listed.has(pairKey(documents.length, a, b)) &&
        (a < b || !hasNeighbour(candidates, b, a))
      )
        add(a, b, false);
    }
  }
  return strongestFirst(documents, links);
}

/** Whether the record is published and has a score as the lead of a story. */
function isCountedLead({ published, heat }: StoryDocument): boolean {
  return published && heat !== null && heat >= 0;
}

/** The pairs of which one document lists the other, each pair once. */
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

/** Whether two documents are near enough in time for any rule that needs no listing. Most candidates are not. */
function areInReach(a: StoryDocument | undefined, b: StoryDocument | undefined): boolean {
  const days = a === undefined || b === undefined ? null : daysApart(a, b);
  return days !== null && days <= PRESS_RELEASE_DAYS;
}

/** Hides the rounding errors of sums that are added in another order. */
function round(strength: number): number {
  return Math.round(strength * 10_000);
}

/** Of equally strong links the ids of the documents decide. */
function strongestFirst(documents: readonly StoryDocument[], links: readonly StoryLink[]): StoryLink[] {
  const named = links.map((link) => ({ link, strength: round(link.strength), name: linkName(documents, link) }));
  return named.sort((x, y) => y.strength - x.strength || compare(x.name, y.name)).map(({ link }) => link);
}

function linkName(documents: readonly StoryDocument[], { a, b }: StoryLink): string {
  const [first, second] = [documents[a]?.id ?? '', documents[b]?.id ?? ''];
  return first < second ? `${first}\n${second}` : `${second}\n${first}`;
}
