import { escapeHtml } from '../escapeHtml.ts';

/** A page that leads to another one without a script. `words`: those of its link. */
export function leadTo(place: string, title: string, words: string): string {
  const address = escapeHtml(place);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="0; url=${address}" />
    <link rel="canonical" href="${address}" />
    <link rel="icon" href="data:," />
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <p><a href="${address}">${escapeHtml(words)}</a></p>
  </body>
</html>
`;
}

/** The pages at former addresses of articles: their paths below the site's base, with their HTML. */
export function* formerPages(
  paths: ReadonlyMap<string, string>,
  titleOf: (id: string) => string,
  base: string,
): Generator<[path: string, html: string]> {
  for (const [path, id] of paths) {
    const title = titleOf(id);
    yield [path, leadTo(`${base}articles/${encodeURIComponent(id)}`, title, title)];
  }
}
