/** Pairwise precision and recall, and B³ (A. Bagga and B. Baldwin, 1998) of a clustering against labels. */
import { labelKey } from '../../../src/core/label.ts';
import type { StoryDocument } from '../../../src/core/stories/storyDocument.ts';
import type { LabelledRecord } from './labelled.ts';

export interface StoryQuality {
  precision: number;
  recall: number;
  b3: number;
  /** Pairs of places. */
  falseMerges: [number, number][];
  misses: [number, number][];
}

/** Both arrays give per document its story. No pair at all counts as 1. */
export function measureStories(found: ArrayLike<number>, gold: readonly string[]): StoryQuality {
  const falseMerges: [number, number][] = [];
  const misses: [number, number][] = [];
  let right = 0;
  for (let a = 0; a < gold.length; a += 1) {
    for (let b = a + 1; b < gold.length; b += 1) {
      const [isFound, isGold] = [found[a] === found[b], gold[a] === gold[b]];
      if (isFound && isGold) right += 1;
      else if (isFound) falseMerges.push([a, b]);
      else if (isGold) misses.push([a, b]);
    }
  }
  return {
    precision: right + falseMerges.length === 0 ? 1 : right / (right + falseMerges.length),
    recall: right + misses.length === 0 ? 1 : right / (right + misses.length),
    b3: bCubed(found, gold),
    falseMerges,
    misses,
  };
}

function bCubed(found: ArrayLike<number>, gold: readonly string[]): number {
  let [precision, recall] = [0, 0];
  gold.forEach((label, a) => {
    const inFound = gold.filter((_, b) => found[b] === found[a]);
    const shared = inFound.filter((other) => other === label).length;
    precision += shared / inFound.length;
    recall += shared / gold.filter((other) => other === label).length;
  });
  return gold.length === 0 ? 1 : (2 * precision * recall) / (precision + recall) / gold.length;
}

/** The labelled records as the pipeline would hand them over. */
export function storyDocuments(records: readonly LabelledRecord[]): StoryDocument[] {
  return records.map((record, index) => ({
    id: `${String(index).padStart(4, '0')}-${labelKey(record.title)}`,
    title: record.title,
    excerpt: record.excerpt,
    topics: [],
    publishedAt: record.date === null ? null : Date.parse(record.date),
    provider: record.provider,
    listed: records.flatMap(({ title }, other) => (other !== index && record.lists.includes(title) ? [other] : [])),
    storyName: null,
    standsAlone: false,
    published: true,
    heat: null,
    quality: null,
    hasImage: false,
    completeness: 0,
  }));
}
