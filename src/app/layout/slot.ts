import { useSyncExternalStore } from 'react';

/** A value that views follow and that code which comes later sets. */
export interface Slot<Value> {
  set: (value: Value) => void;
  /** The value. At build time and while React hydrates the page it is the first one. */
  use: () => Value;
}

/** A slot that holds a value until another one is set. */
export function createSlot<Value>(first: Value): Slot<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (next) => {
      value = next;
      for (const tell of listeners) tell();
    },
    use: () =>
      useSyncExternalStore(
        listen,
        () => value,
        () => first,
      ),
  };
}
