import type { Counts } from '../articles/accounts.ts';
import type { Lacking } from '../articles/gaps.ts';
import type { UnknownField } from '../articles/unknownFields.ts';
import type { Edition } from '../edition.ts';
import type { NotShown } from '../records/draft.ts';
import { compareDiagnostics } from './diagnostics.ts';
import type { Diagnostic } from './diagnostics.ts';

/** What `npm run check -- --json` prints, for pipelines and editors. */
export interface CheckDocument {
  /** Every article that is shown, by file. */
  articles: CheckedArticle[];
  /** By file, line, column and code; those about no line come first. */
  diagnostics: Pick<Diagnostic, 'file' | 'line' | 'column' | 'severity' | 'code' | 'message'>[];
  /** Every field that the format does not know, the most frequent first. */
  unknownFields: UnknownField[];
  counts: Omit<Counts, 'unknownFields'>;
  /** How many of the articles shown lack something. */
  without: { [What in Exclude<Lacking, 'title'>]: number };
  /** Records that are not shown although nothing is wrong with them, by file. */
  heldBack: NotShown[];
  /** Files that are no records but could be taken for one, by file. */
  passedOver: NotShown[];
}

export interface CheckedArticle {
  id: string;
  /** The record it is shown from, relative to the folder of records. */
  file: string;
  url: string | null;
  title: string;
  /** Id of its story: equal for all its articles, and for no other's. */
  story: string;
  /** Whether its card stands for the story. */
  lead: boolean;
  /** Listed coverage outside its story (id, else address), then the articles most like it, best first; each once. */
  related: string[];
  /** Why it is in its story; empty for the lead. */
  reasons: string[];
}

/** An edition as one plain document: what became of each record, and its diagnostics. */
export function checkDocument({
  articles,
  leadOf,
  reasons,
  similar,
  ids,
  diagnostics,
  counts,
  gaps,
  heldBack,
  passedOver,
}: Edition): CheckDocument {
  const fileOf = new Map([...ids].map(([file, id]) => [id, file]));
  const storyOf = new Map(articles.map(({ id, storyId }) => [id, storyId]));
  const checked = articles.map(({ id, url, title, storyId, coverage }, i): CheckedArticle => {
    const elsewhere = coverage.filter((other) => other.id === null || storyOf.get(other.id) !== storyId);
    const related = [
      ...elsewhere.map((other) => other.id ?? other.url),
      ...Array.from(
        similar.ordinals.subarray(similar.starts[i], similar.starts[i + 1]),
        (other) => articles[other]?.id ?? null,
      ),
    ];
    return {
      id,
      file: fileOf.get(id) ?? '',
      url,
      title,
      story: storyId,
      lead: leadOf[i] === i,
      related: [...new Set(related.filter((other) => other !== null))],
      reasons: [reasons[i] ?? null].filter((reason) => reason !== null),
    };
  });
  const lacking = (what: Lacking) => gaps.find(({ lacks }) => lacks === what)?.records ?? 0;
  const { read, shown, repaired, merged, setAside, removed, stories, otherFiles } = counts;
  return {
    articles: checked.sort((a, b) => (a.file < b.file ? -1 : 1)),
    diagnostics: diagnostics
      .toSorted(compareDiagnostics)
      .map(({ file, line, column, severity, code, message }) => ({ file, line, column, severity, code, message })),
    unknownFields: counts.unknownFields,
    counts: {
      read,
      shown,
      repaired,
      merged,
      setAside,
      removed,
      heldBack: counts.heldBack,
      passedOver: counts.passedOver,
      stories,
      otherFiles,
    },
    without: {
      date: lacking('date'),
      address: lacking('address'),
      source: lacking('source'),
      topic: lacking('topic'),
    },
    heldBack,
    passedOver,
  };
}
