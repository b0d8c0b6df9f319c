import { formatDiagnostics } from '../diagnostics/diagnostics.ts';
import { RUN_FAILED } from '../faults.ts';
import { visible, visiblePath } from '../diagnostics/shownValue.ts';
import { countOf } from '../diagnostics/countOf.ts';
import { diagnosticPath, pathFrom } from '../diagnostics/summary.ts';
import type { FolderFixes } from './fixFolder.ts';

/** Records that are named. */
const NAMED = 10;

/**
 * What a person is told of repairs that were made, or would be: how many records, which ones, and how to undo them.
 * Paths begin at `place`.
 */
export function fixNotes({ changed }: FolderFixes, fix: 'show' | 'write', folder: string, place: string): string {
  const count = countOf(changed.length, 'record');
  const names = changed.slice(0, NAMED).map((file) => `    ${visiblePath(pathFrom(place, folder, file))}`);
  const more = changed.length > NAMED ? [`    … and ${changed.length - NAMED} more`] : [];
  if (fix === 'show') return `--fix would change ${count}. Nothing was written.`;
  return [`--fix changed ${count}${changed.length === 0 ? '.' : ':'}`, ...names, ...more].join('\n');
}

/** The diff of a run that only shows, and beside it what would be left alone. It fails if there is no folder. */
export function shownFixes(fixes: FolderFixes, folder: string, place: string) {
  const left = formatDiagnostics(fixes.diagnostics, (one) => diagnosticPath(place, folder, one));
  const notes = [left, fixNotes(fixes, 'show', folder, place)].filter((part) => part !== '').join('\n\n');
  const patch = process.stdout.isTTY ? patchForTerminal(fixes.patch) : fixes.patch;
  const isMissing = fixes.diagnostics.some(({ severity }) => severity === 'error');
  return { text: patch.replace(/\n$/, ''), notes, exitCode: isMissing ? RUN_FAILED : 0 };
}

/** A diff for the screen. What a terminal would obey or hide is written as an escape, so this is no diff for programs. */
export function patchForTerminal(patch: string): string {
  return patch
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, ''), Infinity))
    .join('\n');
}
