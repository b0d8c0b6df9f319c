import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Letters of the file's own name in that of the unfinished one: no file system takes more than 255 bytes, and a letter has up to three. */
const KNOWN_BY = 60;

/** How a file is written. */
export interface Writing {
  /** Whether it must outlive a crash of the system. A cache need not, and waits for no disk. */
  isLasting?: boolean;
  /** Called with the unfinished file, before it takes its place. What this throws leaves the old file as it is. */
  beforeRename?: (unfinished: string) => void;
}

/**
 * Writes a file in one step: whoever reads it meanwhile gets the old content or the new one, whole. The name of the unfinished file
 * begins with a dot, so that no build takes it for a record. Throws what Node throws.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { isLasting = true, beforeRename = () => {} }: Writing = {},
): void {
  const unfinished = join(dirname(path), `.${basename(path).slice(-KNOWN_BY)}.${randomUUID()}`);
  try {
    writeFileSync(unfinished, content, { flag: 'wx', flush: isLasting });
    beforeRename(unfinished);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
