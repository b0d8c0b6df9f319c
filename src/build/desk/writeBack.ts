import { randomUUID } from 'node:crypto';
import { access, chmod, chown, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

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
export async function writeBack(folder: string, rewrite: Rewrite): Promise<string | null> {
  try {
    const [real, root] = await Promise.all([realpath(rewrite.path), realpath(folder)]);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'it is not in the folder of records';
    const { mode, uid, gid } = await stat(real);
    if ((mode & WRITABLE) === 0) return 'it is read-only';
    await access(real, constants.W_OK);
    return await replace(real, rewrite, async (path) => {
      await chmod(path, mode);
      // Only a superuser may give files away. Others own what they write.
      await chown(path, uid, gid).catch(() => {});
    });
  } catch (error) {
    return reasonOf(error);
  }
}

/** The name of the other file begins with a dot, so that no build takes it for a record. */
async function replace(
  real: string,
  { before, after }: Rewrite,
  giveRights: (path: string) => Promise<void>,
): Promise<string | null> {
  const other = join(dirname(real), `.${basename(real).slice(0, 100)}.${randomUUID()}`);
  try {
    await writeFile(other, after, { flag: 'wx', flush: true });
    await giveRights(other);
    if (!(await readFile(real)).equals(before)) return 'it was changed meanwhile';
    await rename(other, real);
    return null;
  } finally {
    await rm(other, { force: true });
  }
}

/** Node's messages hold the path; the code alone is the same on every machine. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
