import { decodeRun, isDamage, SEQUENCE } from './sequences.ts';

const PASSES = 3;

const runPattern = new RegExp(`${SEQUENCE}+`, 'gu');

/** Words that show that a text is about character encodings. */
const SUBJECT =
  /mojibake|\bencod(?:ed|ing|ings)\b|\bcharsets?\b|character sets?\b|\butf-?8\b|\bunicode\b|windows-125\d|\bcp-?125\d|\blatin-?1\b|iso-8859|\bascii\b|garbled|gibberish|(?:weird|strange|odd|funny) (?:characters|symbols)|zeichensatz|zeichenkodierung|encodage|codificaci[oó]n|codifica[cç][aã]o|kodowani/iu;

const CODE = /`[^`\n]{1,80}`|<(code|pre)\b[^>]*>[\s\S]*?<\/\1>/giu;
const QUOTED = new RegExp(`(["'“‘«„‹([])(?:[\\s,;/|]*${SEQUENCE})+[\\s,;/|]*(["'”’»“‘›)\\]])`, 'gu');
const QUOTED_WORD = /["'“‘«„][^\s"]{1,40}["'”’»]/gu;

/**
 * Repairs UTF-8 text that was read as windows-1252 (`â€“` for –, `cafÃ©` for café), also where that happened two or three
 * times. Only clear damage is repaired.
 *
 * Text that is *about* such characters stays. Damage replaces a character, so it stands where that character would stand:
 * a dash between spaces (`categories â€“ low risk`), an apostrophe between letters. The text is about the characters where
 * they
 * - are in code (between backticks, in `<code>` or `<pre>`);
 * - are all that stands between two quotation marks (`"â€™"`), or between brackets unless they are a symbol (`(Â£)`);
 * - are a quotation mark with space on both sides, where no quotation mark belongs (`what is â€™ for`);
 * - have space on both sides, or are part of one quoted word, in a text that names encodings (see `SUBJECT`).
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = restoreLost(repairRuns(repaired));
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function repairRuns(text: string): string {
  if (text.search(runPattern) === -1) return text;
  const kept = keptSpans(text);
  const words = [...text.matchAll(QUOTED_WORD)].map(spanOf);
  let isAboutEncodings: boolean | null = null;
  return text.replace(runPattern, (run, index: number) => {
    const end = index + run.length;
    const isIn = (spans: readonly Span[]) => spans.some((span) => span.start <= index && end <= span.end);
    if (isIn(kept)) return run;
    const before = text.slice(Math.max(0, index - 1), index);
    const after = text.slice(end, end + 1);
    const decoded = decodeRun(run);
    if (decoded === null || !isDamage(run, before, after)) return run;
    const standsFree = /(?:^|[\s([:"'])$/u.test(before) && /^(?:$|[\s.,;:!?)\]"'])/u.test(after);
    if (standsFree && isOnlyQuotes(decodeFully(decoded))) return run;
    return (standsFree || isIn(words)) && (isAboutEncodings ??= SUBJECT.test(text)) ? run : decoded;
  });
}

/** Decodes a run that was damaged several times. */
function decodeFully(text: string): string {
  let decoded = text;
  for (let pass = 1; pass < PASSES; pass++) decoded = decoded.replace(runPattern, (run) => decodeRun(run) ?? run);
  return decoded;
}

function isOnlyQuotes(text: string): boolean {
  return /^[‘’“”‚„]+$/u.test(text);
}

interface Span {
  start: number;
  end: number;
}

/** The spans that stay as they are: code, and what stands alone between quotation marks or brackets. */
function keptSpans(text: string): Span[] {
  const quoted = [...text.matchAll(QUOTED)].filter(
    ({ 0: match }) => !/^[([]/u.test(match) || !isSymbol(match.slice(1, -1)),
  );
  return [...text.matchAll(CODE), ...quoted].map(spanOf);
}

function spanOf({ 0: match, index }: RegExpExecArray): Span {
  return { start: index, end: index + match.length };
}

function isSymbol(run: string): boolean {
  return /^(?:\p{S}|\ufe0f|\u200d)+$/u.test(decodeFully(decodeRun(run) ?? run));
}

/**
 * Repairs damage that lost one of its bytes: the control character of ” or of an emoji's variation selector, the no-break
 * space of à or of a no-break space itself (which became a space), the `â` of ™.
 */
function restoreLost(text: string): string {
  if (!/[âïÃÂ„]/u.test(text)) return text;
  return text
    .replace(/(?<=[\p{L}\p{N}.,!?…;:%)])â€Â?(?=$|[\s.,;:!?)\]])/gu, '”')
    .replace(/ï¸(?![\u0080-\u00bf])/gu, '')
    .replace(/(?<=\p{Ll})Ã(?: (?= )|(?= |$))/gu, 'à')
    .replace(/(?<=^| )Ã {2}(?=\p{Ll})/gu, 'à ')
    .replace(/(?<=[\p{Ll}\p{N}.,;:!?)])Â(?= |$)/gu, '')
    .replace(/(?<=[\p{L}\p{N}])(?<!â)„¢/gu, '™');
}
