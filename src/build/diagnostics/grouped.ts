import type { DiagnosticCode } from './diagnosticDetails.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Severity } from './diagnosticText.ts';
import { visible, visiblePath } from './shownValue.ts';

/** All diagnostics of one code, and the first of them. */
export interface CodeGroup {
  code: DiagnosticCode;
  severity: Severity;
  all: Diagnostic[];
  /** Of as many files as can be. */
  first: Diagnostic[];
}

/** Diagnostics by code. `most` of each are listed. Errors come first, then the most frequent. */
export function byCode(diagnostics: readonly Diagnostic[], most: number): CodeGroup[] {
  const groups = new Map<DiagnosticCode, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.code);
    if (group === undefined) groups.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups]
    .map(([code, all]) => ({ code, severity: all[0]?.severity ?? 'info', all, first: firstOf(all, most) }))
    .sort((a, b) => order[a.severity] - order[b.severity] || b.all.length - a.all.length || (a.code < b.code ? -1 : 1));
}

const order: { readonly [Of in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** The first diagnostic of each file, then the second of each, and so on. */
function firstOf(diagnostics: readonly Diagnostic[], most: number): Diagnostic[] {
  if (diagnostics.length <= most) return [...diagnostics];
  const seen = new Map<string, number>();
  const turns: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const turn = seen.get(diagnostic.file) ?? 0;
    seen.set(diagnostic.file, turn + 1);
    if (turn < most) (turns[turn] ??= []).push(diagnostic);
  }
  return turns.flat().slice(0, most);
}

/** Above this share, what diagnostics have in common is said. */
const MOST = 0.8;

/** What diagnostics of one code have in common, in a few words; "" for nothing. */
export function inCommon(diagnostics: readonly Diagnostic[]): string {
  const total = diagnostics.length;
  const share = (count: number) => (count === total ? 'all' : String(count));
  const message = mostFrequent(diagnostics.map((one) => one.message));
  const field = mostFrequent(diagnostics.map((one) => one.field?.replace(/\.\d+(?=\.|$)/g, '') ?? ''));
  const files = new Set(diagnostics.map(({ file }) => file));
  const folder = commonFolder(files);
  return [
    message.count >= total * MOST && message.count > 1
      ? `${share(message.count)} say: ${visible(message.text, 100)}`
      : field.text !== '' && field.count >= total * MOST
        ? `${share(field.count)} in ${visible(field.text, 60)}`
        : '',
    files.size === 1
      ? `all in ${visiblePath([...files][0] ?? '')}`
      : folder === ''
        ? ''
        : `all in ${visiblePath(folder)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function mostFrequent(texts: readonly string[]): { text: string; count: number } {
  const counts = new Map<string, number>();
  let best = { text: '', count: 0 };
  for (const text of texts) {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count > best.count) best = { text, count };
  }
  return best;
}

/** The folder that holds all files, with its closing slash; "" for none. */
function commonFolder(files: ReadonlySet<string>): string {
  let common: string | null = null;
  for (const file of files) {
    common ??= file;
    while (common !== '' && !file.startsWith(common))
      common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    if (common === file) common = file.slice(0, file.lastIndexOf('/') + 1);
  }
  return common ?? '';
}
