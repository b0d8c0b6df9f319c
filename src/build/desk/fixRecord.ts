import { type Manner, usualManner } from '../records/manner.ts';
import { withoutControls } from '../records/recordText.ts';
import { findEdits } from './findEdits.ts';
import { isSame, readRecordText } from './reading.ts';
import { withSafeEdits } from './textEdits.ts';

/** A record after its repair. */
export interface FixedRecord {
  /** The same as before where there is nothing to repair. */
  text: string;
  /** Fields that the site shows repaired, but whose repair can't be written back safely. */
  left: string[];
}

/** A repaired text has nothing to repair, but for values that say what another one says. */
const ROUNDS = 4;

/**
 * Writes repairs of texts back into a record (its text without a byte order mark): mojibake, entities, white space within
 * a line, control characters. All else stays as it is. Each edit is made only if the article is the same after it. A
 * record that has an error, or is held back by itself, stays whole.
 */
export function fixRecord(file: string, text: string, manner: Manner = usualManner): FixedRecord {
  const read = (edited: string) => readRecordText(file, edited, manner);
  const before = read(text);
  if (before === null) return { text, left: [] };
  // The build shows a NUL as another character. What stood there is lost, and such a file is for people.
  if (text.includes('\0')) return { text, left: findEdits(text, before).left };
  const isSafe = (edited: string) => isSame(read(edited), before);
  const cleaned = withoutControls(text);
  let now = cleaned === text || isSafe(cleaned) ? cleaned : text;
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, left } = findEdits(now, (now === text ? null : read(now)) ?? before);
    const next = withSafeEdits(now, edits, isSafe);
    if (next === now) return { text: now, left };
    now = next;
  }
  return { text, left: [...before.repaired] };
}
