import * as v from 'valibot';
import { type Command, setting } from './setting.ts';
import { line } from './values.ts';

const all: readonly Command[] = ['build', 'dev', 'check'];

/** Characters. A title of so many is still laid out whole on a wide screen. */
const LONGEST_TITLE = 300;
const LONGEST_LINE = 1000;

/** The settings by which a paper is the publisher's own. */
export const identity = {
  /** The paper's name. */
  title: setting(line(LONGEST_TITLE), {
    variable: 'TITLE',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_TITLE} characters`,
    fallback: 'Broadsheet',
    fallbackText: '`Broadsheet`',
    about: 'the name of the paper',
    usedBy: all,
  }),
  /** A line under the name; null: none. */
  tagline: setting(v.nullable(line(LONGEST_TITLE)), {
    variable: 'TAGLINE',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_TITLE} characters`,
    fallback: null,
    fallbackText: 'none',
    about: 'a line under the name',
    usedBy: all,
  }),
  /** What the paper is, for search engines and for those who install it. */
  description: setting(line(LONGEST_LINE), {
    variable: 'DESCRIPTION',
    onlyBy: 'flag',
    expected: `a text of at most ${LONGEST_LINE.toLocaleString('en')} characters`,
    fallback: 'The news of this edition, on one page.',
    fallbackText: '`The news of this edition, on one page.`',
    about: 'what the paper is, for search engines',
    usedBy: all,
  }),
  /** Whether the page says which program made it. */
  generator: setting(v.boolean(), {
    variable: 'GENERATOR',
    onlyBy: 'file',
    expected: 'true or false',
    fallback: true,
    fallbackText: '`true`',
    about: 'whether the page names the program that made it',
    usedBy: all,
  }),
};
