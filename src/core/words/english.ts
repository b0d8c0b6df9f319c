import * as article from './article.ts';
import * as body from './body.ts';
import * as comparison from './comparison.ts';
import * as directory from './directory.ts';
import * as filters from './filters.ts';
import * as issue from './issue.ts';
import * as keyboard from './keyboard.ts';
import * as lists from './lists.ts';
import * as memory from './memory.ts';
import * as page from './page.ts';
import * as rendered from './rendered.ts';
import type { Forms } from './say.ts';
import * as settings from './settings.ts';

/** All words of a paper in English, by the part that says them. The app imports the parts one by one. */
export const english = {
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

/** Words by what they stand for in the data. What is not among them is shown as it is. */
export type Names = Readonly<Record<string, string>>;

/** A word of the table: a text, the forms of a text for a number of things, or names. */
export type Word = string | Forms | Names;

type English = typeof english;
type Translated<Text> = Text extends string ? string : Text extends { readonly other: string } ? Forms : Names;

/** All words of a paper, in any language. */
export type Words = {
  readonly [Part in keyof English]: {
    readonly [Name in keyof English[Part]]: Translated<English[Part][Name]>;
  };
};
