import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LEDGER_PATH } from '../articles/ledger.ts';
import { MANIFEST_PATH } from '../../core/format/manifest.ts';
import { FILE_LIST_PATH } from '../output/fileList.ts';

/** Whether no record is read in folders of this name: packages bring files that look like records. */
export function isUnreadFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether a folder is the output of a build. */
export function isOutput(folder: string): boolean {
  const holds = (path: string) => existsSync(join(folder, path));
  return holds(FILE_LIST_PATH) || (holds(LEDGER_PATH) && holds(MANIFEST_PATH));
}

/** Whether a file below a folder of records may be one of its records, as far as its folders tell. */
export function isReadFrom(folder: string, path: string): boolean {
  const parts = relative(folder, path).split(sep);
  return parts[0] !== '..' && !parts.some(isUnreadFolder);
}
