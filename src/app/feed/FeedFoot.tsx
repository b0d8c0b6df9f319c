import { archivePageCount, archivePath } from '../../core/archive.ts';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { LoadMore } from './LoadMore.tsx';
import type { FeedCards } from './useFeedCards.ts';
import * as words from '../../core/words/page.ts';

/** The end of a feed as it is shown: more of it, that it ends, or what failed. */
export function FeedFoot({ isLoading, left, isBarren, showMore, failure, retry }: Omit<FeedCards, 'cards' | 'muted'>) {
  const archive = `${import.meta.env.BASE_URL}${archivePath(archivePageCount(useManifest().stories))}`;
  return failure === null ? (
    <LoadMore isLoading={isLoading} left={left} growsAlone={!isBarren} archive={archive} onMore={showMore} />
  ) : (
    <FailureNotice error={failure} onRetry={retry} what={words.someArticles} />
  );
}
