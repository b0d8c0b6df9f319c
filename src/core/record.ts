import * as v from 'valibot';
import {
  asList,
  isMapping,
  labelList,
  listOf,
  mappingOf,
  optionalAddress,
  optionalBoolean,
  optionalDateTime,
  optionalDuration,
  optionalLanguage,
  optionalName,
  optionalNumber,
  optionalText,
  recordNameList,
  requiredAddress,
  requiredName,
  requiredRecordName,
  requiredText,
  saysYes,
} from './recordValue.ts';
import { described, writtenAs, writtenMapping, writtenOf } from './written.ts';

const imageFields = {
  url: described('Its address at the publisher, which may be relative or `http:`.', requiredAddress),
  width: described('Pixels.', optionalNumber),
  height: described('Pixels.', optionalNumber),
  isCached: described("Whether the publisher's own cache held it.", optionalBoolean),
  title: described('What it shows.', optionalText),
  attribution: described('Who owns it.', optionalText),
};

/** A picture. A text is the address of one. */
export const ImageSchema = writtenAs(
  v.union([writtenMapping(imageFields), v.string()]),
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? { url: value } : value)),
    mappingOf(imageFields, 'an image: a mapping with url, width and height, or an address'),
  ),
);

/** A writer: `{name}`, or only the name. */
export const AuthorSchema = writtenAs(
  v.union([writtenOf(requiredName), writtenMapping({ name: requiredName })]),
  v.pipe(
    v.unknown(),
    v.transform((value) => (isMapping(value) ? value['name'] : value)),
    requiredName,
  ),
);

const providerFields = {
  name: described('As shown: "BBC Focus".', optionalName),
  domain: described('Its identity: "sciencefocus.com".', optionalName),
  images: described('Logos, in the order to try them.', listOf(ImageSchema)),
  authors: described('Names of the writers.', listOf(AuthorSchema)),
};

/** The publisher. A text is the name of one. */
const ProviderSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) || Array.isArray(value) ? value : { name: value })),
  mappingOf(providerFields, 'a provider: a mapping with name and domain, or a name'),
);

const optionalProvider = writtenAs(
  v.union([writtenMapping(providerFields), v.string(), v.null()]),
  v.nullish(ProviderSchema, null),
);

const actionFields = {
  title: described('Text of its link.', optionalText),
  url: described('Where its link leads.', optionalAddress),
  type: described('"download" and the like.', optionalName),
  attribution: described('Who owns it.', optionalText),
};

/** Something to do with the article, such as a download. */
export const ActionSchema = mappingOf(actionFields, 'an action: a mapping with title and url');

const ratingsFields = {
  count: described('How many people rated it.', optionalNumber),
  average: described('Their mean rating, out of five.', optionalNumber),
};

/** How people rated a course. */
const RatingsSchema = mappingOf(ratingsFields, 'ratings: a mapping with count and average');
const optionalRatings = writtenAs(v.nullable(writtenOf(RatingsSchema)), v.nullish(RatingsSchema, null));

const usualTypes = ['article', 'video', 'course', 'download', 'collection'];

/** The fields that a record and an article in its `related[]` have in common. */
const articleFields = {
  title: described('Headline, as written.', requiredText),
  excerpt: described('The first sentences. The last one may be cut.', optionalText),
  publishedDateTime: described('When it was published: 2024-05-31, or 2024-05-31T09:30:00Z.', optionalDateTime),
  updatedDateTime: described('When it last changed, in the same form.', optionalDateTime),
  originalUrl: described('The article at its first publisher.', optionalAddress),
  webUrl: described('The article where it was found.', optionalAddress),
  ampWebUrl: described('Its AMP page.', optionalAddress),
  cdnAmpWebUrl: described('Its copy in an AMP cache.', optionalAddress),
  category: described('"news" and the like.', optionalName),
  type: described('What kind of article it is, in any text.', optionalName, usualTypes),
  quality: described('Editorial score of the article, about -1 to 210.', optionalNumber),
  heat: described('Score of the whole story. -1 means that it is not the lead of its story.', optionalNumber),
  published: described('False if the publisher holds it back.', optionalBoolean),
  provider: described('The source.', optionalProvider),
  topics: described('Labels, as written.', labelList),
  image: described('Its picture, before those of `images`.', listOf(ImageSchema)),
  images: described('Pictures, in the order to try them. Unusable ones are left out.', listOf(ImageSchema)),
};

/** One article of a record's `related[]`. Its own `related[]` is ignored. */
const RelatedArticleSchema = mappingOf(articleFields, 'an article: a mapping with a title, or the name of a record');

/** An element of `related[]`: an article, or the name of a record. */
export const RelatedElementSchema: v.GenericSchema<unknown, RelatedFields | string> = writtenAs(
  v.union([writtenOf(requiredRecordName), writtenOf(RelatedArticleSchema)]),
  v.lazy((element) => (typeof element === 'string' ? requiredRecordName : RelatedArticleSchema)),
);

