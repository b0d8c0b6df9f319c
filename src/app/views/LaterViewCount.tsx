import { useEffect } from 'react';
import { loadAtRest } from '../content/code.ts';
import { laterView } from '../content/laterView.tsx';

const { View, load, useHasCome } = laterView(() => import('./ViewCount.tsx'));

/** How many articles of a view are new. It is asked when the page is at rest. */
export function LaterViewCount(props: { search: string }) {
  useEffect(() => loadAtRest(load), []);
  return useHasCome() && <View {...props} />;
}
