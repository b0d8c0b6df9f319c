import picomatch from 'picomatch';

/** Which files of a folder are read, as patterns from the folder. */
export interface FileChoice {
  /** Empty: all files. */
  include: readonly string[];
  exclude: readonly string[];
}

export const ALL_FILES: FileChoice = { include: [], exclude: [] };

/** Whether a file is to be read, by its path from the folder. */
export function isChosenBy({ include, exclude }: FileChoice): (path: string) => boolean {
  const isIn = include.length === 0 ? () => true : picomatch([...include]);
  const isOut = exclude.length === 0 ? () => false : picomatch([...exclude]);
  return (path) => isIn(path) && !isOut(path);
}
