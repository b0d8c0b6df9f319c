import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Fault, RUN_FAILED, USAGE_FAULTY } from '../faults.ts';
import type { ProcessMark } from '../runningProcess.ts';
import { Workplace } from '../workplace.ts';
import { BUILD_FOLDER, readFileList } from './fileList.ts';
import type { Keeping, KeptFiles } from './keptFiles.ts';
import { publish } from './publish.ts';

/** Milliseconds between two looks at who else builds, and how many looks. */
const LOOK_AGAIN = 50;
const LOOKS = 20;

/**
 * The folder of the output, with the new site that one build makes inside it. There it is on the same file system as
 * the old site, so that its files take their places by renames.
 */
export class SiteFolder {
  /** The folder of the new site. */
  readonly staging: string;
  readonly #outDir: string;
  readonly #workplace: Workplace;

  constructor(outDir: string) {
    this.#outDir = outDir;
    this.#workplace = new Workplace(join(outDir, BUILD_FOLDER));
    this.staging = join(this.#workplace.path, 'site');
  }

  /** Takes the output for one build. Rejects with a `Fault` where another one has it, or where nobody can write. */
  async open(): Promise<void> {
    try {
      this.#workplace.open();
    } catch (cause) {
      throw new Fault(unwritable(this.#outDir, cause), USAGE_FAULTY);
    }
    const other = await this.#other();
    if (other === null) return;
    this.close();
    throw new Fault(busy(this.#outDir, other), RUN_FAILED);
  }

  /** Whether the output holds a file that no build wrote. */
  holdsForeign(path: string): boolean {
    return existsSync(join(this.#outDir, path)) && !readFileList(this.#outDir).files.includes(path);
  }

  /** Puts the new site in the place of the old one. Gives what it kept of earlier editions. */
  publish(keepsOld: boolean, keep: Keeping | null): KeptFiles | null {
    return publish({ folder: this.staging, workplace: this.#workplace.path, outDir: this.#outDir, keepsOld, keep });
  }

  /** Gives the output back. A site that is not published is gone. */
  close(): void {
    this.#workplace.remove();
  }

  /**
   * Another build that has the output, or null. Of several that come at once, the one whose workplace has the first name
   * waits until the others have seen it and gone. Two never both stay: the second of them to look sees the first.
   */
  async #other(): Promise<ProcessMark | null> {
    for (let looks = 1; ; looks++) {
      const others = this.#workplace.others();
      const [found] = others;
      if (found === undefined) return null;
      if (looks === LOOKS || [...others.keys()].some((path) => path < this.#workplace.path)) return found[1];
      await setTimeout(LOOK_AGAIN);
    }
  }
}

function busy(outDir: string, { pid }: ProcessMark): string {
  return (
    `Nothing was built: another build (process ${pid}) is writing to ${outDir}. Wait until it has ended, or choose ` +
    'another folder for the output. A build that was stopped by force in another container stops counting after two minutes.'
  );
}

function unwritable(outDir: string, cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `Nothing was built: the output ${outDir} can't be written (${reason}). Choose another folder for the output.`;
}
