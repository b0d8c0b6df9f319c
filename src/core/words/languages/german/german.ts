import type { Words } from '../../english.ts';
import { body } from './body.ts';
import { comparison } from './comparison.ts';
import { lists, page } from './front.ts';
import { issue, memory, settings } from './keeping.ts';
import { article, directory, filters, keyboard, rendered } from './reading.ts';

/** All words in German. */
export const german: Words = {
  page,
  lists,
  article,
  body,
  filters,
  directory,
  keyboard,
  memory,
  settings,
  issue,
  rendered,
  comparison,
};
