import * as v from 'valibot';
import {
  asList,
  isMapping,
  listOf,
  mappingOf,
  optionalBoolean,
  optionalDateTime,
  optionalNumber,
  optionalText,
  requiredText,
  salvage,
  saysYes,
  textList,
  unusableOf,
} from './recordValue.ts';
import type { Unusable } from './recordValue.ts';

/** A picture. A text is the address of one. */
const ImageSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { url: value } : value)),
  mappingOf(
    {
      /** Its address at the publisher, which may be relative or `http:`. */
      url: requiredText,
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
    },
    'an image: a mapping with url, width and height, or an address',
  ),
);

/** A writer: `{name}`, or only the name. */
const AuthorSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (isMapping(value) ? value['name'] : value)),
  requiredText,
);

/** The publisher. A text is the name of one. */
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
    /** Who owns it. */
    attribution: optionalText,
  },
  'an action: a mapping with title and url',
);

/** How people rated a course. */
const RatingsSchema = mappingOf(
  {
    /** How many people rated it. */
    count: optionalNumber,
    /** Their mean rating, out of five. */
    average: optionalNumber,
  },
  'ratings: a mapping with count and average',
);

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
  originalUrl: optionalText,
  /** The article where it was found. */
  webUrl: optionalText,
  /** Its AMP page. */
  ampWebUrl: optionalText,
  /** Its copy in an AMP cache. */
  cdnAmpWebUrl: optionalText,
  /** "news" and the like. */
  category: optionalText,
  /** "article", "video", "course", "download", "collection", or any other text. */
  type: optionalText,
  /** Editorial score of the article, about -1 to 210. */
  quality: optionalNumber,
  /** Score of the whole story. -1 means that it is not the lead of its story. */
  heat: optionalNumber,
  /** False if the publisher holds it back. */
  published: optionalBoolean,
  /** The source. */
  provider: v.nullish(ProviderSchema, null),
  /** Labels, as written. */
  topics: textList,
  /** Pictures, in the order to try them. Unusable ones are left out. */
  images: listOf(ImageSchema),
};

/** One article of a record's `related[]`. Its own `related[]` is ignored. */
const RelatedArticleSchema = mappingOf(articleFields, 'an article: a mapping with a title, or the name of a record');

/** An element of `related[]`: an article, or the name of a record. */
const RelatedElementSchema: v.GenericSchema<unknown, RelatedFields | string> = v.lazy((element) =>
  typeof element === 'string' ? requiredText : RelatedArticleSchema,
);

/** The front matter of one record. Unknown fields are left out. */
const RecordSchema = v.object(
  {
    ...articleFields,
    /** Other coverage of the same story: articles, or names of records. Unusable ones are left out. */
    related: listOf(RelatedElementSchema),
    /** The name of the story that the publisher assigns it to. "none" keeps it out of any story. */
    story: optionalText,
    /** True if the record is not finished. The build leaves it alone before it reads any other field. */
    draft: v.pipe(v.nullish(v.unknown(), null), v.transform(saysYes)),
    /** True if the edition must not show it. */
    removed: optionalBoolean,
    /** True if the edition must not show it. */
    deleted: optionalBoolean,
    /** HTML of an embedded player. Only its address is used; the HTML is never shown. */
    featuredContent: optionalText,
    /** ISO 8601 duration, "PT9M3S". */
    length: optionalText,
    /** As shown, such as "Free", or a number. */
    price: optionalText,
    /** "Beginner" and the like. */
    levels: textList,
    /** How people rated it. */
    ratings: v.nullish(RatingsSchema, null),
    /** The parts of a collection: names of records. */
    items: textList,
    /** Downloads and the like. */
    actions: v.pipe(v.nullish(v.unknown(), []), v.transform(asList), v.array(ActionSchema)),
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

/**
 * The fields of a record, or every field that can't be read. In both cases `leftOut` names what is missing from the lists
 * of images, of related articles, and of a provider's images and authors: an unusable element never fails the record.
 */
export type ReadFields = ({ fields: RecordFields; unusable: null } | { fields: null; unusable: Unusable[] }) & {
  leftOut: Unusable[];
};

/** Reads the values of one record's front matter. */
export function readFields(data: Record<string, unknown>): ReadFields {
  const whole = v.safeParse(RecordSchema, data);
  if (whole.success) return { fields: whole.output, unusable: null, leftOut: [] };
  const { value, leftOut } = siftRecord(data);
  const sifted = v.safeParse(RecordSchema, value);
  return sifted.success
    ? { fields: sifted.output, unusable: null, leftOut }
    : { fields: null, unusable: sifted.issues.map(unusableOf), leftOut };
}

/** The format's fields. */
export const recordFieldNames: ReadonlySet<string> = new Set(Object.keys(RecordSchema.entries));

/** Names of fields the format doesn't know, in their order. */
export function unknownFieldsOf(data: Record<string, unknown>): string[] {
  return Object.keys(data).filter((field) => !recordFieldNames.has(field));
}

/** A value whose lists have only usable elements, and what was left out of them. */
interface Sifted<Value> {
  value: Value;
  leftOut: Unusable[];
}

function siftRecord(record: Record<string, unknown>): Sifted<Record<string, unknown>> {
  const article = siftArticle(record);
  const related = siftList(record['related'], 'related', RelatedElementSchema, (element) =>
    isMapping(element) ? siftArticle(element) : { value: element, leftOut: [] },
  );
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

/** `siftElement` sifts the lists inside an element before the schema reads the element. */
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
    leftOut: elements.flatMap(({ leftOut }, index) =>
      leftOut.map((one) => ({ ...one, path: [path, index, one.path].filter((part) => part !== '').join('.') })),
    ),
  };
}
