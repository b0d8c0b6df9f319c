import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import { type Location, matchPath, useLocation, useMatch } from 'react-router-dom';
import type { Carried } from '../core/format/carried.ts';
import { facetKeys } from '../core/format/manifest.ts';
import { directoryFields, parseEntryPath } from '../core/entryPath.ts';
import { parseStoryPath } from '../core/storyPath.ts';
import { readEntry } from './article/articleEntry.ts';
import { LaterArticle, loadArticle } from './article/LaterArticle.tsx';
import { useArticleFrame } from './article/useArticleFrame.ts';
import { useReturnedFocus } from './article/useReturnedFocus.ts';
import { LoadedBootstrap } from './content/LoadedBootstrap.tsx';
import { laterView } from './content/laterView.tsx';
import { loadAtRest, loadCode } from './content/code.ts';
import { useOwnFacets } from './content/useOwnFacets.ts';
import { type SearchEngine, SearchEngineContext } from './content/useSearchEngine.ts';
import { FrontPage } from './feed/FrontPage.tsx';
import { LaterKeyboard } from './keyboard/LaterKeyboard.tsx';
import { Layout } from './layout/Layout.tsx';
import { loadMemory } from './memory/LaterMemory.tsx';

const { View: EntryPage, load: loadEntry } = laterView(() => import('./directory/EntryPage.tsx'));
const { View: DirectoryPage, load: loadDirectory } = laterView(() => import('./directory/DirectoryPage.tsx'));
const { View: StoryPage, load: loadStory } = laterView(() => import('./story/StoryPage.tsx'));
const SettingsPage = lazy(() => loadCode(() => import('./settings/SettingsPage.tsx')));
const SavedPage = lazy(() => loadCode(() => loadMemory().then(() => import('./memory/SavedPage.tsx'))));
const FollowedPage = lazy(() => loadCode(() => loadMemory().then(() => import('./follows/FollowedPage.tsx'))));
const { View: OtherPage, load: loadOther } = laterView(() => import('./about/OtherPage.tsx'));

export { loadOther };

/** Loads the code of the view of a page that carries its data, so that it is drawn at once. */
export function loadsOf({ article, lead, entry, directory }: Carried): Promise<unknown>[] {
  return [
    ...(article === undefined ? [] : [loadArticle()]),
    ...(lead === undefined ? [] : [loadStory()]),
    ...(entry === undefined ? [] : [loadEntry()]),
    ...(directory === undefined ? [] : [loadDirectory()]),
  ];
}

/** The app. It must stand within a router. */
export function App({ client, engine }: { client: QueryClient; engine: SearchEngine }) {
  const location: Location<unknown> = useLocation();
  const openId = useMatch('/articles/:id')?.params.id ?? null;
  const entry = readEntry(location.state);
  const frame = useArticleFrame(entry);
  // Beneath a sheet the list stays what it was.
  const path = openId === null ? location.pathname : (entry?.list ?? '/');
  // So that an article opens without the network.
  useEffect(() => loadAtRest(loadArticle), []);
  useReturnedFocus(openId);
  const article = openId !== null && <LaterArticle id={openId} frame={frame} />;
  const isAlone = openId !== null && frame === 'page';
  return (
    <QueryClientProvider client={client}>
      <LoadedBootstrap>
        <SearchEngineContext value={engine}>
          <LaterKeyboard>
            <Layout isBare={isAlone}>
              {isAlone || <View path={path} openId={openId} />}
              {article}
            </Layout>
          </LaterKeyboard>
        </SearchEngineContext>
      </LoadedBootstrap>
    </QueryClientProvider>
  );
}

/** The view of a path. It matches paths itself, because `Routes` adds the router's code for loading data to the first visit. */
function View({ path, openId }: { path: string; openId: string | null }) {
  const own = facetKeys(useOwnFacets());
  const entry = parseEntryPath(path, own);
  const story = parseStoryPath(path);
  const directory = [...Object.keys(directoryFields), ...own].find((name) => matchPath(`/${name}`, path) !== null);
  if (directory !== undefined) return <DirectoryPage key={directory} of={directory} />;
  if (matchPath('/settings', path) !== null) return <SettingsPage />;
  if (matchPath('/saved', path) !== null) return <SavedPage openId={openId} />;
  if (matchPath('/followed', path) !== null) return <FollowedPage openId={openId} />;
  if (entry !== null) return <EntryPage of={entry.directory} slug={entry.key} openId={openId} />;
  if (story !== null) return <StoryPage id={story} openId={openId} />;
  return matchPath('/', path) === null ? <OtherPage path={path} /> : <FrontPage openId={openId} />;
}
