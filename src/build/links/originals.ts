import { archiveAddress } from '../../core/address.ts';
import type { Article } from '../../core/article.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';
import { type KnownLink, type KnownLinks, LINKS_FILE } from './linkFile.ts';
import { readLinks } from './readLinks.ts';

/** The address that a record gives for its article. */
export interface Original {
  url: string;
  file: string;
  field: string;
}

/** The addresses of articles, with the fields that hold them. */
export function originalsOf(drafts: readonly Draft[]): Original[] {
  return drafts.flatMap(({ file, addressField: field, article: { url } }) =>
    url === null ? [] : [{ url, file, field }],
  );
}

/** Gives what is known of addresses, each of which is there once. */
export type AskLinks = (addresses: readonly string[]) => Promise<KnownLinks>;

/** What is known of the originals, and what a person should know of it. Line and column are not known yet. */
export interface SettledLinks {
  links: KnownLinks;
  diagnostics: Diagnostic[];
}

/** Takes what is known of the originals from `askLinks`. Without it the file in the folder says it, and only what is gone is told. */
export async function settleLinks(
  originals: readonly Original[],
  folder: string,
  askLinks: AskLinks | undefined,
): Promise<SettledLinks> {
  if (askLinks === undefined) return linksOfFile(originals, folder);
  const links = await askLinks([...new Set(originals.map(({ url }) => url))]);
  return { links, diagnostics: linkDiagnostics(originals, links) };
}

function linksOfFile(originals: readonly Original[], folder: string): SettledLinks {
  const { links, reason } = readLinks(folder);
  if (reason !== null) return { links, diagnostics: [diagnose('links-unusable', { file: LINKS_FILE, reason })] };
  const gone = originals.filter(({ url }) => links.get(url)?.state === 'gone');
  return { links, diagnostics: linkDiagnostics(gone, links) };
}

function linkDiagnostics(originals: readonly Original[], links: KnownLinks): Diagnostic[] {
  return originals.flatMap((original) => {
    const link = links.get(original.url);
    return link === undefined ? [] : diagnosticsOf(original, link);
  });
}

function diagnosticsOf({ url: received, file, field }: Original, link: KnownLink): Diagnostic[] {
  const { state, answer, movedTo, missingSince } = link;
  switch (state) {
    case 'ok':
      return [];
    case 'moved':
      return [diagnose('link-moved', { file, field, received, movedTo: movedTo ?? '' })];
    case 'gone':
      return [diagnose('link-gone', { file, field, received, answer, since: missingSince ?? '' })];
    case 'unsure':
      return [diagnose('link-unsure', { file, field, received, answer })];
  }
}

/**
 * Articles that lead to the web archive's copy where the original is gone: the headline, and the reports that their
 * coverage lists. All others are as they were.
 */
export function withArchivedCopies(articles: readonly Article[], links: KnownLinks): Article[] {
  const isGone = (url: string | null) => url !== null && links.get(url)?.state === 'gone';
  return articles.map((article) => {
    const coverage = article.coverage.map((report) => (isGone(report.url) ? archived(report) : report));
    const led = isGone(article.url) ? archived(article) : article;
    return coverage.some((report, i) => report !== article.coverage[i]) ? { ...led, coverage } : led;
  });
}

function archived<Page extends Pick<Article, 'url' | 'publishedAt'>>(page: Page): Page {
  return { ...page, url: page.url === null ? null : archiveAddress(page.url, page.publishedAt) };
}
