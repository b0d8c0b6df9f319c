import { type StopWords, stopWordsOf } from '../../core/similar/stopWords.ts';
import { english, type Words } from '../../core/words/english.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { languageNames, languages } from './languages.ts';

/** What a paper says, and in which language. */
export interface PaperWords {
  /** The language as HTML names it. */
  pageLanguage: string;
  direction: 'ltr' | 'rtl';
  /** The language of counts and of plural forms. */
  language: string;
  /** The language of dates and of lists of names. */
  dateLanguage: string;
  words: Words;
  /** Whether the words of the language ship with the program. */
  ships: boolean;
  /** Whether all is as in the sources of the app. */
  isUsual: boolean;
}

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The words of a paper: those of its language, else English ones, with those of the settings in their places. */
export function paperWords({ language, words }: Pick<Settings, 'language' | 'words'>): PaperWords {
  const locale = new Intl.Locale(language);
  const { script = '', language: name } = locale.maximize();
  const shipped = languages.find((known) => known.name === name && (known.script ?? script) === script);
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  const isUsual = language === 'en' && Object.keys(words).length === 0;
  return {
    pageLanguage: locale.baseName,
    direction,
    language: withDigits(locale),
    dateLanguage: language === 'en' ? 'en-GB' : new Intl.Locale(withDigits(locale), { calendar: 'gregory' }).toString(),
    words: withOwnWords(facing(direction, shipped?.words ?? english), words),
    ships: shipped !== undefined,
    isUsual,
  };
}

/** Words whose arrow points out of the page, to the side where its lines end. */
function facing(direction: PaperWords['direction'], words: Words): Words {
  if (direction === 'ltr') return words;
  const parts = Object.entries(words).map(([name, part]): [string, object] => [name, mirrored(part)]);
  return { ...words, ...Object.fromEntries(parts) };
}

function mirrored(part: object): object {
  const mirror = (word: unknown) => (typeof word === 'string' ? word.replaceAll('↗', '↖') : word);
  return Object.fromEntries(Object.entries(part).map(([name, word]): [string, unknown] => [name, mirror(word)]));
}

/** The words that the texts of a paper are compared without: those of its language, else English ones, or the settings'. */
export function paperStopWords(settings: Pick<Settings, 'language' | 'words'>): StopWords {
  return stopWordsOf(paperWords(settings).words.comparison.stopWords);
}

/** Node and browsers disagree about the digits of Arabic. So they are named, where the publisher does not. */
function withDigits(locale: Intl.Locale): string {
  const isOpen = locale.language === 'ar' && locale.numberingSystem === undefined;
  return isOpen ? new Intl.Locale(locale, { numberingSystem: 'latn' }).toString() : locale.toString();
}

/** The same, with a diagnostic where the language has no words of its own and the publisher gives few. */
export function readWords(settings: Pick<Settings, 'language' | 'words'>, diagnostics: Diagnostic[]): PaperWords {
  const words = paperWords(settings);
  if (!words.ships && Object.keys(settings.words).length === 0)
    diagnostics.push(
      diagnose('language-unknown', { file: 'language', received: settings.language, known: languageNames }),
    );
  return words;
}

function withOwnWords(words: Words, own: Settings['words']): Words {
  const parts = Object.entries(words).map(([name, part]): [string, object] => [name, { ...part, ...own[name] }]);
  return { ...words, ...Object.fromEntries(parts) };
}
