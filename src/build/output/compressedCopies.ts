import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './fileList.ts';

/** Endings of files that compression makes smaller. */
const COMPRESSIBLE = /\.(?:html|js|css|json|ndjson|bin|svg|xml|opml|md|txt|webmanifest)$/;

/** Bytes. What is smaller comes in one packet anyway. */
const LEAST = 1000;

/** Files that are compressed side by side, each whole in memory. */
const AT_ONCE = 4;

/**
 * Brotli's quality. The best takes 25 times as long as the other, for a tenth fewer bytes: worth it for the code alone,
 * which every first visit loads.
 */
const BEST = 11;
const FAST = 9;

/** The byte of gzip's header that names the system which made it, and its value for "unknown" (RFC 1952). */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/** Adds `.br` and `.gz` beside each text of a folder, where they are smaller. Equal files get equal copies. What is there stays. */
export async function addCompressedCopies(folder: string): Promise<void> {
  const files = filesIn(folder);
  const given = new Set(files);
  const waiting = files.filter((path) => COMPRESSIBLE.test(path)).values();
  const addNext = async () => {
    for (const path of waiting) await addCopies(folder, path, given);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, addNext));
}

async function addCopies(folder: string, path: string, given: ReadonlySet<string>): Promise<void> {
  const content = await readFile(join(folder, path));
  if (content.length < LEAST) return;
  for (const [ending, compress] of [
    ['br', toBrotli],
    ['gz', toGzip],
  ] as const) {
    const copy = `${path}.${ending}`;
    if (given.has(copy)) continue;
    const compressed = await compress(content, path);
    if (compressed.length < content.length) await writeFile(join(folder, copy), compressed);
  }
}

async function toBrotli(content: Buffer, path: string): Promise<Buffer> {
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: path.startsWith('assets/') ? BEST : FAST,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

async function toGzip(content: Buffer): Promise<Buffer> {
  const compressed = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
  compressed[SYSTEM] = UNKNOWN_SYSTEM;
  return compressed;
}
