import type { BodyDetails } from './bodyTexts.ts';
import type { FolderDetails } from './folderTexts.ts';
import type { FrontMatterDetails } from './frontMatterTexts.ts';
import type { PaperDetails } from './paperTexts.ts';
import type { TopicDetails } from './topicTexts.ts';

/** What a message needs to know, by code. */
export interface DetailsOf extends FolderDetails, FrontMatterDetails, PaperDetails, TopicDetails, BodyDetails {
  'file-empty': unknown;
  'text-nul': unknown;
  'text-control': { count: number; received: string };
  'text-not-utf8': { received: string };
  'title-missing': { received: unknown };
  'field-invalid': { field: string; expected: string; received: unknown };
  'value-dropped': { field: string; expected: string; received: unknown };
  'field-twice': { field: string; known: string; taken: string };
  'field-misspelt': { field: string; known: string };
  'topics-many': { field: string; received: number; limit: number };
  'list-long': { field: string; received: number; limit: number };
  'text-cut': { field: string; received: string; limit: number };
  'text-long': { field: string; received: number; limit: number };
  'date-range': { field: string; received: unknown };
  'date-zero': { field: string; received: unknown };
  'date-far': { field: string; received: string };
  'date-order': { field: string; received: unknown };
  'date-future': { field: string; received: unknown; isShown: boolean };
  'value-as-text': { field: string; received: unknown };
  'list-blank': { field: string };
  'image-size': { field: string; received: unknown };
  'mojibake-left': { field: string; received: string };
  'image-small': { field: string; width: number | null; height: number | null };
  'picture-missing': { field: string; received: unknown };
  'picture-unusable': { field: string; path: string; reason: string };
  'fix-left': { field: string };
  'fix-failed': { reason: string };
  repaired: { field: string; kind: string; before: string; after: string };
  'address-unsafe': { field: string; received: unknown };
  'address-relative': { field: string; received: unknown };
  'part-missing': { field: string; received: unknown };
  'related-many': { field: string; received: number; limit: number };
  'related-self': { field: string; received: unknown };
  'related-empty': { field: string };
  'provider-renamed': { field: string; before: string; after: string };
}

export type DiagnosticCode = keyof DetailsOf;
