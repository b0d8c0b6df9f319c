import { codeSpans, coverage, type Span } from './codeSpans.ts';
import { decodeFully, type Run, charactersOf } from './sequences.ts';

/** Words that show that a text is about character encodings. */
const SUBJECT =
  /mojibake|\bencod(?:ed|ing|ings)\b|\bcharsets?\b|character sets?\b|\butf-?8\b|\bunicode\b|windows-125\d|\bcp-?125\d|\blatin-?1\b|iso-8859|\bascii\b|garbled|gibberish|(?:weird|strange|odd|funny) (?:characters|symbols)|zeichensatz|zeichenkodierung|encodage|codificaci[oó]n|codifica[cç][aã]o|kodowani/iu;

const QUOTED_WORD = /["'“‘«„][^\s"]{1,40}["'”’»]/gu;
/** Who quotes damage shows a character or two. More letters are a quoted word that is damaged. */
const WORD = /\p{L}{3}/u;

/**
 * What a run of sequences stands for.
 * - `text`: for the characters that it decodes to.
 * - `mention`: the text may be about it. It is damage only where other runs prove that the text is damaged.
 * - `kept`: the text is about it.
 */
export type RunRole = 'text' | 'mention' | 'kept';

/**
 * Tells for each run of a text whether the text is *about* it. Damage replaces a character, so it stands where that
 * character would stand: a dash between spaces (`categories â€“ low risk`), an apostrophe between letters. The text may be
 * about the run where that
 * - is in code (between backticks or fences, in `<code>` or `<pre>`);
 * - is all that stands between two quotation marks (`"â€™"`), or between brackets unless it is a symbol (`(Â£)`), and is
 *   no word;
 * - is a quotation mark with space on both sides, where no quotation mark belongs (`what is â€™ for`);
 * - has space on both sides, or is part of one quoted word, in a text that names encodings (see `SUBJECT`) and is more
 *   readable than damaged.
 */
export function placesOf(text: string, runs: readonly Run[]): RunRole[] {
  const isAboutEncodings = SUBJECT.test(text) && !isMostlyDamaged(text, runs);
  const isCode = coverage(codeSpans(text));
  const isQuoted = coverage(quotedGroups(text, runs, isAboutEncodings));
  const isInWord = isAboutEncodings ? coverage([...text.matchAll(QUOTED_WORD)].map(spanOf)) : () => false;
  return runs.map((run) => {
    const span = spanOfRuns([run]);
    const isShown = [isCode(span), isQuoted(span), isInWord(span)].includes(true);
    if (isShown) return isAboutEncodings ? 'kept' : 'mention';
    if (!standsFree(text, span)) return 'text';
    return isAboutEncodings || /^[‘’“”‚„]+$/u.test(decodeFully(charactersOf(run))) ? 'mention' : 'text';
  });
}

function isMostlyDamaged(text: string, runs: readonly Run[]): boolean {
  const damaged = runs.flat().reduce((sum, { start, end }) => sum + end - start, 0);
  return damaged > (text.match(/[a-z]/giu)?.length ?? 0);
}

function standsFree(text: string, { start, end }: Span): boolean {
  return /^(?:|[\s([:"'])$/u.test(text.charAt(start - 1)) && /^(?:|[\s.,;:!?)\]"'])$/u.test(text.charAt(end));
}

/** The spans of runs that are, with what separates them, all that two quotation marks or brackets hold. */
function quotedGroups(text: string, runs: readonly Run[], isAboutEncodings: boolean): Span[] {
  const groups: Run[][] = [];
  let last = -1;
  for (const run of runs) {
    const { start, end } = spanOfRuns([run]);
    if (last !== -1 && /^[\s,;/|]*$/u.test(text.slice(last, start))) groups.at(-1)?.push(run);
    else groups.push([run]);
    last = end;
  }
  return groups.flatMap((group) => {
    const span = spanOfRuns(group);
    const [before] = /.?[\s,;/|]{0,4}$/u.exec(text.slice(Math.max(0, span.start - 5), span.start)) ?? [''];
    const [, after = ''] = /^[\s,;/|]{0,4}(.?)/u.exec(text.slice(span.end, span.end + 5)) ?? [];
    return isMentionBetween(before.charAt(0), after, group, isAboutEncodings) ? [span] : [];
  });
}

function isMentionBetween(before: string, after: string, group: readonly Run[], isAboutEncodings: boolean): boolean {
  const isBracket = /[([]/u.test(before);
  if (!/["'“‘«„‹([]/u.test(before) || !/["'”’»“‘›)\]]/u.test(after)) return false;
  const decoded = group.map((run) => decodeFully(charactersOf(run)));
  if (isBracket && decoded.every((characters) => /^(?:\p{S}|\ufe0f|\u200d)+$/u.test(characters))) return false;
  return isAboutEncodings || !decoded.some((characters) => WORD.test(characters));
}

function spanOfRuns(runs: readonly Run[]): Span {
  return { start: runs[0]?.[0]?.start ?? 0, end: runs.at(-1)?.at(-1)?.end ?? 0 };
}

function spanOf({ 0: match, index }: RegExpExecArray): Span {
  return { start: index, end: index + match.length };
}
