import type { Article, Coverage } from '../../core/article.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';

/** What one record says of its article, before it is compared with the others. */
export interface Draft {
  file: string;
  article: Omit<Article, 'id' | 'storyId' | 'parts' | 'coverage'>;
  /** The key of the address that the headline leads to (`canonicalAddress`). Null where it names a whole site, or is missing. */
  ownAddressKey: string | null;
  /** The keys of every address that the record gives for its article. */
  addressKeys: string[];
  coverage: Omit<Coverage, 'id' | 'reason'>[];
  /** Names of records that `related[]` gives. */
  relatedNames: string[];
  /** Names of records that a collection holds. */
  partNames: string[];
  /** What the record says of its story; null where it says nothing. */
  story: StoryInstruction | null;
  /** Withdrawn: left out of the edition and counted. */
  removed: boolean;
}

/** What the publisher decided about a record's story. */
export interface StoryInstruction {
  /** The story's name as a label key; null where the record stands alone. */
  name: string | null;
  /** `story: none`. */
  standsAlone: boolean;
  /** The record that says so, and its words. */
  file: string;
  received: string;
}

/** Why a record is not even checked: it says `draft: true`, or it is a text without front matter. */
export type LeftAlone = 'draft' | 'plain-text';

/** A file that is not shown although nothing is wrong with it, and why, in words that complete "…, because …". */
export interface NotShown {
  file: string;
  reason: string;
}

/** What became of one record. It depends on the record's path and bytes alone, so it can be cached by their hash. */
export interface RecordResult {
  file: string;
  /** Null where a diagnostic is an error, or where the record is left alone. */
  draft: Draft | null;
  leftAlone: LeftAlone | null;
  diagnostics: Diagnostic[];
  unknownFields: string[];
}
