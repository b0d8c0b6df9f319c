import { english, type Words } from '../../core/words/english.ts';
import { french } from '../../core/words/languages/french/french.ts';
import { portuguese } from '../../core/words/languages/portuguese/portuguese.ts';
import { spanish } from '../../core/words/languages/spanish/spanish.ts';
import { arabic } from '../../core/words/languages/arabic/arabic.ts';
import { japanese } from '../../core/words/languages/japanese/japanese.ts';
import { chinese } from '../../core/words/languages/chinese/chinese.ts';
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
  { name: 'fr', words: french },
  { name: 'es', words: spanish },
  { name: 'pt', words: portuguese },
  { name: 'ar', words: arabic },
  { name: 'ja', words: japanese },
  { name: 'zh', script: 'Hans', words: chinese },
];

/** The tags of the languages, for messages. */
export const languageNames = languages
  .map(({ name, script }) => (script === undefined ? name : `${name}-${script}`))
  .join(', ');
