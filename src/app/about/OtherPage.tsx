import { matchPath } from 'react-router-dom';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { NotFound } from '../layout/NotFound.tsx';
import { AboutPage } from './AboutPage.tsx';
import { FeedsPage } from './FeedsPage.tsx';

/** The view of an address that belongs to no view of the news: the page about the paper, the list of its feeds, if there is one. */
export default function OtherPage({ path }: { path: string }) {
  const manifest = useLoadedBootstrap()?.manifest;
  const about = manifest?.paper.about;
  if (about !== undefined && matchPath('/about', path) !== null) return <AboutPage file={about} />;
  if (manifest?.feeds !== undefined && matchPath('/feeds', path) !== null) return <FeedsPage limits={manifest.feeds} />;
  return <NotFound />;
}
