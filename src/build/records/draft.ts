import type { Article, Coverage, Image } from '../../core/article.ts';
import type { ReadAs } from '../../core/understoodFields.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { BodyPicture } from '../pictures/bodyPictures.ts';
import type { BodyLink } from './bodyReferences.ts';
import type { FormerAddress } from './formerAddress.ts';

/** What one record says of its article, before it is compared with the others. */
export interface Draft {
  file: string;
  article: Omit<Article, 'id' | 'storyId' | 'parts' | 'coverage'>;
  /** The field of the address that the headline leads to. */
  addressField: 'originalUrl' | 'webUrl';
  /** The key of the address that the headline leads to (`canonicalAddress`). Null where it names a whole site, or is missing. */
  ownAddressKey: string | null;
  /** The keys of every address that the record gives for its article. */
  addressKeys: string[];
  coverage: Omit<Coverage, 'id' | 'reason'>[];
  /** Pictures that may be files of the folder. They are not among the article's images. */
  pathPictures: PathPicture[];
  /** The same of the body, which has placeholders for them. */
  bodyPictures: BodyPicture[];
  /** Addresses that the article had on a site before. */
  formerAddresses: FormerAddress[];
  /** Links of the body to other records, with placeholders for them. */
  bodyLinks: BodyLink[];
  /** Names of records that `related[]` gives. */
  relatedNames: string[];
  /** Names of records that a collection holds. */
  partNames: string[];
  /** What the record says of its story; null where it says nothing. */
  story: StoryInstruction | null;
  /** Withdrawn: left out of the edition and counted. */
  removed: boolean;
  /** From when on it is held back, milliseconds UTC; null: never. */
  expiresAt: number | null;
  /** Only those who know its address shall find it. */
  unlisted: boolean;
}

/** A picture that the record gives by a path. */
export interface PathPicture {
  /** The name of a picture that a text embeds, wherever it lies in the folder. */
  name?: string;
  /** How many pictures of the record stand before it. */
  position: number;
  /** Where the record names it, and how. */
  field: string;
  received: string;
  /** Where it may lie in the folder, in the order to try. */
  paths: string[];
  /** What is shown where no file is there. `url`: the address at the source; null where it has no domain. */
  image: Omit<Image, 'url'> & { url: string | null };
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

/** Why a record is not even checked: it says `draft: true` or `private: true`, it is a template, a drawing of a vault, a page for a generator alone, a text without front matter, or data without a title. */
export type LeftAlone =
  'draft' | 'private' | 'unpublished' | 'template' | 'drawing' | 'no-text' | 'plain-text' | 'no-title';

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
  /** Fields that were taken from other names. */
  readAs: ReadAs[];
}
