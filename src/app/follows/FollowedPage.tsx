import { Fragment, useCallback } from 'react';
import { useHref } from 'react-router-dom';
import type { Follow } from '../../core/memory/follow.ts';
import { formatFilters, noFilters } from '../../core/filters.ts';
import ResultList from '../feed/ResultList.tsx';
import { Skeleton } from '../feed/Skeleton.tsx';
import { useFeed } from '../feed/useFeed.ts';
import { useOpenPanel } from '../feed/useOpenPanel.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { countOfBoth } from '../layout/wording.ts';
import directory from '../directory/directory.module.css';
import saved from '../memory/saved.module.css';
import { useRemembered } from '../memory/remembered.ts';
import { pathOfFollow } from './pathOfFollow.ts';
import styles from './follows.module.css';

const filters = { ...noFilters, show: ['followed'] as const };

/** The articles of all topics and sources that the reader follows, the newest first. */
export default function FollowedPage({ openId }: { openId: string | null }) {
  const { follows } = useRemembered();
  usePageTitle(page.followed, openId === null);
  return (
    <main id="content" tabIndex={-1} className={directory.directory}>
      {follows.length === 0 ? (
        <>
          <header className={directory.directoryHead}>
            <h1>{page.followed}</h1>
          </header>
          <p className={saved.noneSaved}>
            {sayWith(words.nothingFollowedYet, {
              topic: <Link to="/topics">{words.topic}</Link>,
              source: <Link to="/sources">{words.source}</Link>,
            })}
          </p>
        </>
      ) : (
        <Articles follows={follows} openId={openId} />
      )}
    </main>
  );
}

function Articles({ follows, openId }: { follows: readonly Follow[]; openId: string | null }) {
  const state = useFeed(filters, false);
  const { feed } = state;
  return (
    <>
      <header className={directory.directoryHead}>
        <h1>{page.followed}</h1>
        <p role="status">
          {state.status === 'waiting' && page.looking}
          {feed !== null && countOfBoth(feed.articles, feed.stories)}
        </p>
        <FollowedNames follows={follows} />
      </header>
      {state.status === 'waiting' && <Skeleton />}
      {state.status === 'failed' && (
        <FailureNotice error={state.error} onRetry={state.retry} what={words.whatYouFollow} />
      )}
      {state.status === 'ready' && <Stories {...state} openId={openId} />}
    </>
  );
}

/** "Oceans, Harbour Weekly. Search and filter these · Change what you follow" */
function FollowedNames({ follows }: { follows: readonly Follow[] }) {
  const names = follows.map((follow, i) => (
    <Fragment key={`${follow.of} ${follow.key}`}>
      {i > 0 && page.comma}
      <Link to={pathOfFollow(follow)} dir="auto">
        {follow.label}
      </Link>
    </Fragment>
  ));
  const search = <Link to={`/${formatFilters(filters)}`}>{words.searchFollowed}</Link>;
  const change = <Link to="/settings">{words.changeFollowed}</Link>;
  return <p className={styles.followed}>{sayWith(words.followedNames, { names, search, change })}</p>;
}

type ReadyFeed = Extract<ReturnType<typeof useFeed>, { status: 'ready' }>;

function Stories({ feed, isStale, openId }: ReadyFeed & { openId: string | null }) {
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => articles + encodeURIComponent(id), [articles]);
  const open = useOpenPanel();
  if (feed.articles === 0) return <p className={saved.noneSaved}>{words.noneFollowedHere}</p>;
  return (
    <div onClick={open}>
      <ResultList feed={feed} isStale={isStale} onChange={() => {}} panelOf={panelOf} openId={openId} />
    </div>
  );
}
