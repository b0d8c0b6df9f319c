import { replaceControls } from './controls.ts';
import { decodeEntities } from './entities.ts';
import { repairMojibake } from './mojibake.ts';
import { tidyWhitespace } from './whitespace.ts';

const textRepairs = ['entities', 'mojibake', 'controls', 'whitespace'] as const;
export type TextRepair = (typeof textRepairs)[number];

/**
 * The order matters: references may spell mojibake (`&acirc;&#128;&#153;`), and mojibake has control characters
 * and no-break spaces, which the last two steps take away.
 */
const steps: Record<TextRepair, (text: string) => string> = {
  entities: decodeEntities,
  mojibake: repairMojibake,
  controls: replaceControls,
  whitespace: tidyWhitespace,
};

const ROUNDS = 4;

/** Words of letters and usual punctuation with one space between them, without letters that mojibake often begins with. No step changes such a text, … */
const PLAIN = /^(?:[!-%'-[\]-~àáã-îð-ÿ‘’“”–—…]+(?: [!-%'-[\]-~àáã-îð-ÿ‘’“”–—…]+)*)?$/u;
/** … unless one of these marks follows one of these letters: both together may be mojibake. */
const MAY_BE_MOJIBAKE = /[à-ÿ][‘’“”–—…]/u;

/**
 * Repairs one line of plain text (title, excerpt, name, topic), and names the repairs that changed it. HTML tags stay as
 * text. Repairing a repaired text changes nothing: the steps are repeated until nothing changes. A text that still changes
 * after `ROUNDS` rounds is no known damage and is returned as it came.
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