const draftMark = writtenAs(v.nullable(v.boolean()), v.pipe(v.nullish(v.unknown(), null), v.transform(saysYes)));

const dropped = writtenAs(
  v.unknown(),
  v.pipe(
    v.nullish(v.unknown(), null),
    v.transform(() => null),
  ),
);

/** The front matter of one record. Unknown fields are left out. */
export const RecordSchema = v.object(
  {
    ...articleFields,
    related: described(
      'Other coverage of the same story: articles, or names of records. Unusable ones are left out.',
      listOf(RelatedElementSchema),
    ),
    lang: described(
      'The language that it is written in, where it is not that of the paper: "de", "pt-BR".',
      optionalLanguage,
    ),
    story: described(
      'The name of the story that the publisher assigns it to. "none" keeps it out of any story.',
      optionalName,
    ),
    draft: described(
      'True if the record is not finished. The build leaves it alone before it reads any other field.',
      draftMark,
    ),
    private: described('True if it is for its owner alone. The build leaves it alone, like a draft.', draftMark),
    unlisted: described('True if only those who know its address shall find it.', draftMark),
    expiryDate: described('From when on it is held back: 2024-05-31, or 2024-05-31T09:30:00Z.', optionalDateTime),
    removed: described('True if the edition must not show it.', optionalBoolean),
    deleted: described('True if the edition must not show it.', optionalBoolean),
    featuredContent: described(
      'HTML of an embedded player. Only its address is used; the HTML is never shown.',
      optionalText,
    ),
    length: described('How long it takes, as ISO 8601: "PT9M3S".', optionalDuration),
    price: described('As shown, such as "Free", or a number.', optionalText),
    levels: described('"Beginner" and the like.', labelList),
    ratings: described('How people rated it.', optionalRatings),
    items: described('The parts of a collection: names of records.', recordNameList),
    actions: described('Downloads and the like.', listOf(ActionSchema)),
    aliases: described('Former addresses of the article on the site. They lead to it.', recordNameList),
    redirect_from: described('The same.', recordNameList),
    permalink: described('Its former address on the site.', recordNameList),
    slug: described('The last part of its former address, beside the record.', recordNameList),
    secured: described('Encrypted data of any shape. It is dropped here, so that it never leaves the build.', dropped),
  },
  'a mapping of fields',
);

/** The front matter of one record as it is best written, for editors. */
export const WrittenRecordSchema = writtenMapping(RecordSchema.entries);

/** What stands in several places of it, by name. */
export const writtenParts = {
  image: writtenOf(ImageSchema),
  provider: writtenOf(optionalProvider),
  related: writtenOf(RelatedElementSchema),
};

/** The front matter of one record in one clean shape: an absent value is null or []. */
export type RecordFields = v.InferOutput<typeof RecordSchema>;
/** One article of `related[]`. */
export type RelatedFields = v.InferOutput<typeof RelatedArticleSchema>;

/** The format's fields. */
export const recordFieldNames: ReadonlySet<string> = new Set(Object.keys(RecordSchema.entries));

/** The fields of the mappings in a record, by where these stand. "" is the record itself. */
export const knownFields: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['', recordFieldNames],
  ['image.', new Set(Object.keys(imageFields))],
  ['images.', new Set(Object.keys(imageFields))],
  ['provider.', new Set(Object.keys(providerFields))],
  ['provider.images.', new Set(Object.keys(imageFields))],
  ['ratings.', new Set(Object.keys(ratingsFields))],
  ['actions.', new Set(Object.keys(actionFields))],
  ['related.', recordFieldNames],
  ['related.image.', new Set(Object.keys(imageFields))],
  ['related.images.', new Set(Object.keys(imageFields))],
  ['related.provider.', new Set(Object.keys(providerFields))],
]);

/**
 * Paths of fields the format doesn't know, in their order: `layout`, `images.3.widht`. Of a field in several elements of a
 * list the first one is named.
 */
export function unknownFieldsOf(data: Record<string, unknown>): string[] {
  const found = new Map<string, string>();
  addUnknown(found, data, '', '');
  return [...found.values()];
}

/** `place` is where the mapping stands, as in `knownFields`; `path` is the same with the numbers of elements. */
function addUnknown(found: Map<string, string>, data: Record<string, unknown>, place: string, path: string): void {
  const known = knownFields.get(place);
  for (const [name, value] of Object.entries(data)) {
    if (known?.has(name) !== true) {
      if (!found.has(place + name)) found.set(place + name, path + name);
    } else if (typeof value === 'object' && value !== null && knownFields.has(`${place}${name}.`)) {
      const isList = Array.isArray(value);
      asList(value).forEach((element, index) => {
        if (isMapping(element))
          addUnknown(found, element, `${place}${name}.`, `${path}${name}.${isList ? `${index}.` : ''}`);
      });
    }
  }
}
