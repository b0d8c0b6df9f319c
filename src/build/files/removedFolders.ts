import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of an earlier build, taken out of the way at once and deleted while other work goes on: thousands of files take their time. */
export class RemovedFolders {
  readonly #trash: string;
  #deleting: Promise<void> = Promise.resolve();

  /** `trash`: a folder that does not exist, on the disk of those to remove. */
  constructor(trash: string) {
    this.#trash = trash;
  }

  /** Takes these folders of `parent` away; what is not there, or on another disk, stays as it is. */
  async take(parent: string, names: readonly string[]): Promise<void> {
    await mkdir(this.#trash, { recursive: true });
    for (const name of names) await rename(join(parent, name), join(this.#trash, name)).catch(() => {});
    this.#deleting = rm(this.#trash, { recursive: true, force: true });
    this.#deleting.catch(() => {});
  }

  /** Resolves once they are deleted. */
  async gone(): Promise<void> {
    await this.#deleting;
  }
}
