import { DAY } from '../day.ts';
import type { DocumentText } from '../similar/corpus.ts';
import type { LeadTraits } from './lead.ts';

/** A document that is folded into a story. No two have the same address: those are one article already. */
export interface StoryDocument extends DocumentText, LeadTraits {
  /** The source's key. */
  provider: string;
  /** The documents that its `related[]` lists, by number. The document itself, repeats and unknown numbers are ignored. */
  listed: readonly number[];
  /** The label key of `story: <name>`, or null. */
  storyName: string | null;
  /** `story: none`: it is never in a story with another document. */
  standsAlone: boolean;
}

/** Null where either date is unknown. */
export function daysApart(a: StoryDocument, b: StoryDocument): number | null {
  return a.publishedAt === null || b.publishedAt === null ? null : Math.abs(a.publishedAt - b.publishedAt) / DAY;
}
