import { relative } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { fileName, readTextFile } from './files.ts';

/** Bytes. The sheets of the app have a twentieth of it. */
const MOST_BYTES = 1_000_000;

/** The publisher's style sheet. */
export interface OwnSheet {
  /** Where the site has it, below its base. */
  file: string;
  content: string;
}

/** Reads the publisher's style sheet. Null where there is none that can be used. */
export function readOwnSheet(
  { styles, seedsDir }: Pick<Settings, 'styles' | 'seedsDir'>,
  diagnostics: Diagnostic[],
): OwnSheet | null {
  if (styles === null) return null;
  const content = readTextFile(styles, MOST_BYTES);
  if (typeof content === 'string') return { file: fileName('styles', content, 'css'), content };
  const about = {
    file: relative(seedsDir, styles),
    field: 'styles',
    ...content,
    instead: 'the paper has its usual looks',
  };
  diagnostics.push(diagnose('paper-file', about));
  return null;
}
