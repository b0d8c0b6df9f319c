import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useMemo } from 'react';
import { PAPER_NAME } from '../../core/paperName.ts';
import { bootstrapQuery } from '../content/queries.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { DatesContext, datesIn } from './dates.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { MainNavigation } from './MainNavigation.tsx';
import { Masthead } from './Masthead.tsx';
import { useFreshPage } from './useFreshPage.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import styles from './layout.module.css';

interface LayoutProps {
  /** Whether the view brings a head of its own, in the place of masthead and bar. */
  isBare: boolean;
  children: ReactNode;
}

/** The frame of all views. It stays where a view fails. */
export function Layout({ isBare, children }: LayoutProps) {
  useFreshPage();
  useKeptFocus();
  const manifest = useQuery(bootstrapQuery()).data?.manifest ?? null;
  const { timeZone = 'UTC', newestAt = null } = manifest ?? {};
  const dates = useMemo(() => datesIn(timeZone, newestAt), [timeZone, newestAt]);
  return (
    <DatesContext value={dates}>
      <a className={styles.skip} href="#content">
        Skip to the {isBare ? 'article' : 'articles'}
      </a>
      <div className={styles.page}>
        {!isBare && (
          <>
            <Masthead manifest={manifest} />
            <div className={styles.bar}>
              <MainNavigation />
              <SearchBox />
            </div>
          </>
        )}
        <FailureBoundary
          frame={(notice) => (
            <main id="content" tabIndex={-1}>
              {notice}
            </main>
          )}
        >
          <Suspense fallback={<LoadingPage />}>{children}</Suspense>
        </FailureBoundary>
        <footer className={styles.footer}>
          <p>
            {`Headlines lead to their publishers. ${PAPER_NAME} keeps no copy of their articles and does not watch what you read.`}
          </p>
        </footer>
      </div>
    </DatesContext>
  );
}
