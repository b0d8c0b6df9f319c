import type { KeyGroup, KeyRow } from './keyTable.ts';

/** What is read of an event of the keyboard. */
export type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/**
 * A press as the table names it. Capitals by a lock are the letters that they are; signs may need the Shift key. Null where
 * other modifiers are held or a text is being composed: then the press is not for the page.
 */
export function pressName({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }: Press): string | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  const isSign = isCharacter(key) && key.toLowerCase() === key.toUpperCase();
  if (isSign) return key;
  if (shiftKey) return null;
  return isCharacter(key) ? key.toLowerCase() : key;
}

/** Whether a row begins with a letter or a sign, which people may type, or say, without meaning a key of the page. */
export function isCharacterKey({ presses: [first] }: KeyRow): boolean {
  return isCharacter(first);
}

function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/** The row for a press, if there is one, and whether the press may begin a row of two. `before` is a press that did. */
export function matchKey(
  table: readonly KeyGroup[],
  before: string | null,
  press: string,
): { row: KeyRow | null; begins: boolean } {
  const rows = table.flatMap((group) => group.rows);
  const isRow = (first: string, second?: string) => (row: KeyRow) =>
    row.presses[0] === first && row.presses[1] === second;
  const row = (before === null ? undefined : rows.find(isRow(before, press))) ?? rows.find(isRow(press)) ?? null;
  return { row, begins: row === null && rows.some(({ presses }) => presses[0] === press) };
}
