import * as v from 'valibot';
import {
  asList, isMapping, listOf, mappingOf, optionalBoolean, optionalDateTime, optionalNumber, optionalText, requiredText, salvage, textList, unusableOf,
} from './recordValue.ts';
import type { Unusable } from './recordValue.ts';

/** A picture; an address alone is one too. */
const ImageSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { url: value } : value)),
  mappingOf(
    {
      /** Where it is; hotlinked, may be relative or `http:`. */
      url: requiredText,
      /** Pixels. */
      width: optionalNumber,
      /** Pixels. */
      height: optionalNumber,
      /** Whether the publisher's own cache held it. */
      isCached: optionalBoolean,
      /** What it shows. */
      title: optionalText,
      /** Whom it belongs to. */
      attribution: optionalText,
    },
    'an image: a mapping with url, width and height, or an address',
  ),
);

/** A writer: `{name}`, or the name alone. */
const AuthorSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) ? value['name'] : value)),
  requiredText,
);

/** Who published it; a text alone is the name. */
const ProviderSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' || typeof value === 'number' ? { name: value } : value)),
  mappingOf(
    {
      /** As shown: "BBC Focus". */
      name: optionalText,
      /** Its identity: "sciencefocus.com". */
      domain: optionalText,
      /** Logos, in the order to try them. */
      images: listOf(ImageSchema),
      /** Names of the writers. */
      authors: listOf(AuthorSchema),
    },
    'a provider: a mapping with name and domain, or a name',
  ),
);

/** Something to do with the article, such as a download. */
const ActionSchema = mappingOf(
  {
    /** Text of its link. */
    title: optionalText,
    /** Where its link leads. */
    url: optionalText,
    /** "download" and the like. */
    type: optionalText,
    /** Whose it is. */
    attribution: optionalText,
  },
  'an action: a mapping with title and url',
);

/** What readers of a course made of it. */
const RatingsSchema = mappingOf(
  {
    /** How many rated. */
    count: optionalNumber,
    /** Their mean, out of five. */
    average: optionalNumber,
  },
  'ratings: a mapping with count and average',
);

/** What a record and the coverage inside a record have in common. */
const articleFields = {
  /** Headline, as written. */
  title: requiredText,
  /** First sentences; may be cut mid-sentence. */
  excerpt: optionalText,
  /** When it came out; milliseconds since 1970, UTC. */
  publishedDateTime: optionalDateTime,
  /** When it last changed; milliseconds since 1970, UTC. */
  updatedDateTime: optionalDateTime,
  /** The article at its first publisher. */
  originalUrl: optionalText,
  /** The article where it was found. */
  webUrl: optionalText,
  /** Its AMP page. */
  ampWebUrl: optionalText,
  /** The AMP cache's copy. */
  cdnAmpWebUrl: optionalText,
  /** "news" and the like. */
  category: optionalText,
  /** "article", "video", "course", "download", "collection"; others as they are. */
  type: optionalText,
  /** Editorial score of the article, about -1 to 210. */
  quality: optionalNumber,
  /** Score of the whole story; -1: not its story's lead. */
  heat: optionalNumber,
  /** False: held back upstream. */
  published: optionalBoolean,
  /** The source. */
  provider: v.nullish(ProviderSchema, null),
  /** Labels, as written. */
  topics: textList,
  /** Pictures, in the order to try them; unusable ones are left out. */
  images: listOf(ImageSchema),
};

/** One article of a record's `related[]`; what it lists as related itself is ignored. */
const RelatedArticleSchema = mappingOf(articleFields, 'an article: a mapping with a title, or the name of a record');

/** An element of `related[]`: an article, or the name of a record. */
const RelatedElementSchema: v.GenericSchema<unknown, RelatedFields | string> = v.lazy((element) => (typeof element === 'string' ? requiredText : RelatedArticleSchema));

