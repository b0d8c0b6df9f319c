import type { Mute } from '../../core/memory/mute.ts';
import * as words from '../../core/words/memory.ts';
import type { TextWith } from '../../core/words/say.ts';

/** What is said of a mute, by what it is of. */
export interface MuteWords {
  mute: TextWith<'label'>;
  unmute: TextWith<'label'>;
  isMuted: TextWith<'label'>;
  /** Within a line. */
  noun: string;
}

const ofWord: MuteWords = {
  mute: words.muteWord,
  unmute: words.unmuteWord,
  isMuted: words.wordMuted,
  noun: words.word,
};
const ofGroups: Readonly<Record<string, MuteWords>> = {
  topics: { mute: words.muteTopic, unmute: words.unmuteTopic, isMuted: words.topicMuted, noun: words.topic },
  providers: { mute: words.muteSource, unmute: words.unmuteSource, isMuted: words.sourceMuted, noun: words.source },
  kinds: { mute: words.muteKind, unmute: words.unmuteKind, isMuted: words.kindMuted, noun: words.kind },
};

/** What is said of a mute: of a label of a filter group, or else of a word. */
export function muteWords({ of }: Pick<Mute, 'of'>): MuteWords {
  return ofGroups[of] ?? ofWord;
}
