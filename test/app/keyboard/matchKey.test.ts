import { describe, expect, it } from 'vitest';
import { keyTable } from '../../../src/app/keyboard/keyTable.ts';
import { isCharacterKey, matchKey, pressName, type Press } from '../../../src/app/keyboard/matchKey.ts';

const rows = keyTable.flatMap((group) => group.rows);

const aPress = (press: Partial<Press>): Press => ({
  key: 'j',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...press,
});

describe('a press', () => {
  it.each([
    ['a letter', { key: 'j' }, 'j'],
    ['a letter by the Caps Lock', { key: 'J' }, 'j'],
    ['a letter with Shift', { key: 'J', shiftKey: true }, null],
    ['a letter with Shift against the Caps Lock', { key: 'j', shiftKey: true }, null],
    ['a sign', { key: '/' }, '/'],
    ['a sign that needs Shift', { key: '?', shiftKey: true }, '?'],
    ['a sign that needs Shift on other keyboards', { key: '/', shiftKey: true }, '/'],
    ['a letter of another script', { key: 'О' }, 'о'],
    ['an arrow', { key: 'ArrowLeft' }, 'ArrowLeft'],
    ['an arrow that selects', { key: 'ArrowLeft', shiftKey: true }, null],
    ['a letter with Ctrl', { ctrlKey: true }, null],
    ['a letter with Alt', { altKey: true }, null],
    ['a letter with Cmd', { metaKey: true }, null],
    ['a letter of a text that is composed', { isComposing: true }, null],
    ['an accent that waits for its letter', { key: 'Dead' }, 'Dead'],
  ])('%s is named as the table names it, or is not for the page', (_, press, name) => {
    expect(pressName(aPress(press))).toBe(name);
  });
});

describe('the table of keys', () => {
  it.each(rows.map((row) => [row.presses.join(' '), row] as const))('gives the row of %s for it', (_, row) => {
    const [first, second] = row.presses;
    const before = second === undefined ? null : first;
    expect(matchKey(keyTable, before, second ?? first)).toEqual({ row, begins: false });
  });

  it('begins two presses with one that does nothing by itself', () => {
    for (const [first, second] of rows.map(({ presses }) => presses))
      if (second !== undefined) expect(matchKey(keyTable, null, first)).toEqual({ row: null, begins: true });
  });

  it('takes a press that does not go on with the one before as one of its own', () => {
    expect(matchKey(keyTable, 'g', 'j').row?.presses).toEqual(['j']);
    expect(matchKey(keyTable, 'g', 'g')).toEqual({ row: null, begins: true });
    expect(matchKey(keyTable, 'j', 't')).toEqual({ row: null, begins: false });
  });

  it('has no key twice, and each with words of its own in its group', () => {
    expect(new Set(rows.map(({ presses }) => presses.join(' '))).size).toBe(rows.length);
    for (const group of keyTable) expect(new Set(group.rows.map(({ says }) => says)).size).toBe(group.rows.length);
  });

  it('knows letters and signs from keys that nobody types', () => {
    const others = rows.filter((row) => !isCharacterKey(row)).map(({ presses }) => presses[0]);
    expect(others.sort()).toEqual(['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Escape']);
  });
});
