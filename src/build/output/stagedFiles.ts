import { mkdirSync, writeFileSync } from 'node:fs';
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
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    this.#paths.add(path);
  }

  keys(): Iterable<string> {
    return this.#paths;
  }
}
