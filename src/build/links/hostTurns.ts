/** Lets one request at a time go to a host, with a pause after each. */
export class HostTurns {
  readonly #pause: () => Promise<unknown>;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(pause: () => Promise<unknown>) {
    this.#pause = pause;
  }

  /** Calls `ask` when it is the host's turn. Settles as it does. */
  async take<Result>(host: string, ask: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(ask);
    this.#last.set(host, turn.then(this.#pause, this.#pause));
    return turn;
  }
}
