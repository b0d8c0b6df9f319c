import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { readWholeFile } from './frontMatter.ts';
import type { Manner } from './manner.ts';
import { readBytes } from './records.ts';
import { decodeRecord } from './recordText.ts';

/** The defaults of folders, with what is wrong with the files that hold them. */
export interface FolderDefaults {
  defaults: Manner['defaults'];
  diagnostics: Diagnostic[];
}

/** Reads the files `_defaults.yml` of a folder. What a file says goes before what the settings (`given`) say of its folder. */
export function readFolderDefaults(
  folder: string,
  files: readonly string[],
  given: Manner['defaults'],
): FolderDefaults {
  const fromSettings = Object.entries(given).map(([path, fields]) => [path.replace(/^\/+|\/+$/g, ''), fields] as const);
  const defaults: Record<string, Readonly<Record<string, unknown>>> = Object.fromEntries(fromSettings);
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { fields, problems } = fieldsIn(folder, file);
    const path = file.split('/').slice(0, -1).join('/');
    defaults[path] = { ...defaults[path], ...fields };
    diagnostics.push(...problems);
  }
  return { defaults, diagnostics };
}

function fieldsIn(folder: string, file: string): { fields: Record<string, unknown>; problems: Diagnostic[] } {
  const read = readBytes(folder, file);
  if (read.bytes === null) return { fields: {}, problems: [read.diagnostic] };
  const { text, diagnostics } = decodeRecord(file, read.bytes);
  if (text === null) return { fields: {}, problems: diagnostics };
  const split = readWholeFile(file, text);
  return split.data === null
    ? { fields: {}, problems: split.diagnostics }
    : { fields: split.data, problems: diagnostics };
}
