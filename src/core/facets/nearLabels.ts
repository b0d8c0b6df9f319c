import type { Label } from '../format/columns.ts';
import { editDistance } from '../search/editDistance.ts';

/** A mistyped key differs from the right one by one letter in so many. */
const LETTERS_AN_EDIT = 4;
const MOST_EDITS = 3;

/**
 * The labels whose keys are near to a key that no label has, up to `most`, the nearest first: those that differ by a few
 * letters, then those that hold the key or a word of it.
 */
export function nearLabels<Named extends Label>(labels: readonly Named[], key: string, most: number): Named[] {
  const words = wordsOf(key);
  return labels
    .map((label) => ({ label, distance: distanceOf(label.key, key, words) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ label }) => label);
}

/** The number of edits; for a key that shares words, more than any edits, and less for more words. */
function distanceOf(known: string, key: string, words: readonly string[]): number {
  const allowed = Math.min(MOST_EDITS, Math.floor(key.length / LETTERS_AN_EDIT));
  const edits = editDistance(key, known, allowed).whole;
  if (edits <= allowed) return edits;
  const others = wordsOf(known);
  const shared = words.filter((word) => others.some((other) => other.startsWith(word))).length;
  if (shared > 0) return MOST_EDITS + 1 / shared;
  return key.length > 1 && known.includes(key) ? MOST_EDITS + 2 : Infinity;
}

/** The words of a key. Short ones, such as "in", say little. */
function wordsOf(key: string): string[] {
  return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}
