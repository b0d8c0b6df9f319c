import { posix } from 'node:path';

const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Whether a file may be a picture that every browser shows. Drawings in SVG are documents, which can hold scripts. */
export function isPictureName(path: string): boolean {
  return PICTURE_NAME.test(path);
}

/**
 * Where a picture may lie in the folder of records, as paths from the folder, in the order to try them: beside the record
 * at `file`, then from the folder itself; a path that begins with a slash only from the folder. Empty for an address that
 * is no path to a picture, and for paths that leave the folder.
 */
export function picturePaths(file: string, address: string): string[] {
  const path = decoded(address.trim().replace(/[?#].*$/su, '')).replaceAll('\\', '/');
  if (!isPictureName(path) || /^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(path)) return [];
  const beside = path.startsWith('/') ? [] : [posix.join(posix.dirname(file), path)];
  const paths = [...beside, posix.join('.', path)].map((found) => found.replace(/^\/+/u, ''));
  return [...new Set(paths)].filter((found) => !/^\.\.(?:\/|$)/u.test(found));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
