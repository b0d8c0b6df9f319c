import type { Article } from '../../core/article.ts';
import { compare } from '../../core/compare.ts';
import { findBoilerplate } from '../../core/similar/boilerplate.ts';
import { withoutSiteNames } from '../../core/similar/siteNames.ts';
import { type StopWords, stopWords } from '../../core/similar/stopWords.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';

/** What articles are compared by, in their order: their own words alone. What readers see is not changed. */
export interface ComparedTexts {
  /** Headlines without names of sites. */
  titles: string[];
  /** Excerpts without boilerplate. */
  excerpts: (string | null)[];
  /** Ordinals of articles that share an excerpt. */
  boilerplate: readonly (readonly number[])[];
  /** The words that are no part of any comparison. */
  stopWords: StopWords;
}

/** Takes articles, and the stop words of the paper's language. */
export function comparedTexts(articles: readonly Article[], without: StopWords = stopWords): ComparedTexts {
  const titles = withoutSiteNames(articles.map(({ title, provider }) => ({ title, source: provider })));
  const { ownWords, groups } = findBoilerplate(
    articles.map(({ excerpt, provider, publishedAt }, i) => ({
      title: titles[i] ?? '',
      excerpt,
      provider: provider.key,
      publishedAt,
    })),
    without,
  );
  return {
    titles,
    excerpts: articles.map(({ excerpt }, i) => (ownWords.has(i) ? ownWords.get(i) || null : excerpt)),
    boilerplate: groups,
    stopWords: without,
  };
}

/** The articles as the search finds them: without boilerplate. */
export function withoutBoilerplate(articles: readonly Article[], { excerpts, boilerplate }: ComparedTexts): Article[] {
  const searched = articles.slice();
  for (const i of boilerplate.flat()) {
    const article = articles[i];
    if (article !== undefined) searched[i] = { ...article, excerpt: excerpts[i] ?? null };
  }
  return searched;
}

/** Other files that a message names. */
const FILES_NAMED = 3;

/** One warning for each excerpt that many articles share. `ids` are those of all files. */
export function boilerplateDiagnostics(
  articles: readonly Article[],
  { boilerplate }: ComparedTexts,
  ids: ReadonlyMap<string, string>,
): Diagnostic[] {
  if (boilerplate.length === 0) return [];
  const fileOf = new Map(Array.from(ids, ([file, id]) => [id, file]));
  return boilerplate.map((group) => {
    const sharing = group.flatMap((ordinal) => articles[ordinal] ?? []);
    const files = sharing.map(({ id }) => fileOf.get(id) ?? id).sort(compare);
    const [file = '', ...others] = files;
    const received = sharing.find(({ id }) => fileOf.get(id) === file)?.excerpt ?? '';
    return diagnose('excerpt-shared', {
      file,
      field: 'excerpt',
      received,
      records: files.length,
      others: others.slice(0, FILES_NAMED),
    });
  });
}
