import { dump } from 'js-yaml/browser';
import { type Article, MOST_COVERAGE, type Part } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import { clean } from '../feeds/feedItems.ts';
import type { Words } from '../../core/words/english.ts';
import { Links, oneLine, section } from './links.ts';
import { type MachineEdition, type MachineFile, writtenTime } from './machineEdition.ts';
import { asParagraph, heading, link, picture } from './markdown/escaped.ts';
import { markdownOf } from './markdown/markdown.ts';
import { shardArticle } from '../output/shardArticles.ts';

/** From a twin to the site's base. */
const TO_BASE = '../../';

/** The path of the twin of an article's page, which lies beside it. Null where the article can have neither. */
export function twinFile(id: string): string | null {
  return pageFile('articles', id)?.replace(/html$/, 'md') ?? null;
}

/** Whether a file of the site is a twin. */
export function isTwin(path: string): boolean {
  return /^articles\/[^/]+\/index\.md$/.test(path);
}

/** The Markdown twins of the pages that have one. `site`: the public address, with a slash at its end; null: links are relative. */
export function* twinFiles(edition: MachineEdition, site: string | null): Iterable<MachineFile> {
  const links = new Links(site ?? TO_BASE);
  for (const ordinal of edition.plan.twins) {
    const article = shardArticle(edition.articles, edition.similar, ordinal);
    const path = article === null ? null : twinFile(article.id);
    if (article !== null && path !== null) yield [path, twinOf(article, edition.identity.words.words.article, links)];
  }
}

/** An article as Markdown. Its front matter has the fields of a record. */
export function twinOf(
  article: ShardArticle,
  words: Pick<Words['article'], 'fullCoverage' | 'relatedArticles' | 'inCollection'>,
  links: Links,
): string {
  const reports = article.coverage.slice(0, MOST_COVERAGE).flatMap((report) => links.report(report) ?? []);
  const related = article.similar.map((other) =>
    links.item(other, links.to(pageAddress('articles', other.id)), other.reason),
  );
  const blocks = [
    heading(1, oneLine(article.title)),
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

function frontMatter(article: Article, links: Links): string {
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

function pictureOf({ images: [image], body }: Article, links: Links): string[] {
  return image === undefined || body !== null ? [] : [picture(oneLine(image.title ?? ''), links.place(image.url))];
}

function textOf({ body, excerpt }: Article, links: Links): string[] {
  if (body !== null) return [markdownOf(clean(body), (address) => links.place(address))];
  return excerpt === null ? [] : [asParagraph(oneLine(excerpt))];
}

function partOf({ title, id }: Part, links: Links): string {
  const words = oneLine(title);
  return `- ${id === null ? words : link(words, links.to(pageAddress('articles', id)))}`;
}
