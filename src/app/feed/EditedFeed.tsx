import { Suspense } from 'react';
import type { Feed, StoryPositions } from '../../core/facets/storyFeed.ts';
import type { Front } from '../../core/format/bootstrap.ts';
import { laterView } from '../content/laterView.tsx';
import { useManifest } from '../content/useManifest.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { FeedFoot } from './FeedFoot.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { StoryContext } from './Story.tsx';
import { TopStories } from './TopStories.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { useFeedCards } from './useFeedCards.ts';
import { useFront } from './useFront.ts';
import * as words from '../../core/words/page.ts';
import styles from './feed.module.css';

/** Id of what follows the top. */
export const BELOW_TOP = 'below-top';

/** What follows the top is far off the first screen. */
const { View: StoryGroups, load, useHasCome } = laterView(() => import('./StoryGroups.tsx'));

/** Loads the code of what follows the top. */
export const loadGroups = load;

interface EditedFeedProps extends StoryContext {
  feed: FilteredFeed;
}

/** The front page: the top, then all other stories by day, month or year. */
export function EditedFeed({ feed, ...context }: EditedFeedProps) {
  const front = useFront();
  return front === null ? <Skeleton /> : <FrontStories feed={feed} front={front} {...context} />;
}

function FrontStories({ feed, front, ...context }: EditedFeedProps & { front: Front }) {
  const { unit } = useManifest();
  const { top, cards: frontCards, places, also } = front;
  const shown = [top.lead ?? [], top.seconds, top.latest, top.row].flat(2);
  const used = shown.map((position) => places[position] ?? 0);
  const rest = without(feed, used);
  const stories = useFeedCards(rest, feed, frontCards.length - used.length, useHasCome());
  return (
    <>
      <div className={styles.feedTop}>
        <TopStories top={top} cards={frontCards} also={also} {...context} />
      </div>
      <div id={BELOW_TOP} className={styles.groups}>
        <FailureBoundary what={words.someArticles} frame={(notice) => notice}>
          <Suspense fallback={<Skeleton />}>
            {stories.cards.length === 0 && stories.muted === 0 ? (
              <FeedFoot {...stories} />
            ) : (
              <StoryGroups
                stories={stories}
                unit={unit}
                firstName={null}
                above={shown.flatMap((position) => frontCards[position] ?? [])}
                {...context}
              />
            )}
          </Suspense>
        </FailureBoundary>
      </div>
    </>
  );
}

/** The stories of a feed but those at some places: 0 is its first story. */
function without(feed: Feed, places: readonly number[]): Pick<Feed, 'stories' | 'cards'> {
  const taken = new Set(places);
  return {
    stories: feed.stories - taken.size,
    cards: (start, end): StoryPositions[] =>
      feed
        .cards(0, end + taken.size)
        .filter((_, place) => !taken.has(place))
        .slice(start, end),
  };
}
