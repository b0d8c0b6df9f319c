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

const imageFields = {
  /** Its address at the publisher, which may be relative or `http:`. */
  url: requiredAddress,
  /** Pixels. */
  width: optionalNumber,
  /** Pixels. */
  height: optionalNumber,
  /** Whether the publisher's own cache held it. */
  isCached: optionalBoolean,
  /** What it shows. */
  title: optionalText,
  /** Who owns it. */
  attribution: optionalText,
};

/** A picture. A text is the address of one. */
export const ImageSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { url: value } : value)),
  mappingOf(imageFields, 'an image: a mapping with url, width and height, or an address'),
);

/** A writer: `{name}`, or only the name. */
export const AuthorSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) ? value['name'] : value)),
  requiredName,
);

const providerFields = {
  /** As shown: "BBC Focus". */
  name: optionalName,
  /** Its identity: "sciencefocus.com". */
  domain: optionalName,
  /** Logos, in the order to try them. */
  images: listOf(ImageSchema),
  /** Names of the writers. */
  authors: listOf(AuthorSchema),
};

/** The publisher. A text is the name of one. */
const ProviderSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) || Array.isArray(value) ? value : { name: value })),
  mappingOf(providerFields, 'a provider: a mapping with name and domain, or a name'),
);

const actionFields = {
  /** Text of its link. */
  title: optionalText,
  /** Where its link leads. */
  url: optionalAddress,
  /** "download" and the like. */
  type: optionalName,
  /** Who owns it. */
  attribution: optionalText,
};

/** Something to do with the article, such as a download. */
export const ActionSchema = mappingOf(actionFields, 'an action: a mapping with title and url');

const ratingsFields = {
  /** How many people rated it. */
  count: optionalNumber,
  /** Their mean rating, out of five. */
  average: optionalNumber,
};

/** How people rated a course. */
const RatingsSchema = mappingOf(ratingsFields, 'ratings: a mapping with count and average');

/** The fields that a record and an article in its `related[]` have in common. */
const articleFields = {
  /** Headline, as written. */
  title: requiredText,
  /** The first sentences. The last one may be cut. */
  excerpt: optionalText,
  /** When it was published; milliseconds since 1970, UTC. */
  publishedDateTime: optionalDateTime,
  /** When it last changed; milliseconds since 1970, UTC. */
  updatedDateTime: optionalDateTime,
  /** The article at its first publisher. */
  originalUrl: optionalAddress,
  /** The article where it was found. */
  webUrl: optionalAddress,
  /** Its AMP page. */
  ampWebUrl: optionalAddress,
  /** Its copy in an AMP cache. */
  cdnAmpWebUrl: optionalAddress,
  /** "news" and the like. */
  category: optionalName,
  /** "article", "video", "course", "download", "collection", or any other text. */
  type: optionalName,
  /** Editorial score of the article, about -1 to 210. */
  quality: optionalNumber,
  /** Score of the whole story. -1 means that it is not the lead of its story. */
  heat: optionalNumber,
  /** False if the publisher holds it back. */
  published: optionalBoolean,
  /** The source. */
  provider: v.nullish(ProviderSchema, null),
  /** Labels, as written. */
  topics: labelList,
  /** Its picture, before those of `images`. */
  image: listOf(ImageSchema),
  /** Pictures, in the order to try them. Unusable ones are left out. */
  images: listOf(ImageSchema),
};

/** One article of a record's `related[]`. Its own `related[]` is ignored. */
const RelatedArticleSchema = mappingOf(articleFields, 'an article: a mapping with a title, or the name of a record');

/** An element of `related[]`: an article, or the name of a record. */
export const RelatedElementSchema: v.GenericSchema<unknown, RelatedFields | string> = v.lazy((element) =>
  typeof element === 'string' ? requiredRecordName : RelatedArticleSchema,
);

/** The front matter of one record. Unknown fields are left out. */
export const RecordSchema = v.object(
  {
    ...articleFields,
    /** Other coverage of the same story: articles, or names of records. Unusable ones are left out. */
    related: listOf(RelatedElementSchema),
    /** The name of the story that the publisher assigns it to. "none" keeps it out of any story. */
    story: optionalName,
    /** True if the record is not finished. The build leaves it alone before it reads any other field. */
    draft: v.pipe(v.nullish(v.unknown(), null), v.transform(saysYes)),
    /** True if the edition must not show it. */
    removed: optionalBoolean,
    /** True if the edition must not show it. */
    deleted: optionalBoolean,
    /** HTML of an embedded player. Only its address is used; the HTML is never shown. */
    featuredContent: optionalText,
    /** How long it takes, as ISO 8601: "PT9M3S". */
    length: optionalDuration,
    /** As shown, such as "Free", or a number. */
    price: optionalText,
    /** "Beginner" and the like. */
    levels: labelList,
    /** How people rated it. */
    ratings: v.nullish(RatingsSchema, null),
    /** The parts of a collection: names of records. */
    items: recordNameList,
    /** Downloads and the like. */
    actions: listOf(ActionSchema),
    /** Encrypted data of any shape. It is dropped here, so that it never leaves the build. */
    secured: v.pipe(
      v.nullish(v.unknown(), null),
      v.transform(() => null),
    ),
  },
  'a mapping of fields',
);

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
