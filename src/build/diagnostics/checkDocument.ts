import type { Gap, Lacking } from '../articles/gaps.ts';
import type { Edition } from '../edition.ts';
import type { TopicMerge } from '../topics/proposeMerges.ts';
import { CHECK_FORMAT, type CheckDocument, type CheckedArticle, type Verdict } from './checkDocumentSchema.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics.ts';

/** An edition as one plain document: what became of each record, its diagnostics, the verdict, and which topics may be one. */
export function checkDocument(
  edition: Edition,
  verdict: Verdict,
  topicMerges: readonly TopicMerge[] = [],
): CheckDocument {
  const { diagnostics, counts, gaps, heldBack, passedOver, readNames } = edition;
  return {
    format: CHECK_FORMAT,
    verdict,
    articles: checkedArticles(edition).sort((a, b) => (a.file < b.file ? -1 : 1)),
    diagnostics: diagnostics.toSorted(compareDiagnostics).map(plainDiagnostic),
    unknownFields: counts.unknownFields,
    readAs: readNames.names.map(({ name, field, count }) => ({ name, field, count })),
    counts: plainCounts(counts),
    without: lackedBy(gaps),
    heldBack,
    passedOver,
    topicMerges: [...topicMerges],
  };
}

function checkedArticles({ articles, leadOf, reasons, similar, ids }: Edition): CheckedArticle[] {
  const fileOf = new Map([...ids].map(([file, id]) => [id, file]));
  const storyOf = new Map(articles.map(({ id, storyId }) => [id, storyId]));
  return articles.map(({ id, url, title, storyId, coverage }, i) => {
    const elsewhere = coverage.filter((other) => other.id === null || storyOf.get(other.id) !== storyId);
    const alike = similar.ordinals.subarray(similar.starts[i], similar.starts[i + 1]);
    const related = [
      ...elsewhere.map((other) => other.id ?? other.url),
      ...Array.from(alike, (other) => articles[other]?.id ?? null),
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
}

function plainDiagnostic(diagnostic: Diagnostic): CheckDocument['diagnostics'][number] {
  const { file, line, column, severity, code, field, message, advice } = diagnostic;
  return { file, line, column, severity, code, field, message, advice };
}

function plainCounts(counts: Edition['counts']): CheckDocument['counts'] {
  const { read, shown, repaired, merged, setAside, removed, heldBack, passedOver, stories, otherFiles } = counts;
  return { read, shown, repaired, merged, setAside, removed, heldBack, passedOver, stories, otherFiles };
}

function lackedBy(gaps: readonly Gap[]): CheckDocument['without'] {
  const lacking = (what: Lacking) => gaps.find(({ lacks }) => lacks === what)?.records ?? 0;
  return {
    date: lacking('date'),
    address: lacking('address'),
    source: lacking('source'),
    topic: lacking('topic'),
  };
}
