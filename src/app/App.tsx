import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { type SearchEngine, SearchEngineContext } from './content/engine.ts';
import { FrontPage } from './feed/FrontPage.tsx';
import { Layout } from './layout/Layout.tsx';
import { NotFound } from './layout/NotFound.tsx';

const ArticlePanel = lazy(() => import('./article/ArticlePanel.tsx'));
const DirectoryPage = lazy(() => import('./directory/DirectoryPage.tsx'));

/** The reader; stands within a router. */
export function App({ client, engine }: { client: QueryClient; engine: SearchEngine }) {
  return (
    <QueryClientProvider client={client}>
      <SearchEngineContext value={engine}>
        <Routes>
          <Route element={<Layout />}>
            <Route path="/" element={<FrontPage />}>
              <Route path="articles/:id" element={<ArticlePanel />} />
            </Route>
            <Route path="/topics" element={<DirectoryPage of="topics" />} />
            <Route path="/sources" element={<DirectoryPage of="sources" />} />
            <Route path="*" element={<NotFound />} />
          </Route>
        </Routes>
      </SearchEngineContext>
    </QueryClientProvider>
  );
}
