import { tokenise } from '../search/tokeniser.ts';
import * as comparison from '../words/comparison.ts';

/** Words that say nothing of a subject, in lower case: as they are written, and as terms. */
export type StopWords = ReadonlySet<string>;

/** Takes a list of words with spaces between. */
export function stopWordsOf(list: string): StopWords {
  return new Set([...list.trim().split(/\s+/u), ...tokenise(list)]);
}

/** Those of the paper in the browser, English ones in the build. */
export const stopWords = stopWordsOf(comparison.stopWords);

/**
 * Words that say nothing of the subject when they stand alone: of the calendar, of counting, and with which sites speak of
 * themselves. They count when texts are compared ("Black Friday"), but none is a reason by itself.
 */
const generic = `
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
sonntag janvier février avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
samedi dimanche enero febrero marzo abril junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles
jueves viernes sábado domingo gennaio febbraio aprile giugno luglio settembre ottobre novembre dicembre lunedì martedì
mercoledì giovedì venerdì sabato domenica januari februari maart augustus maandag dinsdag woensdag donderdag vrijdag
zaterdag zondag janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
second minute hour day week weekend month year decade century morning evening night time times tonight daily weekly
monthly annual yearly first last next two three four five six seven eight nine ten hundred thousand million billion
top best good great big small old full part parts start end begin introduction introduce overview announce announces
page portal site website web online blog article news story video podcast episode series newsletter edition issue update
report review preview guide tutorial list tip thing people person look find show help work come know think need try
watch listen learn today live latest exclusive breaking opinion editorial photo picture gallery comment subscribe share
available announced launches launched releases released says said gets getting makes making using used way ways
`;

const genericWords: ReadonlySet<string> = new Set(generic.split(/\s+/u).filter((word) => word !== ''));

/** Whether a word in lower case is generic, or the plural of one that is, or a stop word. */
export function isGeneric(word: string, stopWords: StopWords): boolean {
  return genericWords.has(word) || genericWords.has(word.replace(/s$/u, '')) || stopWords.has(word);
}
