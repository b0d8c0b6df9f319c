import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { matchPath, useLocation, useMatch } from 'react-router-dom';
import { loadAtRest, loadCode } from './content/code.ts';
import { type SearchEngine, SearchEngineContext } from './content/useSearchEngine.ts';
import { FrontPage } from './feed/FrontPage.tsx';
import { Layout } from './layout/Layout.tsx';
import { NotFound } from './layout/NotFound.tsx';

const importPanel = () => import('./article/ArticlePanel.tsx');
const ArticlePanel = lazy(() => loadCode(importPanel));
const EntryPage = lazy(() => loadCode(() => import('./directory/EntryPage.tsx')));
const DirectoryPage = lazy(() => loadCode(() => import('./directory/DirectoryPage.tsx')));

/** The app. It must stand within a router. */
export function App({ client, engine }: { client: QueryClient; engine: SearchEngine }) {
  // So that an article opens without the network.
  useEffect(() => loadAtRest(importPanel), []);
  return (
    <QueryClientProvider client={client}>
      <SearchEngineContext value={engine}>
        <Layout>
          <View />
        </Layout>
      </SearchEngineContext>
    </QueryClientProvider>
  );
}

/** The view of the address. It matches paths itself, because `Routes` adds the router's code for loading data to the first visit. */
function View() {
  const { pathname } = useLocation();
  const openId = useMatch('/articles/:id')?.params.id ?? null;
  const topic = useMatch('/topics/:slug')?.params.slug;
  const source = useMatch('/sources/:slug')?.params.slug;
  if (matchPath('/topics', pathname) !== null) return <DirectoryPage of="topics" />;
  if (matchPath('/sources', pathname) !== null) return <DirectoryPage of="sources" />;
  if (topic !== undefined) return <EntryPage of="topics" slug={topic} openId={null} />;
  if (source !== undefined) return <EntryPage of="sources" slug={source} openId={null} />;
  if (openId === null && matchPath('/', pathname) === null) return <NotFound />;
  return <FrontPage openId={openId}>{openId !== null && <ArticlePanel id={openId} />}</FrontPage>;
}
