/** How much mojibake is undone, and whether good text is left alone, over lines of many languages. */
import { repairText } from '../../src/core/repair/text.ts';
import { tidyWhitespace } from '../../src/core/repair/whitespace.ts';
import { type CleanLines, cleanLines, sampled } from './cleanLines.ts';
import { type Damage, lossyDamage, wholeDamage } from './damage.ts';
import { alignedTable } from './table.ts';

/** At most so many lines of a language are damaged, each in every way. */
const MOST_DAMAGED = 1500;
const LONGEST = 300;
/** So many false repairs of a language are shown. */
const SHOWN = 5;

interface Outcome {
  restored: number;
  half: number;
  lines: number;
}

/** Prints a table over the packages in `folder`, a line for each language. Packages that are not there are downloaded. */
export function measureMojibake(folder: string): void {
  const skipped: string[] = [];
  const clean = cleanLines(folder, (name) => skipped.push(name));
  if (skipped.length > 0) console.log(`Skipped, because they can't be had here: ${skipped.join(', ')}\n`);
  const ways = [...wholeDamage, ...lossyDamage];
  const had = [...clean].filter(([, { lines, words }]) => lines.length + words.length > 0);
  const rows = had.map(([language, found]) => rowOf(language, found, ways));
  console.log(alignedTable([['', 'good', 'changed', 'damaged', ...ways.map(({ name }) => name)], ...rows]));
  console.log(
    '\ngood: lines and words, also in capitals; changed: those that were not left as they are (shown above).\n' +
      'Of the damaged lines, the percentage restored exactly; behind / the percentage changed but not restored.',
  );
}

function rowOf(language: string, found: CleanLines, ways: readonly Damage[]): string[] {
  const good = goodTexts(found);
  const changed = good.filter(isChanged);
  for (const text of changed.slice(0, SHOWN)) console.log(`${language} changed: ${JSON.stringify(text.slice(0, 120))}`);
  const lines = sampled(found.lines.filter(isWorthDamage), MOST_DAMAGED);
  const outcomes = ways.map((way) => outcomeOf(lines, way));
  return [language, String(good.length), String(changed.length), String(lines.length), ...outcomes.map(shownOutcome)];
}

/** Lines, words and rows of words, each also in capitals. */
function goodTexts({ lines, words }: CleanLines): string[] {
  const texts = [...lines, ...words, ...words.map((word, i) => `«${word}» “${words[i + 1] ?? ''}” – ${word}…`)];
  return [...texts, ...texts.map((text) => text.toUpperCase())];
}

function isChanged(text: string): boolean {
  const { repairs, isLeft } = repairText(text);
  return isLeft || repairs.includes('mojibake');
}

function isWorthDamage(line: string): boolean {
  return /[^\0-\x7f]/.test(line) && line.length <= LONGEST && repairText(line).text === tidyWhitespace(line);
}

function outcomeOf(lines: readonly string[], { apply }: Damage): Outcome {
  const outcome: Outcome = { restored: 0, half: 0, lines: lines.length };
  for (const line of lines) {
    const damaged = apply(line);
    const { text, isLeft } = repairText(damaged);
    if (text === tidyWhitespace(line)) outcome.restored++;
    else if (!isLeft && text !== tidyWhitespace(damaged)) outcome.half++;
  }
  return outcome;
}

function shownOutcome({ restored, half, lines }: Outcome): string {
  const percent = (count: number) => ((100 * count) / Math.max(1, lines)).toFixed(1);
  return half === 0 ? percent(restored) : `${percent(restored)} / ${percent(half)}`;
}
