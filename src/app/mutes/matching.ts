import type { Card } from '../../core/article.ts';
import { muteMatcher } from '../../core/memory/muteMatcher.ts';
import type { StoryCard } from '../content/useCards.ts';
import { currentMemory } from '../memory/memoryStore.ts';
import { Count } from './Count.tsx';
import { setMutes, type Sifted } from './mutes.tsx';

/** After so many muted stories one after another a list waits for the reader to ask for more. */
const MANY = 120;

let areHidden = true;
let version = 0;
/** What is in force, as text. Null before anything was said of it. */
let inForce: string | null = null;

function show(areShown: boolean): void {
  areHidden = !areShown;
  apply();
}

/** Mutes what the memory says now. */
export function followMutes(): void {
  const text = JSON.stringify(currentMemory().mutes());
  if (text === inForce) return;
  inForce = text;
  apply();
}

function apply(): void {
  const mutes = currentMemory().mutes();
  version += 1;
  if (mutes.length === 0) areHidden = true;
  const { mutes: isMuted, hasLabel } = muteMatcher(mutes);
  const isMutedCard = oncePerCard(isMuted);
  setMutes(
    mutes.length === 0
      ? null
      : {
          version,
          areHidden,
          show,
          isMuted,
          isMutedLabel: hasLabel,
          hides: (subject) => areHidden && isMuted(subject),
          hidesLabel: (group, key) => areHidden && hasLabel(group, key),
          sift: (stories) => sift(stories, isMutedCard),
          Count,
        },
  );
}

/** A list is drawn many times with the same cards. */
function oncePerCard(tell: (card: Card) => boolean): (card: Card) => boolean {
  const told = new WeakMap<Card, boolean>();
  return (card) => {
    const known = told.get(card) ?? tell(card);
    told.set(card, known);
    return known;
  };
}

/** The story of a muted lead goes as a whole. A muted article that was found in another one only is not named. */
function sift(stories: readonly (StoryCard | null)[], isMuted: (card: Card) => boolean): Sifted {
  const left = stories.filter((story) => story === null || !isMuted(story.lead));
  const last = stories.findLastIndex((story) => story === null || !isMuted(story.lead));
  const shown = left.map((story) =>
    story?.found && isMuted(story.found) ? { ...story, found: null, ordinal: null } : story,
  );
  return {
    cards: areHidden ? shown : [...stories],
    muted: stories.length - left.length,
    isBarren: areHidden && stories.length - 1 - last >= MANY,
  };
}
