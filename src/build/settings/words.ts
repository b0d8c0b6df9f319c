import * as v from 'valibot';
import { compare } from '../../core/compare.ts';
import { english, type Word, type Words } from '../../core/words/english.ts';
import { type Forms, PLACE } from '../../core/words/say.ts';
import { type CommandName, setting } from './setting.ts';

const all: readonly CommandName[] = ['build', 'dev', 'check'];

/** Words of the publisher's own. What is said of a number of things may be one text, where it is the same for all numbers. */
export type OwnWords = {
  readonly [Part in keyof Words]?: {
    readonly [Name in keyof Words[Part]]?: Words[Part][Name] extends Forms ? Forms | string : Words[Part][Name];
  };
};
/** Characters of the longest word of the table. */
const LONGEST = 2000;
const FORMS = 'zero, one, two, few, many, other';

/** A BCP 47 tag in its usual spelling. */
const language = v.pipe(
  v.string(),
  v.trim(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    try {
      const [tag] = Intl.getCanonicalLocales(value);
      if (tag !== undefined) return tag;
    } catch {
      // It is no tag.
    }
    addIssue();
    return NEVER;
  }),
);

/** Every part of the table of words, each with its words. */
const parts = mappingLike(english, (part: Readonly<Record<string, Word>>) => mappingLike(part, wordLike));

/** A mapping that has some of the names of another one. */
function mappingLike<Value, Schema extends v.GenericSchema>(
  other: Readonly<Record<string, Value>>,
  like: (value: Value) => Schema,
) {
  const entries = Object.entries(other)
    .sort(([a], [b]) => compare(a, b))
    .map(([name, value]) => [name, v.optional(like(value))] as const);
  return v.strictObject(Object.fromEntries(entries), entries.map(([name]) => name).join(', '));
}

/** The settings by which a paper speaks its language. */
export const speech = {
  /** The paper's language. */
  language: setting(language, {
    variable: 'LANGUAGE',
    onlyBy: 'flag',
    expected: 'the tag of a language such as de or pt-BR',
    fallback: 'en',
    fallbackText: '`en`',
    about: 'the language of the paper',
    usedBy: all,
  }),
  /** Words of the paper's own, by the parts of the table of words. */
  words: setting(parts, {
    variable: 'WORDS',
    onlyBy: 'file',
    expected: `a mapping with ${Object.keys(english).sort().join(', ')}`,
    fallback: {},
    fallbackText: 'those of the language',
    about: 'words that replace those of the language',
    usedBy: all,
  }),
};

/** What may stand in the place of a word of the table. */
function wordLike(word: Word): v.GenericSchema {
  if (typeof word === 'string') return text(placesIn(word));
  if (!('other' in word)) return v.record(v.string(), text(new Set()), 'a mapping of names');
  const form = text(placesIn(word.other));
  const rare = v.optional(form);
  const mapping = { zero: rare, one: rare, two: rare, few: rare, many: rare, other: form };
  const alone = v.pipe(
    form,
    v.transform((other) => ({ other })),
  );
  return v.union(
    [alone, v.strictObject(mapping, FORMS)],
    `a text, or a mapping with ${FORMS} of texts with their places`,
  );
}

function text(places: ReadonlySet<string>) {
  const known = [...places].map((place) => `{${place}}`).join(', ');
  const expected = places.size === 0 ? 'a text without places in braces' : `a text with no other places than ${known}`;
  return v.pipe(
    v.string(expected),
    v.maxLength(LONGEST, `a text of at most ${LONGEST} characters`),
    v.check((given) => [...placesIn(given)].every((place) => places.has(place)), expected),
  );
}

function placesIn(given: string): Set<string> {
  return new Set(Array.from(given.matchAll(PLACE), ([, place = '']) => place));
}
