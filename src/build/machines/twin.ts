import { dump } from 'js-yaml/browser';
import { type Article, MOST_COVERAGE, type Part } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import { clean } from '../feeds/feedItems.ts';
import type { Words } from '../../core/words/english.ts';
import type { TwinLinks } from './links.ts';
import { markdownLine, section } from './links.ts';
import { type MachineEdition, type MachineFile, writtenTime } from './machineEdition.ts';
import { asParagraph, heading, link, picture } from './markdown/escaped.ts';
import { markdownOf } from './markdown/markdown.ts';
import { shardArticle } from '../output/shardArticles.ts';

/** From the twin of the page of one thing to the site's base. */
export const TO_BASE = '../../';

/** The path of the twin of a page, which lies beside it. */
export function twinFile(page: string): string {
  return page.replace(/html$/, 'md');
}

/** The name of a twin beside its page. */
export const TWIN = 'index.md';

/** The address of the twin of the page of an article or a story, below the site's base. */
export function twinAddress(kind: 'articles' | 'stories', id: string): string {
  return `${pageAddress(kind, id)}${TWIN}`;
}

/** Whether a file of the site is a twin. */
export function isTwin(path: string): boolean {
  return /^[^/]+\/(?:[^/]+\/)?index\.md$/.test(path);
}

/** The twins of the pages of articles that have one. */
export function articleTwins(edition: MachineEdition, links: TwinLinks): Iterable<MachineFile> {
  return twinsOf(
    edition,
    edition.plan.twins.articles,
    ({ id }) => pageFile('articles', id),
    (article) => twinOf(article, edition.identity.words.words.article, links),
  );
}

/** The twins of pages that each show what is known of one article. `ordinals`: of these articles. */
export function* twinsOf(
  { articles, similar }: Pick<MachineEdition, 'articles' | 'similar'>,
  ordinals: readonly number[],
  pageOf: (article: ShardArticle) => string | null,
  write: (article: ShardArticle) => string,
): Iterable<MachineFile> {
  for (const ordinal of ordinals) {
    const article = shardArticle(articles, similar, ordinal);
    const page = article === null ? null : pageOf(article);
    if (article !== null && page !== null) yield [twinFile(page), write(article)];
  }
}

/** An article as Markdown. Its front matter has the fields of a record. */
export function twinOf(
  article: ShardArticle,
  words: Pick<Words['article'], 'fullCoverage' | 'relatedArticles' | 'inCollection'>,
  links: TwinLinks,
): string {
  const reports = article.coverage.slice(0, MOST_COVERAGE).flatMap((report) => links.report(report) ?? []);
  const related = article.similar.map((other) =>
    links.item(other, links.to(pageAddress('articles', other.id)), other.reason),
  );
  const blocks = [
    heading(1, markdownLine(article.title)),
    ...pictureOf(article, links),
    ...textOf(article, links),
    ...section(
      words.inCollection,
      article.parts.map((part) => partOf(part, links)),
    ),
    ...section(words.fullCoverage, reports),
    ...section(words.relatedArticles, related),
  ];
  return `---\n${frontMatter(article, links)}---\n\n${blocks.join('\n\n')}\n`;
}

function frontMatter(article: Article, links: TwinLinks): string {
  const { title, excerpt, publishedAt, updatedAt, url, kind, lang, provider, authors, topics, images } = article;
  const fields = {
    title,
    excerpt,
    publishedDateTime: publishedAt === null ? null : writtenTime(publishedAt),
    updatedDateTime: updatedAt === null ? null : writtenTime(updatedAt),
    webUrl: url,
    type: kind,
    lang: lang ?? null,
    provider: { name: provider.name, ...(provider.domain !== null && { domain: provider.domain }), authors },
    topics,
    images: images.slice(0, 1).map((image) => ({ url: links.place(image.url) })),
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return clean(dump(known, { lineWidth: -1, noRefs: true }));
}

function pictureOf({ images: [image], body }: Article, links: TwinLinks): string[] {
  return image === undefined || body !== null ? [] : [picture(markdownLine(image.title ?? ''), links.place(image.url))];
}

function textOf({ body, excerpt }: Article, links: TwinLinks): string[] {
  if (body !== null) return [markdownOf(clean(body), (address) => links.place(address))];
  return excerpt === null ? [] : [asParagraph(markdownLine(excerpt))];
}

function partOf({ title, id }: Part, links: TwinLinks): string {
  const words = markdownLine(title);
  return `- ${id === null ? words : link(words, links.to(pageAddress('articles', id)))}`;
}
