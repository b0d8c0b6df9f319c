import type { DocumentText } from '../similar/corpus.ts';
import type { LeadTraits } from './lead.ts';

/** A document, as the folding into stories sees it. */
export interface StoryDocument extends DocumentText, LeadTraits {
  /** Equal for two documents at one address; null where there is none. */
  address: string | null;
  /** The source's key. */
  provider: string;
  /** Places of the documents that its `related[]` lists; itself, repeats and unknown places are ignored. */
  listed: readonly number[];
  /** `story: <name>` as its label key, or null. */
  storyName: string | null;
  /** `story: none`: never in a story with another. */
  standsAlone: boolean;
}
