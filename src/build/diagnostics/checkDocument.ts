import type { Lacking } from '../articles/gaps.ts';
import type { Edition } from '../edition.ts';
import { CHECK_FORMAT, type CheckDocument, type CheckedArticle, type Verdict } from './checkDocumentSchema.ts';
import { compareDiagnostics } from './diagnostics.ts';

/** An edition as one plain document: what became of each record, its diagnostics, and the verdict. */
export function checkDocument(edition: Edition, verdict: Verdict): CheckDocument {
  const { articles, leadOf, reasons, similar, ids, diagnostics, counts, gaps, heldBack, passedOver } = edition;
  const readAs = edition.readNames.names.map(({ name, field, count }) => ({ name, field, count }));
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
    format: CHECK_FORMAT,
    verdict,
    articles: checked.sort((a, b) => (a.file < b.file ? -1 : 1)),
    diagnostics: diagnostics
      .toSorted(compareDiagnostics)
      .map(({ file, line, column, severity, code, field, message, advice }) => ({
        file,
        line,
        column,
        severity,
        code,
        field,
        message,
        advice,
      })),
    unknownFields: counts.unknownFields,
    readAs,
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
