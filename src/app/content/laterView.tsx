import { type ComponentType, createElement, lazy, useState, useSyncExternalStore } from 'react';
import { loadCode } from './code.ts';

/** A view whose code comes later. */
export interface LaterView<Props extends object> {
  /** It suspends until its code is there. */
  View: ComponentType<Props>;
  /** Fetches its code, so that the view is drawn at once. Rejects with a `ContentError`. */
  load: () => Promise<unknown>;
  /** Whether its code is there. */
  useHasCome: () => boolean;
}

/**
 * A view whose code comes later. `lazy` alone shows its fallback first, also where the code is there: articles then open a
 * third later (841 against 629 ms on a much slowed phone).
 */
export function laterView<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LaterView<Props> {
  let come: ComponentType<Props> | null = null;
  const waiting = new Set<() => void>();
  const loadView = async () => {
    const code = await loadCode(load);
    come = code.default;
    for (const tell of waiting) tell();
    return code;
  };
  const Lazy = lazy(loadView);
  function View(props: Props) {
    // For as long as the view stands it is the same component.
    const [Chosen] = useState(() => come ?? Lazy);
    return createElement(Chosen, props);
  }
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };
  const hasCome = () => come !== null;
  return { View, load: loadView, useHasCome: () => useSyncExternalStore(subscribe, hasCome, hasCome) };
}
