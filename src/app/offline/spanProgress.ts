/** How much of the chosen span is on this device. */
export interface SpanProgress {
  /** Articles. */
  kept: number;
  of: number;
  /** `full`: the browser has no room for the rest. `cut`: the network did not give it; the next visit goes on. */
  state: 'going' | 'done' | 'full' | 'cut';
}

let current: SpanProgress | null = null;
const listeners = new Set<() => void>();

/** What the page that keeps a span says of it, to whoever shows it. */
export const spanProgress = {
  /** Null where no span is chosen, and while nothing is known of it. */
  read: (): SpanProgress | null => current,
  write: (progress: SpanProgress | null): void => {
    current = progress;
    for (const listener of listeners) listener();
  },
  /** Calls back when it changes. Gives a function that removes the listener. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
