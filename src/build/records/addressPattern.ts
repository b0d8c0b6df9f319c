import type { RecordFields } from '../../core/record.ts';
import { slugInPath } from './pathFacts.ts';

/** What stands for a value in an address: `:year`, as Jekyll and Hugo have it, and the name of the file, as Eleventy has it. */
const PLACEHOLDER = /:([a-z]\w*)|\{\{-?\s*(page\.fileSlug)\s*-?\}\}/g;

/** Whether a part of an address stands for a value that nobody filled in. */
export function isPattern(address: string): boolean {
  return /(?:^|\/):[a-z]|\{\{|\{%/.test(address);
}

/**
 * An address with the values of a record: "/:year/:title/" becomes "/2024/kelp/". It stays as it is where a value is not
 * known here. Times are those of UTC.
 */
export function filledAddress(pattern: string, file: string, fields: RecordFields): string {
  if (!isPattern(pattern)) return pattern;
  const slug = fields.slug[0] ?? slugInPath(file);
  const values = new Map([...dateParts(fields.publishedDateTime), ['title', slug], ['slug', slug]]);
  values.set('page.fileSlug', slugInPath(file)).set('output_ext', '.html');
  const filled = pattern.replace(PLACEHOLDER, (placeholder, word?: string, name?: string) => {
    return values.get(word ?? name ?? '') ?? placeholder;
  });
  return isPattern(filled) ? pattern : filled;
}

function dateParts(at: number | null): [name: string, value: string][] {
  if (at === null) return [];
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = new Date(at).toISOString().split(/\D/);
  const dayOfYear = 1 + Math.floor((at - Date.UTC(Number(year), 0)) / 86_400_000);
  return [
    ['year', year],
    ['short_year', year.slice(-2)],
    ['month', month],
    ['i_month', String(Number(month))],
    ['day', day],
    ['i_day', String(Number(day))],
    ['y_day', String(dayOfYear).padStart(3, '0')],
    ['hour', hour],
    ['minute', minute],
    ['second', second],
  ];
}
