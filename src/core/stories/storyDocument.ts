import type { DocumentText } from '../similar/corpus.ts';
import type { LeadTraits } from './lead.ts';

/** A document, as the folding into stories sees it. No two are at one address: those are one article already. */
export interface StoryDocument extends DocumentText, LeadTraits {
  /** The source's key. */
  provider: string;
  /** Places of the documents that its `related[]` lists; itself, repeats and unknown places are ignored. */
  listed: readonly number[];
  /** `story: <name>` as its label key, or null. */
  storyName: string | null;
  /** `story: none`: never in a story with another. */
  standsAlone: boolean;
}
