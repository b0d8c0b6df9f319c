import { english, type Words } from '../../core/words/english.ts';
import { german } from '../../core/words/languages/german/german.ts';

/** A language whose words ship with the program. */
export interface ShippedLanguage {
  /** The language of the tag. */
  name: string;
  /** Its script, where the language has others. */
  script?: string;
  words: Words;
}

/** The languages, the one that stands in for others first. */
export const languages: readonly ShippedLanguage[] = [
  { name: 'en', words: english },
  { name: 'de', words: german },
];

/** The tags of the languages, for messages. */
export const languageNames = languages
  .map(({ name, script }) => (script === undefined ? name : `${name}-${script}`))
  .join(', ');
