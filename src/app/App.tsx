import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { matchPath, useLocation, useMatch } from 'react-router-dom';
import { ArticleView, importDetails } from './article/ArticleView.tsx';
import { useArticleFrame } from './article/useArticleFrame.ts';
import { useReturnedFocus } from './article/useReturnedFocus.ts';
import { loadAtRest, loadCode } from './content/code.ts';
import { type SearchEngine, SearchEngineContext } from './content/useSearchEngine.ts';
import { FrontPage } from './feed/FrontPage.tsx';
import { Layout } from './layout/Layout.tsx';
import { NotFound } from './layout/NotFound.tsx';

const DirectoryPage = lazy(() => loadCode(() => import('./directory/DirectoryPage.tsx')));

/** The app. It must stand within a router. */
export function App({ client, engine }: { client: QueryClient; engine: SearchEngine }) {
  const openId = useMatch('/articles/:id')?.params.id ?? null;
  const frame = useArticleFrame();
  // So that an article opens without the network.
  useEffect(() => loadAtRest(importDetails), []);
  useReturnedFocus(openId);
  const article = openId !== null && <ArticleView id={openId} frame={frame} />;
  const isAlone = openId !== null && frame === 'page';
  return (
    <QueryClientProvider client={client}>
      <SearchEngineContext value={engine}>
        <Layout isBare={isAlone}>
          {isAlone || <View openId={openId} />}
          {article}
        </Layout>
      </SearchEngineContext>
    </QueryClientProvider>
  );
}

/** The view of the address. It matches paths itself, because `Routes` adds the router's code for loading data to the first visit. */
function View({ openId }: { openId: string | null }) {
  const { pathname } = useLocation();
  if (matchPath('/topics', pathname) !== null) return <DirectoryPage of="topics" />;
  if (matchPath('/sources', pathname) !== null) return <DirectoryPage of="sources" />;
  if (openId === null && matchPath('/', pathname) === null) return <NotFound />;
  return <FrontPage openId={openId} />;
}
