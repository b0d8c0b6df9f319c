import { type BrokenPart, holdsHalf, restoreLost, restoreSpaced } from './lostBytes.ts';
import { placesOf } from './mentions.ts';
import { scriptOf } from './scripts.ts';
import { findSequences, isDamage, PASSES, type Run, runsOf, type Sequence, SEQUENCE } from './sequences.ts';

const sequence = new RegExp(SEQUENCE, 'u');

/** A text after its repair. */
export interface Mended {
  text: string;
  /** Whether the text is damaged and stays as it came, because some of its characters are lost. */
  isLeft: boolean;
}

/**
 * Repairs UTF-8 text that was read as windows-1252 or Latin-1 (`â€“` for –, `cafÃ©` for café), also where that happened
 * two or three times. A text is mended whole or stays as it came.
 *
 * The first thing to find is proof: characters that good text does not have (see `isDamage`). Text that is *about* such
 * characters is no proof (see `placesOf`). In a text that is proven to be damaged, less is enough for the rest of it.
 */
export function mendMojibake(text: string): Mended {
  let mended = text;
  let scripts: ReadonlySet<string> = new Set();
  for (let pass = 0; pass < PASSES; pass++) {
    const next = repairOnce(mended, scripts);
    if (next.isLeft) return { text, isLeft: true };
    if (next.text === mended) break;
    ({ text: mended, scripts } = next);
  }
  return { text: restoreLost(mended), isLeft: false };
}

interface Pass extends Mended {
  /** The scripts whose characters were damaged, in this pass or before. */
  scripts: ReadonlySet<string>;
}

/** Undoes one round of damage. `known` are the scripts whose characters were damaged in a round before. */
function repairOnce(text: string, known: ReadonlySet<string>): Pass {
  const unchanged = { text, isLeft: false, scripts: known };
  if (!sequence.test(text)) return unchanged;
  const runs = runsOf(findSequences(text));
  if (known.size === 0 && !runs.some(isDamage)) return unchanged;
  const places = placesOf(text, runs);
  const proof = runs.filter((run, i) => places[i] === 'text' && isDamage(run));
  if (known.size === 0 && proof.length === 0) return unchanged;
  const proven = scriptsOf(proof);
  const scripts = new Set([...known, ...proven]);
  const isAccepted = ({ character, grade }: Sequence): boolean => {
    const script = scriptOf(character);
    if (script === null) return proof.length > 0 && (grade === 'likely' || /[\u0080-\u009f]/u.test(character));
    return (grade === 'weak' ? proven : scripts).has(script);
  };
  const repaired = runs.flatMap((run, i) => {
    if (places[i] === 'kept') return run.map((kept) => ({ ...kept, character: text.slice(kept.start, kept.end) }));
    return proof.length > 0 && (isDamage(run) || standsAlone(text, run)) ? run : run.filter(isAccepted);
  });
  return { ...rebuild(text, repaired, scripts), scripts };
}

/** Whether a run stands between white space. No word of good text is made of such characters alone, but a unit is: Å². */
function standsAlone(text: string, run: Run): boolean {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  return (
    /^\s?$/u.test(text.charAt(start - 1)) && /^\s?$/u.test(text.charAt(end)) && !/^.[²³]$/u.test(text.slice(start, end))
  );
}

function scriptsOf(runs: readonly Run[]): Set<string> {
  const scripts = new Set(runs.flatMap((run) => run.map(({ character }) => scriptOf(character))));
  if (scripts.has('Vietnamese')) scripts.add('Latin');
  return new Set([...scripts].filter((script) => script !== null));
}

/** The text with its sequences replaced by what is there after the repair. */
function rebuild(text: string, sequences: readonly Sequence[], scripts: ReadonlySet<string>): Mended {
  const parts: string[] = [];
  let isLeft = false;
  for (let i = 0; i <= sequences.length; i++) {
    const [previous, next] = [sequences[i - 1], sequences[i]];
    const gap: BrokenPart = {
      text: text.slice(previous?.end ?? 0, next?.start),
      before: previous?.character ?? '',
      after: next?.character ?? '',
    };
    const mended = gap.text === '' ? '' : restoreSpaced(gap, scripts);
    isLeft ||= holdsHalf({ ...gap, text: mended }, scripts);
    parts.push(mended, gap.after);
  }
  return { text: parts.join(''), isLeft };
}
