import * as words from '../../core/words/memory.ts';
import { showLine } from '../layout/showLine.ts';

let removeLine: (() => void) | null = null;

/** Says that the browser has deleted what it kept, until the reader chooses to keep again what the page still knows, or to let it go. */
export function sayLost(answer: (isKept: boolean) => void): void {
  removeLine ??= showLine(`${words.lost} `, {
    [words.keepAgain]: () => answer(true),
    [words.letGo]: () => answer(false),
  });
}

/** The reader has answered, here or in another tab. */
export function endLost(): void {
  removeLine?.();
  removeLine = null;
}
