import { decodeEntities } from './entities.ts';
import { repairMojibake } from './mojibake.ts';
import { tidyWhitespace } from './whitespace.ts';

const textRepairs = ['entities', 'mojibake', 'whitespace'] as const;
export type TextRepair = (typeof textRepairs)[number];

/**
 * In this order: references may spell mojibake (`&acirc;&#128;&#153;`), and mojibake holds no-break spaces and
 * control characters that tidying takes away.
 */
const steps: Record<TextRepair, (text: string) => string> = {
  entities: decodeEntities,
  mojibake: repairMojibake,
  whitespace: tidyWhitespace,
};

const ROUNDS = 4;

/** Words of plain letters, accented ones too (but for those that mojibake often begins with), and usual punctuation, one space between them: none of the steps changes any of it … */
const PLAIN = /^(?:[!-%'-[\]-~àáã-îð-ÿ‘’“”–—…]+(?: [!-%'-[\]-~àáã-îð-ÿ‘’“”–—…]+)*)?$/u;
/** … where no mark is behind such a letter: together they may be mojibake. */
const MAY_BE_MOJIBAKE = /[à-ÿ][‘’“”–—…]/u;

/**
 * One line of plain text (title, excerpt, name, topic) as its author wrote it, with the repairs that changed it. HTML
 * tags stay, as the text they are. Repairing a repaired text changes nothing: rounds go on until nothing changes, and
 * a text still changing after `ROUNDS` is no known damage and is left as it came.
 */
export function repairText(text: string): { text: string; repairs: TextRepair[] } {
  if (PLAIN.test(text) && !MAY_BE_MOJIBAKE.test(text)) return { text, repairs: [] };
  const repairs = new Set<TextRepair>();
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = repairOnce(current, repairs);
    if (next === current) return { text: current, repairs: textRepairs.filter((repair) => repairs.has(repair)) };
    current = next;
  }
  return { text, repairs: [] };
}

function repairOnce(text: string, repairs: Set<TextRepair>): string {
  return textRepairs.reduce((current, repair) => {
    const next = steps[repair](current);
    if (next !== current) repairs.add(repair);
    return next;
  }, text);
}
