import { scrollsSideways } from '../article/scrollsSideways.ts';
import { goToSearch } from './goToSearch.ts';
import { moveOn, walkDown, walkUp } from './list.ts';
import { closePage, openArticle, press, pressWhenThere, stepTo } from './subject.ts';
import { direction } from '../../core/words/language.ts';
import * as words from '../../core/words/keyboard.ts';
import * as page from '../../core/words/page.ts';

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
    name: page.articles,
    rows: [
      { presses: ['j'], says: words.nextArticle, run: (event) => onTo('next', event), whileHeld: true },
      { presses: ['k'], says: words.previousArticle, run: (event) => onTo('previous', event), whileHeld: true },
      { presses: ['v'], says: words.detailsHere, run: () => press('[data-panel]') },
      { presses: ['o'], says: words.original, run: () => press(ORIGINAL) },
      { presses: ['s'], says: words.save, run: () => pressWhenThere(SAVE), needs: SAVE },
      { presses: ['m'], says: words.markRead, run: () => pressWhenThere(READ), needs: READ },
      { presses: ['x'], says: words.mute, run: () => pressWhenThere(MUTE), needs: MUTE },
    ],
  },
  {
    name: words.openArticle,
    rows: [
      {
        presses: [direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'],
        says: words.nextArticle,
        run: (event) => stepAside('next', event),
      },
      {
        presses: [direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'],
        says: words.previousArticle,
        run: (event) => stepAside('previous', event),
      },
      { presses: ['Escape'], says: words.backToList, run: closePage },
    ],
  },
  {
    name: words.search,
    rows: [
      { presses: ['/'], says: words.intoSearch, run: goToSearch },
      { presses: ['ArrowDown'], says: words.fromSearch, run: walkDown, whileHeld: true, inSearch: true },
      { presses: ['ArrowUp'], says: words.backToSearch, run: walkUp, whileHeld: true },
    ],
  },
  {
    name: words.goTo,
    rows: [
      { presses: ['g', 'h'], says: page.frontPage, run: goTo('/') },
      { presses: ['g', 's'], says: page.saved, run: goTo('/saved') },
      { presses: ['g', 'f'], says: page.followed, run: goTo('/followed') },
      { presses: ['g', 't'], says: page.topics, run: goTo('/topics') },
      { presses: ['g', 'o'], says: page.sources, run: goTo('/sources') },
    ],
  },
  {
    name: words.help,
    rows: [{ presses: ['?'], says: words.allKeys, run: showKeys }],
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
