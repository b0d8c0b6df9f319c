import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from './emit.ts';

/** Holds data files in a folder until all are made and may be published. In memory they would take as much as the articles. */
export class StagedFiles implements Output {
  readonly #folder: string;
  readonly #paths = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  set(path: string, content: string | Uint8Array): void {
    writeFileSync(this.#target(path), content);
    this.#paths.add(path);
  }

  /** Adds a file where there is neither one at its path nor one in the place of a folder. */
  setNew(path: string, content: string): void {
    try {
      writeFileSync(this.#target(path), content, { flag: 'wx' });
      this.#paths.add(path);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }

  /** Adds a copy of a file. */
  copy(path: string, from: string): void {
    copyFileSync(from, this.#target(path));
    this.#paths.add(path);
  }

  /** Adds a file, unless the publisher has one of this name among the files that are published as they are. */
  setUnlessGiven(path: string, content: string | Uint8Array): void {
    if (!existsSync(join(this.#folder, path))) this.set(path, content);
  }

  #target(path: string): string {
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    return target;
  }

  keys(): Iterable<string> {
    return this.#paths;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EEXIST', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
}
