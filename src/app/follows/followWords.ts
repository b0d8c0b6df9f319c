import type { Follow } from '../../core/memory/follow.ts';
import * as words from '../../core/words/memory.ts';
import type { TextWith } from '../../core/words/say.ts';

/** What is said of something to follow, by what it is. */
interface FollowWords {
  follow: TextWith<'label'>;
  unfollow: TextWith<'label'>;
  isFollowed: TextWith<'label'>;
  /** Within a line. */
  noun: string;
}

const wordsOf: Readonly<Record<Follow['of'], FollowWords>> = {
  topics: {
    follow: words.followTopic,
    unfollow: words.unfollowTopic,
    isFollowed: words.topicFollowed,
    noun: words.topic,
  },
  providers: {
    follow: words.followSource,
    unfollow: words.unfollowSource,
    isFollowed: words.sourceFollowed,
    noun: words.source,
  },
};

/** What is said of a topic or a source to follow. */
export function followWords({ of }: Pick<Follow, 'of'>): FollowWords {
  return wordsOf[of];
}
