import * as v from 'valibot';
import { type Command, setting } from './setting.ts';
import { line } from './values.ts';

const all: readonly Command[] = ['build', 'dev', 'check'];

/** The settings that say how records are read. */
export const reading = {
  /** The source of articles whose record tells none; null: the paper itself, for its own articles. */
  source: setting(v.nullable(line(300)), {
    variable: 'SOURCE',
    onlyBy: 'flag',
    expected: 'the name of a source',
    fallback: null,
    fallbackText: 'the title, for your own articles',
    about: 'the source of articles whose record tells none',
    usedBy: all,
  }),
};
