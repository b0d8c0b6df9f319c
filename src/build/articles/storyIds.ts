import { LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import { compareAges } from '../../core/stories/lead.ts';
import type { Story } from '../../core/stories/stories.ts';
import type { StoryDocument } from '../../core/stories/storyDocument.ts';
import type { Ledger } from './ledger.ts';

/** The articles of one story that were in one story before. */
interface Part {
  story: number;
  size: number;
  oldest: StoryDocument;
}

/**
 * Gives stories the ids they had. Where a story came apart, its largest part keeps the id; of equal ones the part with the
 * oldest article. Where several became one, the oldest id stays, but one that the ledger lists before that of an article
 * alone. A new story has the id of its oldest article.
 */
export function keepStoryIds(
  stories: readonly Story[],
  documents: readonly StoryDocument[],
  ledger: Pick<Ledger, 'ids' | 'stories'>,
): Story[] {
  const formerOf = storiesBefore(ledger);
  if (formerOf.size === 0) return [...stories];
  const membersOf = stories.map((story) =>
    story.members.flatMap(({ index }) => documents[index] ?? []).sort(compareAges),
  );
  const won = wonIds(membersOf, formerOf, (id) => ledger.stories.has(id));
  const taken = new Set(won.values());
  const isArticle = new Set(documents.map(({ id }) => id));
  const ids = new Map(won);
  const unnamed = [...stories.keys()].filter((story) => !won.has(story));
  for (const story of unnamed.sort((a, b) => compareOldest(membersOf[a], membersOf[b]))) {
    const id = freeStoryId(membersOf[story] ?? [], taken, isArticle);
    taken.add(id);
    ids.set(story, id);
  }
  return stories.map((story, i) => ({ ...story, id: ids.get(i) ?? story.id }));
}

/** What the ledger should hold of stories. */
export function storyMembers(articles: readonly { id: string; storyId: string }[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { id, storyId } of articles) {
    const list = members.get(storyId);
    if (list === undefined) members.set(storyId, [id]);
    else list.push(id);
  }
  for (const [story, [first, ...more]] of members) if (first === story && more.length === 0) members.delete(story);
  return members;
}

/** So many articles have a story that may have had a page: one with the reports of three sources. */
const LEAST_REMEMBERED = LEAST_FOR_FEEDS;

/**
 * The stories that became part of others, in this build or before: by their former ids the ids of the stories that have
 * their articles now. `articles` are those of this build, `ledger` is of the one before.
 */
export function findFormerStories(
  articles: readonly { id: string; storyId: string }[],
  { stories, formerStories }: Pick<Ledger, 'stories' | 'formerStories'>,
): Map<string, string> {
  const storyOf = new Map(articles.map(({ id, storyId }) => [id, storyId]));
  const current = new Set(storyOf.values());
  // A story of one article is not in the ledger: it has the id of the article.
  const nowOf = new Map(storyOf);
  for (const [id, members] of stories) {
    const now = storyOf.get(members.find((member) => storyOf.has(member)) ?? '');
    if (now !== undefined) nowOf.set(id, now);
  }
  const wasLarge = [...stories].filter(([, members]) => members.length >= LEAST_REMEMBERED).map(([id]) => [id, id]);
  const found = new Map<string, string>();
  for (const [former = '', id = ''] of [...formerStories, ...wasLarge]) {
    const now = nowOf.get(id);
    if (now !== undefined && !current.has(former)) found.set(former, now);
  }
  return found;
}

/** The story of every article in the build before. */
function storiesBefore({ ids, stories }: Pick<Ledger, 'ids' | 'stories'>): Map<string, string> {
  const formerOf = new Map<string, string>();
  for (const id of ids.values()) formerOf.set(id, id);
  for (const [story, members] of stories) for (const member of members) formerOf.set(member, story);
  return formerOf;
}

/** The former id that each story keeps, by the story's position. */
function wonIds(
  membersOf: readonly StoryDocument[][],
  formerOf: ReadonlyMap<string, string>,
  wasListed: (id: string) => boolean,
): Map<number, string> {
  const largest = new Map<string, Part>();
  membersOf.forEach((members, story) => {
    for (const [id, part] of partsOf(members, story, formerOf)) {
      const other = largest.get(id);
      if (other === undefined || compareParts(part, other) < 0) largest.set(id, part);
    }
  });
  const won = new Map<number, { id: string; oldest: StoryDocument }>();
  for (const [id, { story, oldest }] of largest) {
    const other = won.get(story);
    const order =
      other === undefined
        ? -1
        : Number(wasListed(other.id)) - Number(wasListed(id)) || compareAges(oldest, other.oldest);
    if (order < 0) won.set(story, { id, oldest });
  }
  return new Map([...won].map(([story, { id }]) => [story, id]));
}

/** `members` come oldest first. */
function partsOf(
  members: readonly StoryDocument[],
  story: number,
  formerOf: ReadonlyMap<string, string>,
): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const member of members) {
    const former = formerOf.get(member.id);
    if (former === undefined) continue;
    const part = parts.get(former);
    if (part === undefined) parts.set(former, { story, size: 1, oldest: member });
    else part.size++;
  }
  return parts;
}

/** Negative where `a` keeps the id. */
function compareParts(a: Part, b: Part): number {
  return b.size - a.size || compareAges(a.oldest, b.oldest);
}

function compareOldest(a: readonly StoryDocument[] | undefined, b: readonly StoryDocument[] | undefined): number {
  const [first, second] = [a?.[0], b?.[0]];
  return first === undefined || second === undefined ? 0 : compareAges(first, second);
}

/** The id of the oldest article whose id no other story has; with a number behind it where there is none. */
function freeStoryId(
  members: readonly StoryDocument[],
  taken: ReadonlySet<string>,
  isArticle: ReadonlySet<string>,
): string {
  const free = members.find(({ id }) => !taken.has(id));
  if (free !== undefined) return free.id;
  const stem = members[0]?.id ?? 'story';
  let number = 2;
  while (taken.has(`${stem}-${number}`) || isArticle.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
