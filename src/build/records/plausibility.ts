import { parseDateTime } from '../../core/dateTime.ts';
import type { RecordFields } from '../../core/record.ts';
import { asList, isMapping, readNumber } from '../../core/recordValue.ts';
import type { Rule, Subject, Warn } from './rule.ts';
import { writtenForms } from './writtenForms.ts';

/** Pixels. */
const MAX_IMAGE_SIDE = 20_000;
const FIRST_YEAR = Date.UTC(1900, 0);
const AFTER_LAST_YEAR = Date.UTC(2101, 0);

/** What can be used but is hardly meant. The same rules check the coverage inside a record. */
const rules: readonly Rule[] = [
  datesOutOfRange,
  datesOfZero,
  updatedBeforePublished,
  valuesAsText,
  blankListElements,
  imageSizes,
  ...writtenForms,
];

/**
 * Reports every implausible value of a record's front matter, whether it can be used or not, and every value that is
 * understood in another form than the format's.
 */
export function findImplausible(data: Record<string, unknown>, warn: Warn): void {
  const record: Subject = { data, prefix: '' };
  for (const subject of [record, ...coverageOf(record)]) for (const rule of rules) rule(subject, warn);
}

/** The fields without the values that `findImplausible` reports as left out. */
export function withoutImplausible(fields: RecordFields): RecordFields {
  return {
    ...mended(fields),
    related: fields.related.map((related) => (typeof related === 'string' ? related : mended(related))),
  };
}

function mended<Article extends Pick<RecordFields, 'publishedDateTime' | 'updatedDateTime' | 'image' | 'images'>>(
  article: Article,
): Article {
  return {
    ...article,
    publishedDateTime: isPlausible(article.publishedDateTime) ? article.publishedDateTime : null,
    updatedDateTime: isPlausible(article.updatedDateTime) ? article.updatedDateTime : null,
    image: article.image.map(withPlausibleSize),
    images: article.images.map(withPlausibleSize),
  };
}

function withPlausibleSize(image: RecordFields['images'][number]): RecordFields['images'][number] {
  return { ...image, width: side(image.width), height: side(image.height) };
}

function coverageOf({ data }: Subject): Subject[] {
  return asList(data['related']).flatMap((related, index) =>
    isMapping(related) ? [{ data: related, prefix: `related.${index}.` }] : [],
  );
}

function datesOutOfRange({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['publishedDateTime', 'updatedDateTime']) {
    if (!isPlausible(dateOf(data[name]))) warn('date-range', { field: prefix + name, received: data[name] });
  }
}

/** Programs write the start of 1970 for a date that they do not know. */
function datesOfZero({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['publishedDateTime', 'updatedDateTime']) {
    if (dateOf(data[name]) === 0) warn('date-zero', { field: prefix + name, received: data[name] });
  }
}

function updatedBeforePublished({ data, prefix }: Subject, warn: Warn): void {
  const published = dateOf(data['publishedDateTime']);
  const updated = dateOf(data['updatedDateTime']);
  if (
    published === null ||
    updated === null ||
    updated >= published ||
    !isPlausible(published) ||
    !isPlausible(updated)
  )
    return;
  warn('date-order', { field: `${prefix}updatedDateTime`, received: data['updatedDateTime'] });
}

function valuesAsText({ data, prefix }: Subject, warn: Warn): void {
  check(data, prefix, ['quality', 'heat', 'published', 'removed', 'deleted']);
  if (isMapping(data['ratings'])) check(data['ratings'], `${prefix}ratings.`, ['count', 'average']);
  for (const { image, path } of imagesOf(data, prefix)) check(image, path, ['width', 'height', 'isCached']);

  function check(mapping: Record<string, unknown>, path: string, names: readonly string[]): void {
    for (const name of names) {
      if (spellsValue(mapping[name])) warn('value-as-text', { field: path + name, received: mapping[name] });
    }
  }
}

function blankListElements({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['topics', 'levels', 'items']) {
    const list = data[name];
    if (!Array.isArray(list)) continue;
    list.forEach((text: unknown, index) => {
      if (text === null || (typeof text === 'string' && text.trim() === ''))
        warn('list-blank', { field: `${prefix}${name}.${index}` });
    });
  }
}

function imageSizes({ data, prefix }: Subject, warn: Warn): void {
  for (const { image, path } of imagesOf(data, prefix)) {
    for (const name of ['width', 'height']) {
      const received = image[name];
      const pixels = typeof received === 'string' ? readNumber(received) : received;
      if (typeof pixels === 'number' && Number.isFinite(pixels) && side(pixels) === null)
        warn('image-size', { field: path + name, received });
    }
  }
}

function imagesOf(data: Record<string, unknown>, prefix: string): { image: Record<string, unknown>; path: string }[] {
  return ['image', 'images'].flatMap((field) =>
    asList(data[field]).flatMap((image, index) =>
      isMapping(image) ? [{ image, path: `${prefix}${field}.${index}.` }] : [],
    ),
  );
}

/** Text that YAML would read as a number or a boolean if it had no quotes. */
function spellsValue(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (value === 'true' || value === 'false' || (value !== '' && String(Number(value)) === value))
  );
}

function dateOf(value: unknown): number | null {
  return typeof value === 'string' || typeof value === 'number' ? parseDateTime(value) : null;
}

function isPlausible(at: number | null): boolean {
  return at === null || (at >= FIRST_YEAR && at < AFTER_LAST_YEAR);
}

/** Pixels of one side; null where no image is that small or large. */
function side(pixels: number | null): number | null {
  return pixels !== null && pixels >= 1 && pixels <= MAX_IMAGE_SIDE ? pixels : null;
}
