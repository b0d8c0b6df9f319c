import { exactAddress } from '../../core/address.ts';
import { type Article, type Coverage, MOST_COVERAGE } from '../../core/article.ts';
import { labelKey } from '../../core/label.ts';
import { picturesInList } from '../../core/pictures.ts';
import type { Story, StoryAssignment } from '../../core/stories/stories.ts';
import type { StoryDocument } from '../../core/stories/storyDocument.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { StoryInstruction } from '../records/draft.ts';

/** Articles as the folding into stories sees them. */
export function storyDocuments(
  articles: readonly Article[],
  instructions: ReadonlyMap<string, StoryInstruction>,
): StoryDocument[] {
  const ordinalOf = ordinalsById(articles);
  return articles.map((article) => ({
    id: article.id,
    title: article.title,
    excerpt: article.excerpt,
    topics: article.topics,
    publishedAt: article.publishedAt,
    published: article.published,
    heat: article.heat,
    quality: article.quality,
    hasImage: article.images.length > 0,
    completeness: [article.excerpt, article.publishedAt, article.url, article.topics[0]].filter(
      (field) => field !== null && field !== undefined,
    ).length,
    provider: article.provider.key,
    listed: article.coverage.flatMap(({ id }) => (id === null ? [] : [ordinalOf.get(id) ?? -1])),
    storyName: instructions.get(article.id)?.name ?? null,
    standsAlone: instructions.get(article.id)?.standsAlone ?? false,
  }));
}

/** The ordinal of each article, by its id. */
export function ordinalsById(articles: readonly Article[]): Map<string, number> {
  const ordinals = new Map<string, number>();
  articles.forEach(({ id }, ordinal) => ordinals.set(id, ordinal));
  return ordinals;
}

/** A story named by one record alone is most likely misspelt. */
export function storyDiagnostics(instructions: ReadonlyMap<string, StoryInstruction>): Diagnostic[] {
  const counts = new Map<string | null, number>();
  for (const { name } of instructions.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const alone = [...instructions.values()].filter(({ name }) => name !== null && counts.get(name) === 1);
  return alone.map(({ file, received }) => diagnose('story-unknown', { file, field: 'story', received }));
}

/** Gives every article its story's id and the coverage of all its sources. */
export function joinCoverage(
  articles: readonly Article[],
  { stories, storyOf }: StoryAssignment,
): { articles: Article[]; leadOf: Uint32Array; reasons: (string | null)[] } {
  const reasons = new Array<string | null>(articles.length).fill(null);
  for (const { members } of stories) for (const { index, reason } of members) reasons[index] = reason;
  const joined = articles.slice();
  for (const story of stories) {
    const keysOf = keyReader(story);
    for (const { index } of story.members) {
      const article = articles[index];
      if (article !== undefined)
        joined[index] = {
          ...article,
          storyId: story.id,
          coverage: coverageOf(index, story, articles, reasons, keysOf),
        };
    }
  }
  return {
    articles: joined,
    leadOf: Uint32Array.from(articles, (_, ordinal) => stories[storyOf[ordinal] ?? 0]?.lead ?? ordinal),
    reasons,
  };
}

/**
 * The story's other records, each by its id, then what its records list beside them; no article twice. The lead has all
 * members, so that every article of a story can be reached from its card.
 */
function coverageOf(
  ordinal: number,
  { lead, members }: Story,
  articles: readonly Article[],
  reasons: readonly (string | null)[],
  keysOf: KeyReader,
): Coverage[] {
  const coverage: Coverage[] = [];
  if (members.length === 1 && articles[ordinal]?.coverage.length === 0) return coverage;
  const seen = new Set<string>(keysOf(articles[ordinal]));
  const add = (other: Coverage) => {
    for (const key of keysOf(other)) seen.add(key);
    coverage.push(other);
  };
  const first = members.slice(0, MOST_COVERAGE + 1);
  const others = (ordinal === lead ? members : first).filter(({ index }) => index !== ordinal);
  for (const { index } of ordinal === lead ? others : others.slice(0, MOST_COVERAGE)) {
    const article = articles[index];
    if (article === undefined) continue;
    const other = coverageBy(article, reasons[index] ?? reasons[ordinal] ?? null);
    add(coverage.length < MOST_COVERAGE ? other : headlineOf(other));
  }
  for (const index of [ordinal, ...first.map((member) => member.index)]) {
    if (coverage.length >= MOST_COVERAGE) break;
    for (const other of articles[index]?.coverage ?? []) {
      if (coverage.length < MOST_COVERAGE && !keysOf(other).some((key) => seen.has(key))) add(other);
    }
  }
  return coverage;
}

/** The least that names an article: what a long list has of its later entries. */
function headlineOf(other: Coverage): Coverage {
  return { ...other, excerpt: null, image: null, topics: [] };
}

/** An article as another one's coverage. */
export function coverageBy(
  { id, title, excerpt, url, publishedAt, provider, images, topics }: Omit<Article, 'parts' | 'coverage' | 'storyId'>,
  reason: string | null,
): Coverage {
  return { id, title, excerpt, url, publishedAt, provider, topics, reason, ...picturesInList(images) };
}

/** What tells whether two listed articles are the same. */
type Listed = Pick<Coverage, 'id' | 'url' | 'title' | 'provider'>;
type KeyReader = (listed: Listed | undefined) => readonly string[];

/** Every source of a story looks at the coverage of all: where there are several, what is listed is read once. */
function keyReader({ members }: Story): KeyReader {
  const known = members.length > 1 ? new Map<Listed, readonly string[]>() : null;
  return (listed) => {
    if (listed === undefined) return [];
    let keys = known?.get(listed);
    if (keys === undefined) {
      keys = keysOf(listed);
      known?.set(listed, keys);
    }
    return keys;
  };
}

/** The record, the address, or title and source together: one in common, and two are the same. */
function keysOf({ id, url, title, provider }: Listed): string[] {
  return [id, url === null ? null : exactAddress(url), `${provider.key} ${labelKey(title)}`].filter(
    (key) => key !== null,
  );
}
