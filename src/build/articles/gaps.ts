import type { Draft, RecordResult } from '../records/draft.ts';
import { editDistance } from '../../core/search/editDistance.ts';
import { isOwnArticle, lacksSource } from './ownArticles.ts';

/** Records that lack something that readers look for. */
export interface Gap {
  lacks: Lacking;
  /** The field that the format reads. */
  field: string;
  /** How many records lack it, of how many. */
  records: number;
  of: number;
  /** The unknown field that most likely holds it, and how many of these records have it; null for none. */
  instead: { name: string; records: number } | null;
}

export type Lacking = 'title' | 'date' | 'address' | 'source' | 'topic';

/** What other programs call these fields, in small letters and without `-`, `_` and white space. */
const otherNames: { readonly [What in Lacking]: { field: string; names: readonly string[] } } = {
  title: {
    field: 'title',
    names: ['titel', 'titre', 'título', 'titulo', 'titolo', 'headline', 'heading', 'name', 'subject'],
  },
  date: {
    field: 'publishedDateTime',
    names:
      'date datetime datum fecha data pubdate publishdate published publishedat publishedon publisheddate publicationdate created createdat time timestamp'.split(
        ' ',
      ),
  },
  address: {
    field: 'originalUrl',
    names: 'url link href uri permalink canonical canonicalurl sourceurl externalurl originallink articleurl'.split(
      ' ',
    ),
  },
  source: {
    field: 'provider',
    names: 'source publisher site sitename website outlet feed newspaper quelle'.split(' '),
  },
  topic: {
    field: 'topics',
    names: 'topic tag tags category categories keyword keywords subjects sections labels thema themen'.split(' '),
  },
};

/** What the records of a folder lack; the title first. `shown`: the records that are shown. */
export function gapsOf(shown: readonly Draft[], results: readonly RecordResult[]): Gap[] {
  const unknownOf = new Map(results.map(({ file, unknownFields }) => [file, unknownFields]));
  const untitled = results.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'title-missing'));
  const lacking = (is: (draft: Draft) => boolean) => shown.filter((draft) => is(draft));
  const gap = (lacks: Lacking, records: readonly { file: string }[], of: number): Gap => ({
    lacks,
    field: otherNames[lacks].field,
    records: records.length,
    of,
    instead: insteadOf(
      otherNames[lacks].names,
      records.map(({ file }) => unknownOf.get(file) ?? []),
    ),
  });
  return [
    gap('title', untitled, results.length),
    gap(
      'date',
      lacking(({ article }) => article.publishedAt === null),
      shown.length,
    ),
    gap(
      'address',
      lacking((draft) => draft.article.url === null && !isOwnArticle(draft)),
      shown.length,
    ),
    gap('source', lacking(lacksSource), shown.length),
    gap(
      'topic',
      lacking(({ article }) => article.topics.length === 0),
      shown.length,
    ),
  ];
}

/** The name that stands in most of the lists of unknown fields; the first by code unit among equals. */
function insteadOf(names: readonly string[], unknown: readonly (readonly string[])[]): Gap['instead'] {
  const counts = new Map<string, number>();
  for (const name of unknown.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts]
    .filter(([name]) => isLike(plain(name), names))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most === undefined ? null : { name: most[0], records: most[1] };
}

/** Whether a name is one of these, but for one typing mistake. */
function isLike(name: string, names: readonly string[]): boolean {
  return names.includes(name) || (name.length > 3 && names.some((one) => editDistance(name, one, 1).whole <= 1));
}

function plain(name: string): string {
  return name.length > 30 ? name : name.toLowerCase().replace(/[-_\s]/g, '');
}
