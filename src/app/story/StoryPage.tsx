import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hasStoryPage, reportsOf } from '../../core/coverage/storyPage.ts';
import { storyHasFeeds } from '../../core/feeds.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { storyPath } from '../../core/storyPath.ts';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { useRightAddress } from '../layout/useRightAddress.ts';
import { NoSuchStory } from './NoSuchStory.tsx';
import { storyQuery } from './storyQuery.ts';
import { StoryView } from './StoryView.tsx';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';

interface StoryPageProps {
  /** The id of the story, or of one of its articles. */
  id: string;
  /** The article that is open over the page. */
  openId: string | null;
}

/** The page of a story: all that was reported of it, by whom and when. */
export default function StoryPage({ id, openId }: StoryPageProps) {
  const { isError, error, refetch, data } = useQuery(storyQuery(useQueryClient(), useManifest(), id));
  if (isError)
    return (
      <main id="content" tabIndex={-1}>
        <FailureNotice error={error} onRetry={() => void refetch()} what={words.thisStory} />
      </main>
    );
  if (data === undefined) return <Waiting />;
  return data === null ? <NoSuchStory /> : <Story id={id} lead={data} openId={openId} />;
}

function Waiting() {
  usePageTitle(page.loading);
  return <LoadingPage />;
}

/** An id that was of a story before may be that of an article now. Its address leads to where the article is. */
function Story({ id, lead, openId }: StoryPageProps & { lead: ShardArticle }) {
  const { feeds } = useManifest();
  const reports = reportsOf(lead);
  const hasPage = hasStoryPage(reports);
  const isRight = hasPage && lead.storyId === id;
  useRightAddress(
    hasPage ? storyPath(lead.storyId) : `/articles/${encodeURIComponent(lead.id)}`,
    isRight || openId !== null,
  );
  usePageTitle(lead.title, openId === null);
  return isRight ? <StoryView lead={lead} hasFeed={storyHasFeeds(feeds, reports)} /> : <LoadingPage />;
}
