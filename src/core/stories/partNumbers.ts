/** Reads which part of a series a headline announces: "Part II", "Teil zwei", "2e partie", "(2/3)". */

/** English number words: for each number from one the cardinal, then the ordinal. */
const NUMBER_WORDS =
  'one first two second three third four fourth five fifth six sixth seven seventh eight eighth nine ninth ten tenth eleven eleventh twelve twelfth'.split(
    ' ',
  );
/** Number words of other languages. They are read only beside a word for a part, because some are also other words. */
const OTHER_NUMBER_WORDS: readonly string[][] = [
  'eins erster erste première premier primera primero primeira primeiro prima primo eerste één första første pierwsza jeden первая первый один'.split(
    ' ',
  ),
  'zwei zweiter zweite deuxième seconde deux segunda segundo dos seconda secondo due dois duas tweede twee andra två annen anden druga dwa вторая второй два'.split(
    ' ',
  ),
  'drei dritter dritte troisième trois tercera tercero tres terza terzo tre terceira terceiro três derde drie tredje trzecia trzy третья третий три'.split(
    ' ',
  ),
  'vier vierter vierte quatrième quatre cuarta cuarto cuatro quarta quarto quattro quatro vierde fyra fjärde fire fjerde czwarta cztery четвёртая четвертая четвёртый четыре'.split(
    ' ',
  ),
  'fünf fünfter fünfte cinquième cinq quinta quinto cinco cinque vijfde vijf fem femte piąta pięć пятая пятый пять'.split(
    ' ',
  ),
];
const otherNumbers = new Map(OTHER_NUMBER_WORDS.flatMap((words, i) => words.map((word) => [word, String(i + 1)])));
const CHINESE_DIGITS = '一二三四五六七八九';

/** Words for one piece of a series. */
const PIECE =
  'part|pt|teil|partie|parte|deel|del|część|cz|часть|частина|část|díl|rész|osa|bölüm|episode|épisode|episodio|episódio|ep|folge|aflevering|odcinek|avsnitt|серия|выпуск|chapter|kapitel|chapitre|capítulo|capitolo|глава';
/** A number before one of these is mostly a count: "a 9 day strike". */
const UNIT = 'volume|vol|band|tome|tomo|season|staffel|saison|temporada|day|week|issue';
const ANY = `(?:${PIECE}|${UNIT})`;
const NOT_IN_WORD = String.raw`(?<![\p{L}\p{Nd}])`;
const NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{Nd}])`;
const BEFORE_FIGURES = String.raw`[.:#]{0,2} ?#?`;
const BEFORE_LETTERS = String.raw`(?:[.:#]{1,2} ?| )`;

const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'giu');
/** Up to 39. A lone letter is mostly no number. */
const ROMAN = String.raw`(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})`;
const ROMAN_NUMBER = new RegExp(String.raw`(?<![\p{L}\p{Nd}.])${ROMAN}(?![\p{L}\p{Nd}'’]|\.\p{L})`, 'gu');
/** At the end of a headline or of its first half a lone letter is a number: "World War I". */
const LAST_LETTER = /(?<=\p{L} )[IVX](?=\s*(?:$|[:–—|(]| - ))/gu;
const AFTER_PART = new RegExp(`(${NOT_IN_WORD}${ANY}${BEFORE_LETTERS})(\\p{L}+)${NOT_BEFORE_WORD}`, 'giu');
const BEFORE_PART = new RegExp(String.raw`${NOT_IN_WORD}(\p{L}+)(?= (?:${PIECE})${NOT_BEFORE_WORD})`, 'giu');
const CHINESE_NUMBER = /(?<=第)[一二三四五六七八九十]{1,3}/gu;

const NUMBERED_PART = new RegExp(
  [
    String.raw`${NOT_IN_WORD}${ANY}${BEFORE_FIGURES}(\p{Nd}{1,3})${NOT_BEFORE_WORD}`,
    String.raw`${NOT_IN_WORD}(\p{Nd}{1,3})(?:\.|st|nd|rd|th|ère|er|re|e|ème|de|ª|º|a|-я)? (?:${PIECE})${NOT_BEFORE_WORD}`,
    String.raw`第(\p{Nd}{1,3})[部回話话集章篇]`,
    String.raw`\((\p{Nd}{1,2}) ?(?:/|of|von|de|из) ?\p{Nd}{1,2}\)`,
  ].join('|'),
  'giu',
);
/** "Part A": only a capital is a number. */
const LETTERED_PART = new RegExp(String.raw`(?:Part|PART|part|Teil|Partie|Parte|Deel) ([A-H])${NOT_BEFORE_WORD}`, 'gu');

/** Writes the numbers of a headline in digits: "Part two", "Part II" and "Part Ⅱ" are "Part 2". */
export function figuresOf(title: string): string {
  return title
    .normalize('NFKC')
    .replace(NUMBER_WORD, (word) => String(Math.floor(NUMBER_WORDS.indexOf(word.toLowerCase()) / 2) + 1))
    .replace(ROMAN_NUMBER, romanValue)
    .replace(LAST_LETTER, romanValue)
    .replace(AFTER_PART, (whole, before: string, word: string) => {
      const number = numberBesidePart(word);
      return number === null ? whole : before + number;
    })
    .replace(BEFORE_PART, (word) => numberBesidePart(word) ?? word)
    .replace(CHINESE_NUMBER, chineseValue);
}

/** The parts of a series that a headline announces. */
export function partsOf(title: string): Set<string> {
  const parts = [...figuresOf(title).matchAll(NUMBERED_PART)].map((match) => match.slice(1).find(Boolean) ?? '');
  const letters = [...title.matchAll(LETTERED_PART)].map(([, letter = '']) => letter.toLowerCase());
  return new Set([...parts.map((number) => String(Number(number) || number)), ...letters]);
}

/** A headline without the parts that it announces. */
export function withoutParts(title: string): string {
  return figuresOf(title).replace(NUMBERED_PART, ' ');
}

function numberBesidePart(word: string): string | null {
  if (/^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|x)$/iu.test(word)) return romanValue(word.toUpperCase());
  return otherNumbers.get(word.toLowerCase()) ?? null;
}

function romanValue(roman: string): string {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  const digits = [...roman].map((letter) => values[letter] ?? 0);
  return String(digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0));
}

/** "十二" is 12, "二十" is 20. */
function chineseValue(number: string): string {
  const [tens, ones] = number.includes('十') ? number.split('十') : ['0', number];
  const digit = (character = '') => (character === '' ? 0 : CHINESE_DIGITS.indexOf(character) + 1);
  const value = (tens === '0' ? 0 : 10 * (digit(tens) || 1)) + digit(ones);
  return String(value);
}
