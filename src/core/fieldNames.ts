import { plainName } from './plainName.ts';
import {
  toAddress,
  toAuthors,
  toDate,
  toDraft,
  toFlag,
  toImages,
  toKind,
  toLabels,
  toLanguage,
  toPath,
  toPlainText,
  toPrivate,
  toProvider,
  toRecordNames,
  type ReadValue,
  toText,
  toUnlisted,
} from './fieldForms.ts';

/** A field of the format, and what other programs call it. */
export interface FieldNames {
  /** A path where it stands in a mapping: `provider.authors`. */
  field: string;
  /** Other names, the first that has a value counts. Capitals, hyphens, underscores and spaces do not matter. */
  names: readonly string[];
  /** How a value under another name is read. */
  read: ReadValue;
  /** Names whose value is passed on even if it can't be read, so that the schema says what is wrong with it. */
  insistent?: readonly string[];
  /** It holds something back: a yes under any name counts. */
  isCautious?: true;
}

const expiry = words('expires expireDate expirationDate expiresAt unpublishDate');

/**
 * Every name that a field of the format is known by, beside its own, which always goes first. A name may stand in several
 * rows: its value says which one is meant. `publishDate` stands before `date`, as it may hold an article back.
 */
export const fieldTable: readonly FieldNames[] = [
  { field: 'title', names: words('headline'), read: toText },
  {
    field: 'publishedDateTime',
    names: words(
      'publishDate date pubDate published publishedAt publishedOn publishedDate datePublished dateTime created createdAt dateCreated creationDate timestamp',
    ),
    read: toDate,
    insistent: words('publishDate date pubDate'),
  },
  {
    field: 'updatedDateTime',
    names: words('lastmod updated modified lastModifiedAt updatedDate updatedAt lastModified lastUpdated dateModified'),
    read: toDate,
  },
  { field: 'expiryDate', names: expiry, read: toDate, insistent: expiry },
  { field: 'originalUrl', names: [], read: toAddress },
  {
    field: 'webUrl',
    names: words(
      'link url externalUrl externalLink sourceUrl sourceLink canonical canonicalUrl linkUrl articleUrl via source',
    ),
    read: toAddress,
  },
  {
    field: 'excerpt',
    names: words('description summary subtitle tease teaser lead dek lede abstract'),
    read: toPlainText,
  },
  { field: 'topics', names: words('tags tag categories category keywords'), read: toLabels },
  { field: 'image', names: [], read: toImages },
  {
    field: 'images',
    names: words(
      'cover coverImage thumbnail heroImage hero featuredImage featureImage banner ogImage header resources',
    ),
    read: toImages,
  },
  { field: 'provider', names: words('source site siteName publisher outlet via feed feedTitle'), read: toProvider },
  { field: 'provider.authors', names: words('authors author byline'), read: toAuthors },
  { field: 'related', names: [], read: toRecordNames },
  { field: 'items', names: [], read: toRecordNames },
  { field: 'type', names: words('kind'), read: toKind },
  { field: 'lang', names: words('language'), read: toLanguage },
  { field: 'permalink', names: words('url'), read: toPath },
  { field: 'published', names: [], read: (value) => (toDate(value) === undefined ? toFlag(value) : undefined) },
  { field: 'draft', names: words('isDraft status'), read: toDraft, isCautious: true },
  {
    field: 'private',
    names: words('isPrivate publish visibility password headless build'),
    read: toPrivate,
    isCautious: true,
  },
  {
    field: 'unlisted',
    names: words('isUnlisted hidden visibility status eleventyExcludeFromCollections build'),
    read: toUnlisted,
    isCautious: true,
  },
];

/** The row of a field of the format; null for none. */
export function namesOf(field: string): FieldNames | null {
  return rowOf.get(field) ?? null;
}

/** The rows that a name stands in, with its place among their names; the field's own name in another spelling is the first. */
export function rowsNamed(name: string): readonly { row: FieldNames; rank: number }[] {
  return rowsByName.get(plainName(name)) ?? [];
}

const rowOf = new Map(fieldTable.map((row) => [row.field, row]));
const rowsByName = new Map<string, { row: FieldNames; rank: number }[]>();
for (const row of fieldTable)
  [row.field, ...row.names].forEach((name, rank) => {
    const key = plainName(name);
    const rows = rowsByName.get(key) ?? [];
    if (!rows.some((one) => one.row === row)) rowsByName.set(key, [...rows, { row, rank }]);
  });

function words(text: string): string[] {
  return text.split(' ');
}
