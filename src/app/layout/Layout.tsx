import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { dayNumbersIn } from '../../core/day.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { carriedIn } from '../content/queries.ts';
import { usePaper } from '../content/usePaper.ts';
import { FiltersButton } from '../filters/FiltersButton.tsx';
import { ToolBoxProvider } from '../filters/toolBoxAccess.tsx';
import { TopicLinks } from '../filters/TopicLinks.tsx';
import { KeysButton } from '../keyboard/LaterKeyboard.tsx';
import { MemoryOfPage } from '../memory/LaterMemory.tsx';
import { useClock } from './clock.tsx';
import { type Dates, DatesContext, datesIn } from './dates.tsx';
import { FailureBoundary } from './FailureBoundary.tsx';
import { Link } from './Link.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { MainNavigation } from './MainNavigation.tsx';
import { Masthead } from './Masthead.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { followPreferences } from './preferences.ts';
import { sayWith } from './sayWith.tsx';
import { useFreshPage } from './useFreshPage.ts';
import { useHeadOfPage } from './useHeadOfPage.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import * as words from '../../core/words/page.ts';
import bar from './bar.module.css';
import styles from './layout.module.css';

interface LayoutProps {
  /** Whether the view brings a head of its own, in the place of masthead and bar. */
  isBare: boolean;
  children: ReactNode;
}

/** The frame of all views. It stays where a view fails. */
export function Layout({ isBare, children }: LayoutProps) {
  useFreshPage();
  useHeadOfPage();
  useKeptFocus();
  useEffect(followPreferences, []);
  const manifest = useLoadedBootstrap()?.manifest ?? null;
  const { title } = usePaper();
  const dates = usePaperDates(manifest);
  return (
    <DatesContext value={dates}>
      <a className={styles.skip} href="#content">
        {isBare ? words.skipToArticle : words.skipToArticles}
      </a>
      <ToolBoxProvider>
        <div className={styles.page}>
          {!isBare && (
            <>
              <Masthead manifest={manifest} />
              <div className={bar.bar}>
                <MainNavigation />
                <TopicLinks topics={manifest?.facets['topics']?.values ?? []} />
                <PaperLinks of="nav" label={words.moreLinks} />
                {manifest?.articles !== 0 && <FiltersButton />}
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
            <MemoryOfPage />
          </FailureBoundary>
          <footer className={styles.footer}>
            <p>
              {sayWith(words.footNote, {
                paper: <bdi>{title}</bdi>,
                settings: <Link to="/settings">{words.settingsLink}</Link>,
              })}
            </p>
            <PaperLinks of="foot" label={words.paperLinks} />
            <KeysButton />
          </footer>
        </div>
      </ToolBoxProvider>
    </DatesContext>
  );
}

/**
 * Dates in the paper's time zone. Today is the day of the reader's clock. A page that was rendered in advance has no
 * clock, so there it is the day of the newest article; a paper that came out today stays as it is.
 */
function usePaperDates(manifest: Manifest | null): Dates {
  const carried = carriedIn(useQueryClient());
  const timeZone = manifest?.timeZone ?? carried.article?.timeZone ?? 'UTC';
  const newestAt = manifest?.newestAt ?? null;
  const dayOf = useMemo(() => dayNumbersIn(timeZone), [timeZone]);
  const clock = useClock((now) => String(dayOf(now)));
  const dayOfNewest = newestAt === null ? null : dayOf(newestAt);
  const today = clock === '' ? dayOfNewest : Number(clock);
  return useMemo(() => datesIn(timeZone, today), [timeZone, today]);
}
