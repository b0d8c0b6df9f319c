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

/** A page that leads to another one without a script. */
export function leadTo(place: string, { title, link, words }: Said): string {
  const address = escapeHtml(place);
  return `<!doctype html>
<html ${languageAttributes(words)}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="0; url=${address}" />
    <link rel="canonical" href="${address}" />
    <link rel="icon" href="data:," />
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <p><a href="${address}">${escapeHtml(link)}</a></p>
  </body>
</html>
`;
}

/** The pages at former addresses of articles: their paths below the site's base, with their HTML. */
export function* formerPages(
  paths: ReadonlyMap<string, string>,
  titleOf: (id: string) => string,
  words: Identity['words'],
  base: string,
): Generator<[path: string, html: string]> {
  for (const [path, id] of paths) {
    const title = titleOf(id);
    yield [path, leadTo(`${base}articles/${encodeURIComponent(id)}`, { title, link: title, words })];
  }
}
