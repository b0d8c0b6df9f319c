import type { ComponentType } from 'react';
import type { MuteSubject } from '../../core/memory/mute.ts';
import type { StoryCard } from '../content/useCards.ts';
import { createSlot } from '../layout/slot.ts';

/** What of a list is left. */
export interface Sifted {
  /** Null stands for a card that is loading. */
  cards: (StoryCard | null)[];
  /** How many of its stories are muted. */
  muted: number;
  /** Whether its end was muted for so long that it should not grow by itself. */
  isBarren: boolean;
}

export interface MutedCountProps {
  muted: number;
  /** Whether nothing else is there. */
  isAll?: boolean;
}

/** What the reader mutes, and what that does to the page. Its code comes with the first mute. */
export interface Mutes {
  /** Another number with each change. */
  version: number;
  /** False while the reader looks at what is muted. All of it then shows, and is still counted. */
  areHidden: boolean;
  /** Shows what is muted, or hides it again. It is not remembered. */
  show: (areShown: boolean) => void;
  isMuted: (subject: MuteSubject) => boolean;
  /** Whether a label of the filter group with this key is muted. */
  isMutedLabel: (group: string, key: string) => boolean;
  hides: (subject: MuteSubject) => boolean;
  hidesLabel: (group: string, key: string) => boolean;
  sift: (stories: readonly (StoryCard | null)[]) => Sifted;
  Count: ComponentType<MutedCountProps>;
}

/** What is muted. Null where nothing is, at build time and while React hydrates the page. */
export const { set: setMutes, use: useMutes } = createSlot<Mutes | null>(null);

/** "7 muted", and a way to look at them. Nothing where nothing is. */
export function MutedCount(props: MutedCountProps) {
  const current = useMutes();
  return current !== null && props.muted > 0 && <current.Count {...props} />;
}
