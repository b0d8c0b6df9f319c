import { accessSync, chmodSync, chownSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { errorCode } from '../fileErrors.ts';
import { writeWhole } from '../writeWhole.ts';

/** A file of the folder of records that is to be written anew. */
export interface Rewrite {
  /** Absolute; it may be a link. */
  path: string;
  /** What it held when it was read. */
  before: Uint8Array;
  after: Uint8Array;
}

const WRITABLE = 0o222;

/**
 * Writes a file anew in one step: whoever reads it meanwhile gets the one content or the other. Owner and rights stay, and
 * a link stays a link. Gives why the file was left alone; null where it was written. Nothing outside `folder` is written.
 */
export function writeBack(folder: string, { path, before, after }: Rewrite): string | null {
  try {
    const [real, root] = [realpathSync(path), realpathSync(folder)];
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'it is not in the folder of records';
    const { mode, uid, gid } = statSync(real);
    if ((mode & WRITABLE) === 0) return 'it is read-only';
    accessSync(real, constants.W_OK);
    writeWhole(real, after, {
      beforeRename(unfinished) {
        chmodSync(unfinished, mode);
        giveTo(unfinished, uid, gid);
        if (!readFileSync(real).equals(before)) throw new Error('it was changed meanwhile');
      },
    });
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

/** Only a superuser may give files away. Others own what they write. */
function giveTo(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // It stays with who wrote it.
  }
}
