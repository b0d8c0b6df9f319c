import { posix } from 'node:path';
import { withoutOutputTags } from '../records/dialects/outputTags.ts';

const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Whether a file may be a picture that every browser shows. */
export function isPictureName(path: string): boolean {
  return PICTURE_NAME.test(path);
}

/** Whether a path leads out of the folder that it begins in. */
export function leavesFolder(path: string): boolean {
  return /^\.\.(?:\/|$)/u.test(path);
}

/**
 * Where a picture may lie, as paths from the folder of records, in the order to try them: beside the record at `file`,
 * then from the folder itself; a path that begins with a slash only from the folder. Paths may lead out of the folder.
 * Empty for an address that is no path, and for one that is neither the name of a picture nor leads out of the folder.
 */
export function picturePaths(file: string, address: string): string[] {
  const written = withoutOutputTags(address).trim();
  const path = decoded(written.replace(/[?#].*$/su, '')).replaceAll('\\', '/');
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(path)) return [];
  const beside = path.startsWith('/') ? [] : [posix.join(posix.dirname(file), path)];
  const paths = [...new Set([...beside, posix.join('.', path)].map((found) => found.replace(/^\/+/u, '')))];
  const inside = paths.filter((found) => !leavesFolder(found));
  if (isPictureName(path)) return inside.length > 0 ? inside : paths.slice(0, 1);
  return inside.length > 0 ? [] : paths.slice(0, 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
