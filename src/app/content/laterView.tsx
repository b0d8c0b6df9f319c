import { type ComponentType, createElement, lazy, useState } from 'react';
import { loadCode } from './code.ts';

/** A view whose code comes later. */
export interface LaterView<Props extends object> {
  /** It suspends until its code is there. */
  View: ComponentType<Props>;
  /** Fetches its code, so that the view is drawn at once. */
  load: () => Promise<unknown>;
}

/** A view whose code comes later. `lazy` alone would show the fallback for a while, also where the code is there. */
export function laterView<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LaterView<Props> {
  let come: ComponentType<Props> | null = null;
  const loadView = async () => {
    const code = await loadCode(load);
    come = code.default;
    return code;
  };
  const Lazy = lazy(loadView);
  function View(props: Props) {
    // For as long as the view stands it is the same component.
    const [Chosen] = useState(() => come ?? Lazy);
    return createElement(Chosen, props);
  }
  return { View, load: loadView };
}
