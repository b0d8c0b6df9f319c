import { closeSync, constants, fstatSync, openSync, type Stats } from 'node:fs';

/**
 * Opens a file, gives it to `use`, and closes it. Throws what Node throws, and for what is no regular file. Between a
 * look at a folder and this, a FIFO may have taken the file's place: it is opened without waiting for its other end.
 */
export function withRegularFile<Result>(path: string, use: (file: number, status: Stats) => Result): Result {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new Error('not a file');
    return use(file, status);
  } finally {
    closeSync(file);
  }
}
