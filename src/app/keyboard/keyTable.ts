import { scrollsSideways } from '../article/scrollsSideways.ts';
import { goToSearch } from './goToSearch.ts';
import { moveOn, walkDown, walkUp } from './list.ts';
import { closePage, openArticle, press, stepTo } from './subject.ts';

/** What keys need of the app. */
export interface Ways {
  /** Goes to an address of the app, below its base. */
  go: (path: string) => void;
  /** Opens the sheet of all keys. */
  showKeys: () => void;
}

/** One row of the table of keys. */
export interface KeyRow {
  /** What is pressed, as `KeyboardEvent.key` says it. Two are pressed one after the other. */
  presses: readonly [string, ...string[]];
  /** What it does, in words for readers. */
  says: string;
  /** Does it. False where there is nothing to do: the browser then does what it does with the key. */
  run: (event: KeyboardEvent, ways: Ways) => boolean;
  /** It goes on for as long as the key is held down. */
  whileHeld?: true;
  /** It works in the search box, too. */
  inSearch?: true;
  /** A selector of what must be on the page. */
  needs?: string;
}

export interface KeyGroup {
  name: string;
  rows: readonly KeyRow[];
}

const SAVE = '[data-action="save"]';
const READ = '[data-action="read"]';
const MUTE = '[data-action="mute"]';
/** Of an open article, and of a card: its headline. */
const ORIGINAL = '[data-action="original"], [role="feed"] article :is(h2, h3) a';

/**
 * All keys of the app. What listens to the keyboard follows this table, and so does the sheet that lists them. Enter is none
 * of them: a headline is a link to the original, and Enter follows a link on every page. So the details have a letter.
 */
export const keyTable: readonly KeyGroup[] = [
  {
    name: 'Articles',
    rows: [
      { presses: ['j'], says: 'Next article', run: (event) => onTo('next', event), whileHeld: true },
      { presses: ['k'], says: 'Previous article', run: (event) => onTo('previous', event), whileHeld: true },
      { presses: ['v'], says: 'Details, here', run: () => press('[data-panel]') },
      { presses: ['o'], says: 'Original, in a new tab', run: () => press(ORIGINAL) },
      { presses: ['s'], says: 'Save, or take out of Saved', run: () => press(SAVE), needs: SAVE },
      { presses: ['m'], says: 'Mark as read, or as unread', run: () => press(READ), needs: READ },
      { presses: ['x'], says: 'Mute its source, a topic or a word', run: () => press(MUTE), needs: MUTE },
    ],
  },
  {
    name: 'Open article',
    rows: [
      { presses: ['ArrowRight'], says: 'Next article', run: (event) => stepAside('next', event) },
      { presses: ['ArrowLeft'], says: 'Previous article', run: (event) => stepAside('previous', event) },
      { presses: ['Escape'], says: 'Back to the list', run: closePage },
    ],
  },
  {
    name: 'Search',
    rows: [
      { presses: ['/'], says: 'Into the search', run: goToSearch },
      { presses: ['ArrowDown'], says: 'From the search into the list', run: walkDown, whileHeld: true, inSearch: true },
      { presses: ['ArrowUp'], says: 'Back up to the search', run: walkUp, whileHeld: true },
    ],
  },
  {
    name: 'Go to',
    rows: [
      { presses: ['g', 'h'], says: 'Front page', run: goTo('/') },
      { presses: ['g', 's'], says: 'Saved', run: goTo('/saved') },
      { presses: ['g', 'f'], says: 'Followed', run: goTo('/followed') },
      { presses: ['g', 't'], says: 'Topics', run: goTo('/topics') },
      { presses: ['g', 'o'], says: 'Sources', run: goTo('/sources') },
    ],
  },
  {
    name: 'Help',
    rows: [{ presses: ['?'], says: 'All keys', run: showKeys }],
  },
];

/** In an open article to the next one, in a list to the next headline. */
function onTo(direction: 'next' | 'previous', event: KeyboardEvent): boolean {
  return openArticle() === null ? moveOn(direction === 'next' ? 1 : -1) : stepTo(direction, event);
}

/** Arrows to a side are left to what they scroll. */
function stepAside(direction: 'next' | 'previous', event: KeyboardEvent): boolean {
  return !(event.target instanceof Element && scrollsSideways(event.target)) && stepTo(direction, event);
}

function goTo(path: string): KeyRow['run'] {
  return (_, { go }) => {
    go(path);
    return true;
  };
}

function showKeys(_: KeyboardEvent, ways: Ways): boolean {
  ways.showKeys();
  return true;
}
