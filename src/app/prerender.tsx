import { StrictMode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { ArchiveStory } from '../core/archive.ts';
import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import type { Carried } from '../core/format/carried.ts';
import { openFacets } from '../core/facets/feed.ts';
import type { Manifest } from '../core/format/manifest.ts';
import type { OtherPage } from '../core/format/otherPage.ts';
import type { Paper } from '../core/format/paper.ts';
import { aboutQuery } from './about/AboutPage.tsx';
import { App, loadOther, loadsOf } from './App.tsx';
import { ArchivePage } from './archive/ArchivePage.tsx';
import { TakenDownPage } from './archive/TakenDownPage.tsx';
import { articleSheet } from './articleSheet.ts';
import { carry, createQueryClient, facetsQuery } from './content/queries.ts';
import type { SearchEngine } from './content/useSearchEngine.ts';
import { loadGroups } from './feed/EditedFeed.tsx';
import { DatesContext, datesIn } from './layout/dates.tsx';

const noEngine: SearchEngine = {
  preload: () => {},
  prefetchAll: () => {},
  snippet: () => Promise.resolve(null),
  search: () => Promise.reject(new Error('There is no search at build time')),
};

/** The front page as HTML. `main.tsx` hydrates it in the browser. `base` is the site's base path. */
export async function renderFrontPage(bootstrap: Bootstrap, base: string): Promise<string> {
  await loadGroups();
  return renderApp(createQueryClient(bootstrap), base, '');
}

/**
 * A page that carries the data of its view, as HTML. `main.tsx` hydrates it in the browser. `bootstrap`: null for the page of
 * an article; `path`: its address below the site's base.
 */
export async function renderCarried(
  carried: Carried,
  bootstrap: Bootstrap | null,
  path: string,
  base: string,
): Promise<string> {
  await Promise.all(loadsOf(carried));
  const client = createQueryClient(bootstrap);
  carry(client, carried);
  return renderApp(client, base, path);
}

/** The page about the paper, or the list of its feeds, as HTML for those who run no script: in the browser the app draws it anew. */
export async function renderOther(
  { about, feeds }: OtherPage,
  bootstrap: Bootstrap,
  path: string,
  base: string,
): Promise<string> {
  await loadOther();
  const client = createQueryClient(bootstrap);
  if (about !== null) client.setQueryData(aboutQuery(about.file).queryKey, about.page);
  if (feeds !== null)
    client.setQueryData(facetsQuery(bootstrap.manifest).queryKey, openFacets(feeds.columns, feeds.leadOf));
  return renderApp(client, base, path);
}

/** The rules of all that the page of an article shows at first, as CSS. `isWhole`: it has a text or a player. */
export function articleStyles(isWhole: boolean): string {
  return articleSheet(isWhole);
}

/** The app at an address below the site's base. */
function renderApp(client: QueryClient, base: string, path: string): string {
  const page = renderToString(
    <StrictMode>
      <StaticRouter basename={base} location={base + path}>
        <App client={client} engine={noEngine} />
      </StaticRouter>
    </StrictMode>,
  );
  // Stops the client's timers: the build could not end while they run.
  client.clear();
  return page;
}

/** An archive page as HTML without a script. `stories` begin with the newest. Their days are those of the paper's time zone. */
export function renderArchivePage(
  stories: readonly ArchiveStory[],
  page: number,
  pages: number,
  { timeZone, paper }: Pick<Manifest, 'timeZone' | 'paper'>,
  base: string,
): string {
  return renderToStaticMarkup(
    <DatesContext value={datesIn(timeZone)}>
      <ArchivePage stories={stories} page={page} pages={pages} paper={paper} base={base} />
    </DatesContext>,
  );
}

/** The page at the address of an article that was taken down, as HTML without a script. */
export function renderTakenDownPage(paper: Paper, base: string): string {
  return renderToStaticMarkup(<TakenDownPage paper={paper} base={base} />);
}
