import * as v from 'valibot';
import { recordFieldNames } from '../../core/record.ts';
import { type CommandName, setting } from './setting.ts';
import { line } from './values.ts';

const all: readonly CommandName[] = ['build', 'dev', 'check'];

const NAMES = 'a list of names';
const name = v.pipe(v.string(NAMES), v.trim(), v.nonEmpty(NAMES), v.maxLength(300, NAMES));
const GLOBS = 'a list of patterns such as posts/**';
const globs = v.array(v.pipe(v.string(GLOBS), v.trim(), v.nonEmpty(GLOBS), v.maxLength(1000, GLOBS)), GLOBS);

const FIELD = 'a field of the format, such as publishedDateTime or provider.authors';
const field = v.pipe(
  v.string(FIELD),
  v.check((path) => recordFieldNames.has(path) || path === 'provider.authors', FIELD),
);

/** What the records of a folder say where they say nothing themselves. */
const defaults = v.record(v.string(), v.record(v.string(), v.unknown(), 'kind, source, topics'), 'mappings by folder');

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
  /** Which files are read, as patterns from the folder of records; none: all of them. */
  include: setting(globs, {
    variable: 'INCLUDE',
    onlyBy: 'file',
    expected: GLOBS,
    fallback: [],
    fallbackText: 'all files',
    about: 'the files that are read',
    usedBy: all,
  }),
  /** Which files are not read. */
  exclude: setting(globs, {
    variable: 'EXCLUDE',
    onlyBy: 'file',
    expected: GLOBS,
    fallback: [],
    fallbackText: 'none',
    about: 'the files that are not read',
    usedBy: all,
  }),
  /** Further names of fields, as paths into the front matter, by field of the format. */
  fields: setting(v.record(field, v.array(name, NAMES), 'names by field'), {
    variable: 'FIELDS',
    onlyBy: 'file',
    expected: 'names by field, such as { publishedDateTime: ["dato"] }',
    fallback: {},
    fallbackText: 'none',
    about: 'further names of fields',
    usedBy: all,
  }),
  /** What records say where they say nothing themselves, by the path of their folder; "" is the folder of records. */
  defaults: setting(defaults, {
    variable: 'DEFAULTS',
    onlyBy: 'file',
    expected: 'fields by folder, such as { "reviews": { kind: "review" } }',
    fallback: {},
    fallbackText: 'none',
    about: 'what the records of a folder say where they say nothing themselves',
    usedBy: all,
  }),
};
