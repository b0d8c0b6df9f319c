import type { Article, Coverage } from '../core/article.ts';
import type { Diagnostic } from './diagnostics.ts';

/** One record on its own: everything that can be said of its article without looking at the others. */
export interface Draft {
  file: string;
  article: Omit<Article, 'id' | 'parts' | 'coverage'>;
  /** The same page has the same key, whatever its tracking parameters. */
  addressKeys: string[];
  coverage: Omit<Coverage, 'id'>[];
  /** Names of records that `related[]` gives. */
  relatedNames: string[];
  /** Names of records that a collection holds. */
  partNames: string[];
  /** Taken back: left out of the edition and counted. */
  removed: boolean;
}

/** What became of one record. It depends on the record's bytes alone, and can be kept by their hash. */
export interface RecordOutcome {
  file: string;
  /** Null where a diagnostic is an error. */
  draft: Draft | null;
  diagnostics: Diagnostic[];
  unknownFields: string[];
}