/** The front matter of one record. Unknown fields are left out. */
const RecordSchema = v.object(
  {
    ...articleFields,
    /** Other coverage of the same story: articles, or names of records; unusable ones are left out. */
    related: listOf(RelatedElementSchema),
    /** The story it belongs to by the publisher's word; "none" keeps it alone. */
    story: optionalText,
    /** True: left out of the edition. */
    removed: optionalBoolean,
    /** True: left out of the edition. */
    deleted: optionalBoolean,
    /** HTML of an embedded player; read for its address, never shown as it is. */
    featuredContent: optionalText,
    /** ISO 8601 duration, "PT9M3S". */
    length: optionalText,
    /** As shown: "Free"; a number is usable. */
    price: optionalText,
    /** "Beginner" and the like. */
    levels: textList,
    /** What readers made of it. */
    ratings: v.nullish(RatingsSchema, null),
    /** A collection's parts: names of records. */
    items: textList,
    /** Downloads and the like. */
    actions: v.pipe(v.nullish(v.unknown(), []), v.transform(asList), v.array(ActionSchema)),
    /** An encrypted blob of any shape: forgotten here, so that it can't leave the build. */
    secured: v.pipe(v.nullish(v.unknown(), null), v.transform(() => null)),
  },
  'a mapping of fields',
);

/** One record's front matter in one clean shape: absence is null or []. */
export type RecordFields = v.InferOutput<typeof RecordSchema>;
/** One article of `related[]`. */
export type RelatedFields = v.InferOutput<typeof RelatedArticleSchema>;

/**
 * What front matter says of a record, or every field that can't be read. Either way `leftOut` is what its loose lists
 * (images, related, a provider's images and authors) are read without: such a list never fails the record.
 */
export type ReadFields = ({ fields: RecordFields; unusable: null } | { fields: null; unusable: Unusable[] }) & { leftOut: Unusable[] };

/** Reads the values of one record's front matter. */
export function readFields(data: Record<string, unknown>): ReadFields {
  const whole = v.safeParse(RecordSchema, data);
  if (whole.success) return { fields: whole.output, unusable: null, leftOut: [] };
  const { value, leftOut } = siftRecord(data);
  const sifted = v.safeParse(RecordSchema, value);
  return sifted.success ? { fields: sifted.output, unusable: null, leftOut } : { fields: null, unusable: sifted.issues.map(unusableOf), leftOut };
}

/** The format's fields. */
export const recordFieldNames: ReadonlySet<string> = new Set(Object.keys(RecordSchema.entries));

/** Names of fields the format doesn't know, in their order. */
export function unknownFieldsOf(data: Record<string, unknown>): string[] {
  return Object.keys(data).filter((field) => !recordFieldNames.has(field));
}

/** A value without what its loose lists can't use, and what that is. */
interface Sifted<Value> {
  value: Value;
  leftOut: Unusable[];
}

function siftRecord(record: Record<string, unknown>): Sifted<Record<string, unknown>> {
  const article = siftArticle(record);
  const related = siftList(record['related'], 'related', RelatedElementSchema, (element) => (isMapping(element) ? siftArticle(element) : { value: element, leftOut: [] }));
  return { value: { ...article.value, related: related.value }, leftOut: [...article.leftOut, ...related.leftOut] };
}

function siftArticle(article: Record<string, unknown>): Sifted<Record<string, unknown>> {
  const images = siftList(article['images'], 'images', ImageSchema);
  const sifted = { ...article, images: images.value };
  const provider = article['provider'];
  if (!isMapping(provider)) return { value: sifted, leftOut: images.leftOut };
  const logos = siftList(provider['images'], 'provider.images', ImageSchema);
  const authors = siftList(provider['authors'], 'provider.authors', AuthorSchema);
  return {
    value: { ...sifted, provider: { ...provider, images: logos.value, authors: authors.value } },
    leftOut: [...images.leftOut, ...logos.leftOut, ...authors.leftOut],
  };
}

/** `siftElement` sifts the lists inside an element before the element itself is looked at. */
function siftList(
  list: unknown,
  path: string,
  schema: v.GenericSchema,
  siftElement: (element: unknown) => Sifted<unknown> = (element) => ({ value: element, leftOut: [] }),
): Sifted<unknown[]> {
  const elements = asList(list).map((element) => {
    const inside = siftElement(element);
    const { usable, unusable } = salvage(schema, inside.value);
    return { usable, leftOut: [...unusable, ...inside.leftOut] };
  });
  return {
    value: elements.flatMap(({ usable }) => usable),
    leftOut: elements.flatMap(({ leftOut }, index) => leftOut.map((one) => ({ ...one, path: [path, index, one.path].filter((part) => part !== '').join('.') }))),
  };
}
