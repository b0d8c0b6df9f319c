import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from './emit.ts';

/** Holds files in a folder of their own until all are made and may be published. In memory they would take as much as the articles. */
export class StagedFiles implements Output {
  readonly #folder: string;
  readonly #paths = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  set(path: string, content: string | Uint8Array): void {
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    this.#paths.add(path);
  }

  keys(): Iterable<string> {
    return this.#paths;
  }

  /** Moves the files below another folder, in the order in which they were made. */
  async moveTo(folder: string): Promise<void> {
    for (const path of this.#paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await move(join(this.#folder, path), join(folder, path));
    }
  }

  async remove(): Promise<void> {
    this.#paths.clear();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A file can't be renamed to another disk: it is copied there. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(() => cp(from, to));
}
