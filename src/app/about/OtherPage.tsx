import { matchPath } from 'react-router-dom';
import { usePaper } from '../content/usePaper.ts';
import { NotFound } from '../layout/NotFound.tsx';
import { AboutPage } from './AboutPage.tsx';

/** The view of an address that belongs to no view of the news: the page about the paper, if there is one. */
export default function OtherPage({ path }: { path: string }) {
  const { about } = usePaper();
  return about === undefined || matchPath('/about', path) === null ? <NotFound /> : <AboutPage file={about} />;
}
