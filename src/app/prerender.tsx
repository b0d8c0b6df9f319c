import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import { App } from './App.tsx';
import type { SearchEngine } from './content/engine.ts';
import { createQueryClient } from './content/queries.ts';

const noEngine: SearchEngine = { warm: () => {}, search: () => Promise.reject(new Error('There is no search at build time')) };

/** The front page as HTML: what `main.tsx` takes over in the browser. `base` is the site's base path. */
export function prerender(bootstrap: Bootstrap, base: string): string {
  return renderToString(
    <StrictMode>
      <StaticRouter basename={base} location={base}>
        <App client={createQueryClient(bootstrap)} engine={noEngine} />
      </StaticRouter>
    </StrictMode>,
  );
}
