import { archivePageCount, archivePath } from '../../core/archive.ts';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { LoadMore } from './LoadMore.tsx';
import type { FeedCards } from './useFeedCards.ts';
import { useScrollRestoration } from './useScrollRestoration.ts';

/** The end of a feed as it is shown: more of it, that it ends, or what failed. It stands where the code of the feed has come, so it also keeps the reader's place. */
export function FeedFoot({ isLoading, shown, left, showMore, failure, retry }: Omit<FeedCards, 'cards'>) {
  const archive = `${import.meta.env.BASE_URL}${archivePath(archivePageCount(useManifest().stories))}`;
  useScrollRestoration({ shown, complete: !isLoading, showMore: left > 0 ? showMore : null });
  return failure === null ? (
    <LoadMore isLoading={isLoading} left={left} archive={archive} onMore={showMore} />
  ) : (
    <FailureNotice error={failure} onRetry={retry} what="Some articles" />
  );
}
