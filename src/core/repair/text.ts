import { replaceControls } from './controls.ts';
import { decodeEntities } from './entities.ts';
import { mendMojibake } from './mojibake.ts';
import { tidyWhitespace } from './whitespace.ts';

const textRepairs = ['entities', 'mojibake', 'controls', 'whitespace'] as const;
export type TextRepair = (typeof textRepairs)[number];

/**
 * The order matters: references may spell mojibake (`&acirc;&#128;&#153;`), and mojibake has control characters
 * and no-break spaces, which the last two steps take away.
 */
const steps: Record<TextRepair, (text: string, found: Found) => string> = {
  entities: decodeEntities,
  mojibake: (text, found) => {
    const mended = mendMojibake(text);
    found.isLeft ||= mended.isLeft;
    return mended.text;
  },
  controls: replaceControls,
  whitespace: tidyWhitespace,
};

/** What the steps found in a text. */
interface Found {
  repairs: Set<TextRepair>;
  isLeft: boolean;
}

/** A text after its repair, and which repairs changed it. */
export interface RepairedText {
  text: string;
  repairs: TextRepair[];
  /** Whether the text holds mojibake that can't be undone whole, and so was not undone at all. */
  isLeft: boolean;
}

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
export function repairText(text: string): RepairedText {
  if (PLAIN.test(text) && !MAY_BE_MOJIBAKE.test(text)) return { text, repairs: [], isLeft: false };
  const found: Found = { repairs: new Set(), isLeft: false };
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = repairOnce(current, found);
    if (next === current) {
      return { text: current, repairs: textRepairs.filter((name) => found.repairs.has(name)), isLeft: found.isLeft };
    }
    current = next;
  }
  return { text, repairs: [], isLeft: found.isLeft };
}

function repairOnce(text: string, found: Found): string {
  return textRepairs.reduce((current, repair) => {
    const next = steps[repair](current, found);
    if (next !== current) found.repairs.add(repair);
    return next;
  }, text);
}
