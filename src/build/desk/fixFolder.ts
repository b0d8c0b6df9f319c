import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { ALL_FILES, type FileChoice } from '../records/chosenFiles.ts';
import { listRecords, type RecordListing } from '../records/listRecords.ts';
import { locateDiagnostics } from '../records/locateDiagnostics.ts';
import { type Manner, usualManner } from '../records/manner.ts';
import { readBytes } from '../records/records.ts';
import { strictUtf8 } from '../records/recordText.ts';
import { type FixedRecord, fixRecord } from './fixRecord.ts';
import { writeBack } from './writeBack.ts';

/** What came of repairs in a folder of records. */
export interface FolderFixes {
  /** A unified diff of all records that change, as `git apply` takes it; "" for none. */
  patch: string;
  /** The records that changed, or would. */
  changed: string[];
  /** What was left alone. */
  diagnostics: Diagnostic[];
}

const PATCH = { headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true } };

/**
 * Writes repairs back into the records of a folder (`fixRecord`), or only shows them. Links that lead out of the folder are
 * never followed. Paths in the patch begin at `place` if the folder is in it, else in the folder. `mannerIn` says how records are
 * read.
 */
export async function fixFolder(
  folder: string,
  fix: 'show' | 'write',
  place: string,
  choice: FileChoice = ALL_FILES,
  mannerIn: (listing: RecordListing) => Manner = () => usualManner,
): Promise<FolderFixes> {
  const listing = await listRecords(folder, 'refuse', choice);
  const { files, diagnostics } = listing;
  const manner = mannerIn(listing);
  // What is wrong with the folder is in the report that follows, but for the run that only shows.
  const missing = diagnostics.filter(({ code }) => code === 'folder-missing' && fix === 'show');
  const fixes: FolderFixes = { patch: '', changed: [], diagnostics: missing };
  const seen = new Set<string>();
  for (const file of files) {
    const real = await realpath(join(folder, file)).catch(() => null);
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    fixFile({ folder, file, fix, place, manner }, fixes);
  }
  return { ...fixes, diagnostics: locateDiagnostics(folder, fixes.diagnostics) };
}

interface FileToFix {
  folder: string;
  file: string;
  fix: 'show' | 'write';
  place: string;
  manner: Manner;
}

function fixFile({ folder, file, fix, place, manner }: FileToFix, fixes: FolderFixes): void {
  const { bytes } = readBytes(folder, file);
  const before = bytes === null ? null : strictUtf8(bytes);
  if (bytes === null || before === null) return;
  const { text, left } = fixed(file, before, manner);
  for (const field of left) fixes.diagnostics.push(diagnose('fix-left', { file, field }));
  if (text === before) return;
  const path = join(folder, file);
  const after = Buffer.concat([bytes.subarray(0, bytes.length - Buffer.byteLength(before)), Buffer.from(text)]);
  const reason = fix === 'write' ? writeBack(folder, { path, before: bytes, after }) : null;
  if (reason !== null) fixes.diagnostics.push(diagnose('fix-failed', { file, reason }));
  else fixes.changed.push(file);
  if (fix === 'show') fixes.patch += patchOf(pathInPatch(place, path, file), bytes, after);
}

/** A record that the program fails over stays as it is. The report says so. */
function fixed(file: string, text: string, manner: Manner): FixedRecord {
  try {
    return fixRecord(file, text, manner);
  } catch {
    return { text, left: [] };
  }
}

/** Programs that apply patches take no path that leads upward. Then it begins in the folder of records. */
function pathInPatch(place: string, path: string, file: string): string {
  const fromPlace = relative(place, path).split(sep).join('/');
  return fromPlace.startsWith('../') || isAbsolute(fromPlace) ? file : fromPlace;
}

function patchOf(path: string, before: Uint8Array, after: Uint8Array): string {
  const [old, young] = [before, after].map((bytes) => Buffer.from(bytes).toString('utf8'));
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, old ?? '', young ?? '', '', '', PATCH);
}
