export type Series = 'p' | 'x' | 'w' | 'f' | 'r' | 't';

/** The file that is fetched first. */
export const ROOT_NAME = 'root.bin';

/** The name of a file of a series, by its number from 0. */
export function chunkName(series: Series, chunk: number): string {
  return `${series}${chunk}.bin`;
}
