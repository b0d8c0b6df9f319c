import { plainName } from './plainName.ts';
import {
  addressOf,
  authorsOf,
  dateOf,
  draftOf,
  flagOf,
  imagesOf,
  kindOf,
  labelsOf,
  languageOf,
  pathOf,
  plainTextOf,
  privateOf,
  providerOf,
  recordNamesOf,
  type ReadValue,
  textOf,
  unlistedOf,
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
  { field: 'title', names: words('headline'), read: textOf },
  {
    field: 'publishedDateTime',
    names: words(
      'publishDate date pubDate published publishedAt publishedOn publishedDate datePublished dateTime created createdAt dateCreated creationDate timestamp',
    ),
    read: dateOf,
    insistent: words('publishDate date pubDate'),
  },
  {
    field: 'updatedDateTime',
    names: words('lastmod updated modified lastModifiedAt updatedDate updatedAt lastModified lastUpdated dateModified'),
    read: dateOf,
  },
  { field: 'expiryDate', names: expiry, read: dateOf, insistent: expiry },
  { field: 'originalUrl', names: [], read: addressOf },
  {
    field: 'webUrl',
    names: words(
      'link url externalUrl externalLink sourceUrl sourceLink canonical canonicalUrl linkUrl articleUrl via source',
    ),
    read: addressOf,
  },
  {
    field: 'excerpt',
    names: words('description summary subtitle tease teaser lead dek lede abstract'),
    read: plainTextOf,
  },
  { field: 'topics', names: words('tags tag categories category keywords'), read: labelsOf },
  { field: 'image', names: [], read: imagesOf },
  {
    field: 'images',
    names: words(
      'cover coverImage thumbnail heroImage hero featuredImage featureImage banner ogImage header resources',
    ),
    read: imagesOf,
  },
  { field: 'provider', names: words('source site siteName publisher outlet via feed feedTitle'), read: providerOf },
  { field: 'provider.authors', names: words('authors author byline'), read: authorsOf },
  { field: 'related', names: [], read: recordNamesOf },
  { field: 'items', names: [], read: recordNamesOf },
  { field: 'type', names: words('kind'), read: kindOf },
  { field: 'lang', names: words('language'), read: languageOf },
  { field: 'permalink', names: words('url'), read: pathOf },
  { field: 'published', names: [], read: (value) => (dateOf(value) === undefined ? flagOf(value) : undefined) },
  { field: 'draft', names: words('isDraft status'), read: draftOf, isCautious: true },
  {
    field: 'private',
    names: words('isPrivate publish visibility password headless build'),
    read: privateOf,
    isCautious: true,
  },
  {
    field: 'unlisted',
    names: words('isUnlisted hidden visibility status eleventyExcludeFromCollections build'),
    read: unlistedOf,
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
