import { StrictMode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { ArchiveStory } from '../core/archive.ts';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import { App } from './App.tsx';
import { ArchivePage } from './archive/ArchivePage.tsx';
import type { SearchEngine } from './content/engine.ts';
import { createQueryClient } from './content/queries.ts';

const noEngine: SearchEngine = { warm: () => {}, fill: () => {}, search: () => Promise.reject(new Error('There is no search at build time')) };

/** The front page as HTML: what `main.tsx` takes over in the browser. `base` is the site's base path. */
export function renderFrontPage(bootstrap: Bootstrap, base: string): string {
  const client = createQueryClient(bootstrap);
  const page = renderToString(
    <StrictMode>
      <StaticRouter basename={base} location={base}>
        <App client={client} engine={noEngine} />
      </StaticRouter>
    </StrictMode>,
  );
  // Ends the client's timers, which would keep the build from ending.
  client.clear();
  return page;
}

/** An archive page as HTML that no script takes over. `stories` newest first. */
export function renderArchivePage(stories: readonly ArchiveStory[], page: number, pages: number, base: string): string {
  return renderToStaticMarkup(<ArchivePage stories={stories} page={page} pages={pages} base={base} />);
}
