import { setTimeout } from 'node:timers/promises';

/** Milliseconds without a change after which a burst of changes counts as over. */
const QUIET = 150;

/** Milliseconds. A burst that does not end is not waited for any longer. */
const LONGEST_BURST = 5000;

interface LatestOptions<Value> {
  make: () => Promise<Value>;
  onMade: (value: Value) => void;
  onFailed: (error: unknown) => void;
}

/**
 * Keeps a value up to date that takes long to make. One is made at a time, the first at once. Changes that come meanwhile
 * lead to one more, however many they are.
 */
export class Latest<Value> {
  readonly #options: LatestOptions<Value>;
  #value: Promise<Value>;
  #failed = true;
  /** Changes since the last making began. */
  #changes = 0;
  #atWork = true;
  #stopped = false;

  constructor(options: LatestOptions<Value>) {
    this.#options = options;
    this.#value = options.make();
    void this.#settle(this.#value).then(() => this.#catchUp());
  }

  /** The last value that was made. Waits where there is none, and rejects where the last making failed. */
  value(): Promise<Value> {
    return this.#value;
  }

  /** Says that the value is out of date. */
  change(): void {
    this.#changes++;
    if (this.#atWork) return;
    this.#atWork = true;
    void this.#catchUp();
  }

  /** No further value is made. */
  stop(): void {
    this.#stopped = true;
  }

  async #catchUp(): Promise<void> {
    while (this.#changes > 0) {
      await this.#quiet();
      if (this.#stopped) return;
      this.#changes = 0;
      const making = this.#options.make();
      // Nobody is given the failure of before while there is hope.
      if (this.#failed) this.#value = making;
      await this.#settle(making);
    }
    this.#atWork = false;
  }

  /** Waits for the end of a burst of changes. */
  async #quiet(): Promise<void> {
    const end = performance.now() + LONGEST_BURST;
    for (let seen = 0; seen !== this.#changes && performance.now() < end;) {
      seen = this.#changes;
      await setTimeout(QUIET, undefined, { ref: false });
    }
  }

  async #settle(making: Promise<Value>): Promise<void> {
    await making.then(
      () => (this.#failed = false),
      () => (this.#failed = true),
    );
    this.#value = making;
    if (!this.#stopped) await making.then(this.#options.onMade).catch(this.#options.onFailed);
  }
}
