import * as v from 'valibot';
import { ActionSchema, AuthorSchema, ImageSchema, RecordSchema, RelatedElementSchema } from './record.ts';
import type { RecordFields } from './record.ts';
import {
  asList,
  isMapping,
  optionalDateTime,
  optionalName,
  optionalRecordName,
  salvage,
  splitLabels,
  unusableOf,
} from './recordValue.ts';
import type { Unusable } from './recordValue.ts';

/**
 * The fields of a record, or the values that make it unusable. In both cases `leftOut` names the values that can't be read
 * and are left out. A value in a list costs its element, and any other one its field.
 */
export type ReadFields = ({ fields: RecordFields; unusable: null } | { fields: null; unusable: Unusable[] }) & {
  leftOut: Unusable[];
};

/** Reads the values of one record's front matter. */
export function readFields(data: Record<string, unknown>): ReadFields {
  const whole = v.safeParse(RecordSchema, data);
  if (whole.success) return { fields: whole.output, unusable: null, leftOut: [] };
  const lists = siftRecord(data);
  const issues = v.safeParse(RecordSchema, lists.value).issues?.map(unusableOf) ?? [];
  const [unusable, others] = [
    issues.filter((one) => isNeeded(one, data)),
    issues.filter((one) => !isNeeded(one, data)),
  ];
  const leftOut = [...others, ...lists.leftOut];
  const rest = v.safeParse(RecordSchema, withoutValues(lists.value, others));
  return rest.success
    ? { fields: rest.output, unusable: null, leftOut }
    : { fields: null, unusable: unusable.length > 0 ? unusable : rest.issues.map(unusableOf), leftOut };
}

/** What may keep an article from readers. A record is never shown where the build does not understand this. */
const hidingFields: ReadonlySet<string> = new Set(['published', 'removed', 'deleted', 'draft', 'expiryDate']);

/** Whether a record can't be used without a value. It can do without the date of publication if it has the other date. */
function isNeeded({ path }: Unusable, data: Record<string, unknown>): boolean {
  if (path === 'publishedDateTime') return !hasDate(data['updatedDateTime']);
  return path === 'title' || hidingFields.has(path);
}

function hasDate(value: unknown): boolean {
  const read = v.safeParse(optionalDateTime, value);
  return read.success && read.output !== null;
}

/** The record without single values: fields, or parts of a field that is a mapping. */
function withoutValues(record: Record<string, unknown>, values: readonly Unusable[]): Record<string, unknown> {
  const rest = { ...record };
  for (const { path } of values) {
    const [field = '', part] = path.split('.');
    const mapping = rest[field];
    rest[field] = part !== undefined && isMapping(mapping) ? { ...mapping, [part]: null } : null;
  }
  return rest;
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
  const levels = siftList(labelsIn(record['levels']), 'levels', optionalName);
  const items = siftList(record['items'], 'items', optionalRecordName);
  const actions = siftList(record['actions'], 'actions', ActionSchema);
  return {
    value: {
      ...article.value,
      related: related.value,
      levels: levels.value,
      items: items.value,
      actions: actions.value,
    },
    leftOut: [article, related, levels, items, actions].flatMap(({ leftOut }) => leftOut),
  };
}

function siftArticle(article: Record<string, unknown>): Sifted<Record<string, unknown>> {
  const topics = siftList(labelsIn(article['topics']), 'topics', optionalName);
  const image = siftList(article['image'], 'image', ImageSchema);
  const images = siftList(article['images'], 'images', ImageSchema);
  const sifted = { ...article, topics: topics.value, image: image.value, images: images.value };
  const leftOut = [...topics.leftOut, ...image.leftOut, ...images.leftOut];
  const provider = article['provider'];
  if (!isMapping(provider)) return { value: sifted, leftOut };
  const logos = siftList(provider['images'], 'provider.images', ImageSchema);
  const authors = siftList(provider['authors'], 'provider.authors', AuthorSchema);
  return {
    value: { ...sifted, provider: { ...provider, images: logos.value, authors: authors.value } },
    leftOut: [...leftOut, ...logos.leftOut, ...authors.leftOut],
  };
}

/** Labels as `labelList` takes them apart. */
function labelsIn(value: unknown): unknown {
  return typeof value === 'string' ? splitLabels(value) : value;
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
