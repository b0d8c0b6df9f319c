import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Route, Routes } from 'react-router-dom';
import { ArticlePanel } from './article/ArticlePanel.tsx';
import { type SearchEngine, SearchEngineContext } from './content/engine.ts';
import { DirectoryPage } from './directory/DirectoryPage.tsx';
import { FrontPage } from './feed/FrontPage.tsx';
import { Layout } from './layout/Layout.tsx';
import { NotFound } from './layout/NotFound.tsx';

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
