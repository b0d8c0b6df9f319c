import * as v from 'valibot';
import {
  asList, isMapping, looseList, mappingOf, optionalBoolean, optionalDateTime, optionalNumber, optionalText, requiredText, salvage, textList, unusableOf, wholeList,
} from './recordValue.ts';
import type { ListOf, Unusable } from './recordValue.ts';

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
const providerSchema = (listOf: ListOf) => v.pipe(
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
const articleFields = (listOf: ListOf) => ({
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
  provider: v.nullish(providerSchema(listOf), null),
  /** Labels, as written. */
  topics: textList,
  /** Pictures, in the order to try them; unusable ones are left out. */
  images: listOf(ImageSchema),
});

/** One article of a record's `related[]`; what it lists as related itself is ignored. */
const relatedSchema = (listOf: ListOf) => mappingOf(articleFields(listOf), 'an article: a mapping with a title, or the name of a record');

/** An element of `related[]`: an article, or the name of a record. */
function relatedElementSchema(listOf: ListOf): v.GenericSchema<unknown, RelatedFields | string> {
  const article = relatedSchema(listOf);
  return v.lazy((element) => (typeof element === 'string' ? requiredText : article));
}

/** The front matter of one record. Unknown fields are left out. */
const recordSchema = (listOf: ListOf) => v.object(
  {
    ...articleFields(listOf),
    /** Other coverage of the same story: articles, or names of records; unusable ones are left out. */
    related: listOf(relatedElementSchema(listOf)),
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

/** Most records have nothing that is left out; they are read once, and no list apart. */
const WholeRecordSchema = recordSchema(wholeList);
const RecordSchema = recordSchema(looseList);
const RelatedElementSchema = relatedElementSchema(looseList);

/** One record's front matter in one clean shape: absence is null or []. */
export type RecordFields = v.InferOutput<ReturnType<typeof recordSchema>>;
/** One article of `related[]`. */
export type RelatedFields = v.InferOutput<ReturnType<typeof relatedSchema>>;

/** What front matter says of a record, or every field that can't be read; either way whatever its loose lists (images, related, a provider's images and authors) leave out. */
export type ReadFields = ({ fields: RecordFields; unusable: null } | { fields: null; unusable: Unusable[] }) & { leftOut: Unusable[] };

/** Reads the values of one record's front matter. */
export function readFields(data: Record<string, unknown>): ReadFields {
  const whole = v.safeParse(WholeRecordSchema, data, { abortEarly: true });
  if (whole.success) return { fields: whole.output, unusable: null, leftOut: [] };
  const result = v.safeParse(RecordSchema, data);
  const leftOut = [...leftOutOfArticle(data), ...listLeftOut(data['related'], 'related', RelatedElementSchema, leftOutOfArticle)];
  return result.success ? { fields: result.output, unusable: null, leftOut } : { fields: null, unusable: result.issues.map(unusableOf), leftOut };
}

/** The format's fields. */
export const recordFieldNames: ReadonlySet<string> = new Set(Object.keys(RecordSchema.entries));

/** Names of fields the format doesn't know, in their order. */
export function unknownFieldsOf(data: Record<string, unknown>): string[] {
  return Object.keys(data).filter((field) => !recordFieldNames.has(field));
}

function leftOutOfArticle(article: Record<string, unknown>): Unusable[] {
  const provider = isMapping(article['provider']) ? article['provider'] : {};
  return [
    ...listLeftOut(article['images'], 'images', ImageSchema),
    ...listLeftOut(provider['images'], 'provider.images', ImageSchema),
    ...listLeftOut(provider['authors'], 'provider.authors', AuthorSchema),
  ];
}

function listLeftOut<Output>(
  list: unknown,
  path: string,
  schema: v.GenericSchema<unknown, Output>,
  inside: (element: Record<string, unknown>) => Unusable[] = () => [],
): Unusable[] {
  return asList(list).flatMap((element, index) => {
    const within = [...salvage(schema, element).unusable, ...(isMapping(element) ? inside(element) : [])];
    return within.map((one) => ({ ...one, path: [path, index, one.path].filter((part) => part !== '').join('.') }));
  });
}
