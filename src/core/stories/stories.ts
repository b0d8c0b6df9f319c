/**
 * Decides which articles tell the same event, and which of them stands for the story.
 *
 * Evidence, in this order: the publisher's word (`story: <name>` joins, `story: none` separates), the same press release,
 * the record's own `related[]` where the texts agree, a similar headline and excerpt within days. Texts are compared as
 * TF-IDF vectors and by shared wording (similar/textModel.ts, pairText.ts). Only the pairs of the pruned inverted index
 * and of `related[]` are compared, never all pairs.
 *
 * Limits: facts that disagree keep a pair apart (conflicts.ts). The strongest pairs are joined first (clusters.ts), and
 * only while every member is near the lead, so that a chain of pairs cannot join unlike texts. A story that is joined by
 * its texts has a largest size. The work for each document is bounded.
 *
 * Stability: the order of joining depends on texts, dates and ids, never on the order of the documents. The id of a story
 * is the id of its earliest member, so a better lead that arrives later changes the lead and not the id.
 */
import { findCandidates } from '../similar/candidates.ts';
import type { AdjacencyLists } from '../similar/adjacencyLists.ts';
import { buildTextModel } from '../similar/textModel.ts';
import type { TextModel } from '../similar/textModel.ts';
import { Clusters } from './clusters.ts';
import type { Reason } from './evidence.ts';
import { compareAges, compareLeads } from './lead.ts';
import { findLinks } from './links.ts';
import type { StoryLink } from './links.ts';
import type { StoryDocument } from './storyDocument.ts';

export interface StoryMember {
  index: number;
  /** Why it is in the story; null for the lead. */
  reason: Reason | null;
}

export interface Story {
  /** The id of its earliest member. */
  id: string;
  lead: number;
  /** The lead, then the other members, earliest first. Every document is a member of exactly one story. */
  members: StoryMember[];
}

export interface StoryAssignment {
  /** In the order of the documents that are their first members. */
  stories: Story[];
  /** For each document its story's position in `stories`. */
  storyOf: Uint32Array;
}

export interface StoryOptions {
  /** The model and candidates of these documents, if the caller has them. */
  model?: TextModel;
  candidates?: AdjacencyLists;
}

/** Folds documents into stories. Ids must be unique. */
export function foldStories(documents: readonly StoryDocument[], options: StoryOptions = {}): StoryAssignment {
  const model = options.model ?? buildTextModel(documents);
  const candidates = options.candidates ?? findCandidates(model);
  const { assigned, textual, isNear } = findLinks(documents, model, candidates);
  const clusters = new Clusters(documents.length, {
    compareLeads: (a, b) => byDocument(documents, a, b, compareLeads),
    isNear,
    nameOf: (index) => documents[index]?.storyName ?? null,
  });
  const kept = [
    ...assigned.filter(({ a, b }) => clusters.joinAssigned(a, b)),
    ...textual.filter(({ a, b }) => clusters.joinByText(a, b)),
  ];
  return describe(documents, clusters, strongestReasons(documents.length, kept));
}

/** Makes every document its own story, for editions without folding. */
export function unfoldedStories(documents: readonly StoryDocument[]): StoryAssignment {
  return {
    stories: documents.map(({ id }, index) => ({ id, lead: index, members: [{ index, reason: null }] })),
    storyOf: Uint32Array.from(documents.keys()),
  };
}

function describe(
  documents: readonly StoryDocument[],
  clusters: Clusters,
  reasons: readonly (Reason | null)[],
): StoryAssignment {
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
      members: [
        { index: lead, reason: null },
        ...others.map((member) => ({ index: member, reason: reasons[member] ?? null })),
      ],
    });
  });
  return { stories, storyOf };
}

/** For each document the reason of its strongest link. `links` come strongest first. */
function strongestReasons(size: number, links: readonly StoryLink[]): (Reason | null)[] {
  const reasons = new Array<Reason | null>(size).fill(null);
  for (const { a, b, reason } of links) {
    reasons[a] ??= reason;
    reasons[b] ??= reason;
  }
  return reasons;
}

function byDocument(
  documents: readonly StoryDocument[],
  a: number,
  b: number,
  order: (a: StoryDocument, b: StoryDocument) => number,
): number {
  const [first, second] = [documents[a], documents[b]];
  return first === undefined || second === undefined ? a - b : order(first, second);
}
