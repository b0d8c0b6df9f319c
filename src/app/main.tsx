import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App, loadsOf } from './App.tsx';
import { loadAtRest, loadCode } from './content/code.ts';
import { laterSearch } from './content/laterSearch.ts';
import { createQueryClient, readBootstrap } from './content/queries.ts';
import { BELOW_TOP, loadGroups } from './feed/EditedFeed.tsx';
import { hasMirror } from './layout/storage.ts';
import { startMirrored } from './memory/LaterMemory.tsx';
import './layout/tokens.css';
import './layout/preferences.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app"');

// An entry of the history that the router has not made has no key. Each visit gets a key of its own, so that no place in
// the feed that was stored for another visit is taken for its own. A reload keeps the key. Hosts have each page under the
// name of its file, too: it is the same page.
const address = location.href.replace(/\/index\.html(?=[?#]|$)/, '/');
history.replaceState(history.state ?? { key: String(Date.now()) }, '', address);

const client = createQueryClient(readBootstrap(document));
const app = (
  <StrictMode>
    {/* A choice shows at once. What is slow to compute is deferred where it is computed. */}
    <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
      <App client={client} engine={laterSearch} />
    </BrowserRouter>
  </StrictMode>
);

/** Takes what the page carries of its view, and loads the code of that view. */
async function loadCarried(): Promise<void> {
  const { takeCarried } = await loadCode(() => import('./content/carried.ts'));
  await Promise.all(loadsOf(takeCarried(client, document)));
}

// The build renders the page of its address into the root. Where index.html found that the reader wants another one, the app replaces it.
const page = document.documentElement.dataset;
const start = () => {
  if (root.hasChildNodes() && page['start'] === 'here') hydrateRoot(root, app);
  else {
    root.replaceChildren();
    createRoot(root).render(app);
  }
  delete page['start'];
};
const hasMore = root.querySelector(`#${BELOW_TOP} article`) !== null;
// The page of a small edition has more than the top. What is muted never shows, and what is followed stands in its place at once.
// A page that carries its view's data needs its code.
const needed = [
  ...(hasMore ? [loadGroups()] : []),
  ...(document.getElementById('carried') === null ? [] : [loadCarried()]),
  ...(hasMirror() ? [startMirrored()] : []),
];
if (needed.length > 0) void Promise.allSettled(needed).then(start);
else start();

loadAtRest(async () => (await import('./atRest.ts')).startPageAtRest(client));
