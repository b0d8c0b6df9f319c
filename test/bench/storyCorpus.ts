/** Records of the real format as story documents, for the evaluation only: a minimal loader. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import type { StoryDocument } from '../../src/core/stories/storyDocument.ts';

export interface StoryCorpus {
  documents: OpenDocument[];
  /** `[parent, listed]`: each `related[]` element of the listing folder is a document of its own. */
  listings: [number, number][];
  /** Per document of the listing folder: the letter of its record (in order of file names) and its place, "C0", "C1"; else null. */
  codes: (string | null)[];
}

const LISTING_FOLDER = 'ai-news';

/** Every record below `folder`, one document an address. Listings are given to the documents only if `isListingGiven`. */
export function readStoryCorpus(folder: string, isListingGiven: boolean): StoryCorpus {
  const corpus: StoryCorpus = { documents: [], listings: [], codes: [] };
  const byAddress = new Map<string, number>();
  let parents = 0;
  for (const file of filesBelow(folder)) {
    const record = readFrontMatter(file);
    if (record === null) continue;
    const isParent = file.split(sep).includes(LISTING_FOLDER);
    const letter = isParent ? String.fromCharCode(65 + parents) : null;
    if (isParent) parents += 1;
    const own = add(corpus, byAddress, record, letter === null ? null : `${letter}0`);
    if (letter === null || !Array.isArray(record['related'])) continue;
    record['related'].forEach((related: unknown, place) => {
      if (!isFields(related)) return;
      const other = add(corpus, byAddress, related, `${letter}${String(place + 1)}`);
      if (other !== own) corpus.listings.push([own, other]);
    });
  }
  if (isListingGiven) for (const [own, other] of corpus.listings) corpus.documents[own]?.listed.push(other);
  return corpus;
}

type Fields = Record<string, unknown>;
/** A document whose list can still be filled. */
export type OpenDocument = StoryDocument & { listed: number[] };

function add(corpus: StoryCorpus, byAddress: Map<string, number>, fields: Fields, code: string | null): number {
  const address = text(fields['webUrl']) ?? text(fields['originalUrl']);
  const known = address === null ? undefined : byAddress.get(address);
  if (known !== undefined) return known;
  const index = corpus.documents.length;
  if (address !== null) byAddress.set(address, index);
  corpus.documents.push(documentOf(fields, index));
  corpus.codes.push(code);
  return index;
}

function documentOf(fields: Fields, index: number): OpenDocument {
  const at = Date.parse(text(fields['publishedDateTime']) ?? '');
  const provider = fields['provider'];
  return {
    id: String(index).padStart(6, '0'),
    title: text(fields['title']) ?? '',
    excerpt: text(fields['excerpt']),
    topics: Array.isArray(fields['topics']) ? fields['topics'].map(String) : [],
    publishedAt: Number.isNaN(at) ? null : at,
    provider: isFields(provider) ? (text(provider['domain']) ?? '') : '',
    listed: [],
    storyName: null,
    standsAlone: false,
    published: fields['published'] !== false,
    heat: number(fields['heat']),
    quality: number(fields['quality']),
    hasImage: Array.isArray(fields['images']),
    completeness: 0,
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

function readFrontMatter(file: string): Fields | null {
  const source = readFileSync(file, 'utf8').split(/^---\s*$/mu)[1];
  if (source === undefined) return null;
  try {
    const fields: unknown = parse(source);
    return isFields(fields) && text(fields['title']) !== null ? fields : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
