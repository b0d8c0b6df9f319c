import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';
import { createQueryClient, readBootstrap } from './content/queries.ts';
import { createWorkerEngine } from './content/searchEngine.ts';
import './layout/tokens.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element "app"');

createRoot(root).render(
  <StrictMode>
    <BrowserRouter basename={import.meta.env.BASE_URL}>
      <App client={createQueryClient(readBootstrap(document))} engine={createWorkerEngine()} />
    </BrowserRouter>
  </StrictMode>,
);
