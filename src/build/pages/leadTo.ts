import { entryPath } from '../../core/entryPath.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { entryFile, pageAddress, pageFile } from '../../core/pagePaths.ts';
import type { Edition } from '../edition.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { Identity } from '../identity/identity.ts';
import { languageAttributes } from './page.ts';

/** What a page says that leads to another one. */
interface Said {
  title: string;
  /** The words of its link. */
  link: string;
  /** Of the paper: they give the language. */
  words: Identity['words'];
}

/** A page that leads to another one without a script. `canonical`: that one's whole address, where it is known. */
export function leadTo(place: string, { title, link, words }: Said, canonical: string | null = null): string {
  const address = escapeHtml(place);
  return `<!doctype html>
<html ${languageAttributes(words)}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="0; url=${address}" />
    <link rel="canonical" href="${escapeHtml(canonical ?? place)}" />
    <link rel="icon" href="data:," />
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <p><a href="${address}">${escapeHtml(link)}</a></p>
  </body>
</html>
`;
}

/** What former addresses are made of. */
type FormerEdition = Pick<Edition, 'formerAddresses' | 'articles' | 'leadOf' | 'columns' | 'identity' | 'plan'>;

/** The pages at former addresses of articles, and at those of the other names of topics and of former stories: their paths below the site's base, with their HTML. `site`: the public address with a slash at its end, null where it is not known. */
export function* formerPages(
  edition: FormerEdition,
  base: string,
  site: string | null,
): Generator<[path: string, html: string]> {
  const { words } = edition.identity;
  const to = (path: string, title: string) =>
    leadTo(base + path, { title, link: title, words }, site === null ? null : site + path);
  const titles = new Map(edition.articles.map(({ id, title }) => [id, title]));
  for (const [path, id] of edition.formerAddresses) {
    const title = titles.get(id) ?? id;
    yield [path, to(`articles/${encodeURIComponent(id)}`, title)];
  }
  const labels = new Map(edition.columns.groups[groupPosition('topics')]?.labels.map(({ key, label }) => [key, label]));
  for (const [alias, key] of edition.plan.formerTopics) {
    const path = entryFile('topics', alias);
    const title = labels.get(key) ?? key;
    if (path !== null) yield [path, to(entryPath('topics', key).slice(1), title)];
  }
  const leads = edition.articles.filter((_, ordinal) => edition.leadOf[ordinal] === ordinal);
  const headlines = new Map(leads.map(({ storyId, title }) => [storyId, title]));
  for (const [former, id] of edition.plan.formerStories) {
    const path = pageFile('stories', former);
    const title = headlines.get(id) ?? id;
    if (path !== null) yield [path, to(pageAddress('stories', id), title)];
  }
}
