/**
 * Stories: which articles tell the same event, and which of them stands for it.
 *
 * Evidence, in this order: the publisher's word (`story: <name>` joins, `story: none` separates), the same
 * press release, the record's own `related[]` where the texts bear it out, similar headline and excerpt
 * within days. Texts are compared as TF-IDF vectors and by shared wording (similar/textModel.ts,
 * pairText.ts), only for the pairs of the pruned inverted index and of `related[]`: no all-pairs step.
 *
 * Guards: facts that disagree keep a pair apart (conflicts.ts); pairs are joined strongest first (Kruskal's
 * order over union-find, clusters.ts) and only while every member is near the lead, so no chain drifts; a
 * story joined by text has a largest size. All work per document is bounded.
 *
 * Stability: the order of joining depends on texts, dates and ids, never on the order given. The story's id
 * is that of its earliest member: a better lead that comes in later changes the lead, not the id.
 */
import { findCandidates } from '../similar/candidates.ts';
import type { PlaceLists } from '../similar/placeLists.ts';
import { buildTextModel } from '../similar/textModel.ts';
import type { TextModel } from '../similar/textModel.ts';
import { Clusters } from './clusters.ts';
import type { Reason } from './evidence.ts';
import { compareAges, compareLeads } from './lead.ts';
import { findLinks } from './links.ts';
import type { Link } from './links.ts';
import type { StoryDocument } from './storyDocument.ts';

export interface StoryMember {
  index: number;
  /** Why it belongs to the others; null for the lead. */
  reason: Reason | null;
}

export interface Story {
  /** The id of its earliest member. */
  id: string;
  lead: number;
  /** The lead, then the others, earliest first. Every document is a member of exactly one story. */
  members: StoryMember[];
}

export interface StoryAssignment {
  /** In order of their first member's place among the documents. */
  stories: Story[];
  /** Per document its story's place in `stories`. */
  storyOf: Uint32Array;
}

export interface StoryOptions {
  /** The model and candidates of the same documents, where the caller has them. */
  model?: TextModel;
  candidates?: PlaceLists;
}

/** Folds documents into stories. Ids must be unique. */
export function foldStories(documents: readonly StoryDocument[], options: StoryOptions = {}): StoryAssignment {
  const model = options.model ?? buildTextModel(documents);
  const candidates = options.candidates ?? findCandidates(model);
  const { settled, textual, isNear } = findLinks(documents, model, candidates);
  const clusters = new Clusters(documents.length, {
    compareLeads: (a, b) => byDocument(documents, a, b, compareLeads),
    isNear,
    nameOf: (index) => documents[index]?.storyName ?? null,
  });
  const kept = [
    ...settled.filter(({ a, b }) => clusters.joinSettled(a, b)),
    ...textual.filter(({ a, b }) => clusters.joinByText(a, b)),
  ];
  return describe(documents, clusters, strongestReasons(documents.length, kept));
}

/** Every document its own story, for folders where folding is off. */
export function unfoldedStories(documents: readonly StoryDocument[]): StoryAssignment {
  return {
    stories: documents.map(({ id }, index) => ({ id, lead: index, members: [{ index, reason: null }] })),
    storyOf: Uint32Array.from(documents.keys()),
  };
}

function describe(documents: readonly StoryDocument[], clusters: Clusters, reasons: readonly (Reason | null)[]): StoryAssignment {
  const stories: Story[] = [];
  const storyOf = new Uint32Array(documents.length);
  const seen = new Set<number>();
  documents.forEach((_, index) => {
    const root = clusters.find(index);
    if (seen.has(root)) return;
    seen.add(root);
    const lead = clusters.leadOf(root);
    const byAge = [...clusters.membersOf(root)].sort((a, b) => byDocument(documents, a, b, compareAges));
    for (const member of byAge) storyOf[member] = stories.length;
    const others = byAge.filter((member) => member !== lead);
    stories.push({
      id: documents[byAge[0] ?? lead]?.id ?? '',
      lead,
      members: [{ index: lead, reason: null }, ...others.map((member) => ({ index: member, reason: reasons[member] ?? null }))],
    });
  });
  return { stories, storyOf };
}

/** Links come strongest first: a document keeps the first that holds it. */
function strongestReasons(size: number, links: readonly Link[]): (Reason | null)[] {
  const reasons = new Array<Reason | null>(size).fill(null);
  for (const { a, b, reason } of links) {
    reasons[a] ??= reason;
    reasons[b] ??= reason;
  }
  return reasons;
}

function byDocument(documents: readonly StoryDocument[], a: number, b: number, order: (a: StoryDocument, b: StoryDocument) => number): number {
  const [first, second] = [documents[a], documents[b]];
  return first === undefined || second === undefined ? a - b : order(first, second);
}
