import { join } from 'node:path';
import type { Sharp, SharpOptions } from 'sharp';
import { widthsOfCopies } from '../../core/smallerCopies.ts';
import { shortHash } from '../contentHash.ts';
import { type FileCache, openFileCache } from '../fileCache.ts';

/** Makes smaller copies of pictures. */
export interface PictureTool {
  /** The widths that the copies of a picture have, ascending. Empty for one that moves. Rejects where the file can't be read. */
  widthsOf: (file: string) => Promise<number[]>;
  /** The copies as WebP, in the order of their widths. */
  copiesOf: (file: string, widths: readonly number[]) => Promise<Uint8Array[]>;
  /** The copies that the last build made, by name. */
  cache: FileCache;
}

/** How copies are made: with the least effort, which makes them 3 % larger in half the time. */
const WEBP = { quality: 75, effort: 0 } as const;

/** Pixels. One of more would take too much memory. */
const OPTIONS: SharpOptions = { limitInputPixels: 100_000_000 };

/** The tool, with its cache in `cacheDir`. Null where the publisher has not installed sharp, or where it does not run here. */
export async function findPictureTool(cacheDir: string): Promise<PictureTool | null> {
  const { default: sharp } = (await import('sharp').catch(() => null)) ?? { default: null };
  if (sharp === null) return null;
  // Several pictures at once take less time than several threads for one.
  sharp.concurrency(1);
  sharp.cache(false);
  const open = (file: string) => sharp(file, OPTIONS);
  const version = shortHash(JSON.stringify([WEBP, sharp.versions]), 16);
  return {
    widthsOf: (file) => widthsOf(open(file)),
    copiesOf: async (file, widths) => {
      const { data, info } = await pixelsOf(open(file), Math.max(...widths));
      const raw = { width: info.width, height: info.height, channels: info.channels };
      return Promise.all(widths.map((width) => sharp(data, { raw }).resize(width).webp(WEBP).toBuffer()));
    },
    cache: openFileCache(join(cacheDir, 'pictures'), version),
  };
}

async function widthsOf(picture: Sharp): Promise<number[]> {
  const { autoOrient, pages = 1 } = await picture.metadata();
  return pages > 1 ? [] : widthsOfCopies(autoOrient.width);
}

/** A picture is decoded once, at the width of its widest copy. */
function pixelsOf(picture: Sharp, width: number): ReturnType<typeof toPixels> {
  return toPixels(picture.autoOrient().resize(width));
}

function toPixels(picture: Sharp) {
  return picture.raw().toBuffer({ resolveWithObject: true });
}
