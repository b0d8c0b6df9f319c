import { scriptOf } from './scripts.ts';
import { decodeSequence } from './sequences.ts';
import { CONTINUATION } from './windows1252.ts';

/**
 * Repairs damage that lost one of its bytes: the control character of ” or of an emoji's variation selector, the no-break
 * space of à or of a no-break space itself (which became a space), the `â` of ™.
 */
export function restoreLost(text: string): string {
  if (!/[âïÃÂ„]/u.test(text)) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}.,!?…;:%)])â€Â?(?=$|[ \n.,;:!?)\]])/gu, '”')
    .replace(/ï¸(?![\u0080-\u00bf])/gu, '')
    .replace(/(?<=\p{Ll})Ã(?: (?= )|(?= |$))/gu, 'à')
    .replace(/(?<=^| )Ã {2}(?=\p{Ll})/gu, 'à ')
    .replace(/(?<=[\p{Ll}\p{N}.,;:!?)])Â(?= |$)/gu, '')
    .replace(/(?<=[\p{L}\p{N}])(?<!â)„¢/gu, '™');
}

/** A part of a damaged text that holds no whole sequence. */
export interface BrokenPart {
  text: string;
  /** The characters around it, as they are after the repair; "" at the ends of the text. */
  before: string;
  after: string;
}

/** Sequences of two and three bytes, one of which was a no-break space and is a space. At the end of a text it is gone. */
const SPACED = new RegExp(`[ÂÃÅÆÎÐ×](?: |$)|[à-ï](?: [${CONTINUATION}]|[${CONTINUATION}](?: |$))`, 'gu');

/** Restores characters whose no-break space was tidied away, in a text where characters of these scripts are damaged. */
export function restoreSpaced(gap: BrokenPart, scripts: ReadonlySet<string>): string {
  if (!/[\u00c2-\u00ef]/u.test(gap.text)) return gap.text;
  return gap.text.replace(SPACED, (found, index: number) => {
    const end = index + found.length;
    if (!found.includes(' ') && gap.after !== '') return found;
    const character = decodeSequence(found.includes(' ') ? found.replace(' ', '\u00a0') : `${found}\u00a0`);
    if (character === '\u00a0') return found.slice(1);
    if (character === null || !scripts.has(scriptOf(character) ?? '')) return found;
    const before = index === 0 ? gap.before : gap.text.charAt(index - 1);
    const rest = `${gap.text.slice(end, end + 12)}${end + 12 > gap.text.length ? gap.after : ''}`;
    return found.endsWith(' ') && endsWord(character, before, rest, scripts) ? `${character} ` : character;
  });
}

/** Whether the space after a restored character is also the one behind its word. `rest` is what follows. */
function endsWord(character: string, before: string, rest: string, scripts: ReadonlySet<string>): boolean {
  if (rest === '' || rest.startsWith(' ')) return false;
  if (character === 'Р') return /\p{Lu}/u.test(before) && !/^\p{Lu}/u.test(rest);
  if (character !== 'à') return false;
  // Vietnamese "hàng", "vào"; Portuguese "às", "àquele".
  if (scripts.has('Vietnamese') && /^(?:[iouym]|ng?|nh)(?!\p{L})/u.test(rest)) return false;
  return /\p{L}/u.test(before) || !/^(?:s|quel[ea]s?|quilo)(?!\p{L})/u.test(rest);
}

/** Letters that are the first half of a damaged character, by the script of that character. */
const halves: readonly (readonly [script: string, pattern: RegExp])[] = [
  ['Cyrillic', /[ÐÑ]/u],
  ['Greek', /[ÎÏ]/u],
  ['Hebrew', /×/u],
  ['Arabic', /[ØÙÚÛ]/u],
  ['Korean', /[ê-í]/u],
  ['Han', /[ã-é]/u],
  ['Indic', /à/u],
  ['Vietnamese', /á[º»]|Æ(?!\p{L})/u],
  ['Latin', /[ÃÄÅ](?=\p{Ll})/u],
];

/** Whether a repaired gap holds half a character: the other half is lost. */
export function holdsHalf({ text, before, after }: BrokenPart, scripts: ReadonlySet<string>): boolean {
  if (!/[\u0080-\u00ff]/u.test(text)) return false;
  if (/[\u0081\u008d\u008f\u0090\u009d]/u.test(text)) return true;
  if (/â€/u.test(text) && /â€/u.test(restoreLost(before + text + after))) return true;
  if (halves.some(([script, pattern]) => scripts.has(script) && pattern.test(text))) return true;
  return (/\p{L}/u.test(before) && /^[Â-ßà-ô]/u.test(text)) || (/\p{L}/u.test(after) && /[Â-ßà-ô]$/u.test(text));
}
