import { notifyManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';
import { createQueryClient, readBootstrap } from './content/queries.ts';
import { createSearchEngine } from './content/searchEngine.ts';
import { connectWorker } from './content/searchWorker.ts';
import './layout/tokens.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app"');

// What came is drawn at once, not after whatever else a slow processor has to do.
notifyManager.setScheduler(queueMicrotask);

const engine = createSearchEngine(connectWorker, new URL(import.meta.env.BASE_URL, location.href).href);
const reader = (
  <StrictMode>
    {/* A choice shows at once; what follows from it is deferred where it is worked out. */}
    <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
      <App client={createQueryClient(readBootstrap(document))} engine={engine} />
    </BrowserRouter>
  </StrictMode>
);

// The build renders the front page into the root. It is taken over there; at any other address it gives way.
const isFrontPage = location.pathname === import.meta.env.BASE_URL && location.search === '';
if (root.hasChildNodes() && isFrontPage) hydrateRoot(root, reader);
else {
  root.replaceChildren();
  createRoot(root).render(reader);
}
document.documentElement.removeAttribute('data-elsewhere');
