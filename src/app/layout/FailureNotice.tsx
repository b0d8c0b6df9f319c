import { useEffect, useState } from 'react';
import { reloadPage } from '../content/code.ts';
import { ContentError, type FailureKind } from '../content/files.ts';
import { reach, useOffline } from '../content/reach.ts';
import styles from './layout.module.css';

const explanations: Record<FailureKind, string> = {
  offline: 'The network did not answer. You may be offline.',
  missing: 'It is gone, most likely because a newer edition has been published. Reload the page to read that one.',
  refused: 'The site could not answer just now. It may in a moment.',
  damaged: 'It arrived damaged.',
  code: 'A part of this page did not arrive.',
};

/** Says what failed to load and why, and offers to try again. What only the network lacked is tried again by itself when the reader is online. */
export function FailureNotice({
  error,
  onRetry,
  what = 'This page',
}: {
  error: Error;
  onRetry: () => void;
  what?: string | undefined;
}) {
  const [isUnreachable, setUnreachable] = useState(false);
  const isOffline = useOffline();
  const cause = error instanceof ContentError ? error.kind : null;
  const kind = isUnreachable ? 'offline' : cause;
  const reload = async () => setUnreachable(!(await reloadPage(cause === 'code')));
  const retry = kind === 'code' || isUnreachable ? reload : onRetry;
  useEffect(() => (cause === 'offline' ? onReach(onRetry) : undefined), [cause, onRetry]);
  return (
    <div className={styles.notice} role="alert">
      <h2>{what} could not be loaded</h2>
      <p>{explain(kind, isOffline)}</p>
      <p className={styles.noticeActions}>
        <button type="button" className={styles.button} onClick={() => void retry()}>
          Try again
        </button>
        {kind !== 'offline' && kind !== 'code' && (
          <button type="button" className={styles.link} onClick={() => void reload()}>
            Reload the page
          </button>
        )}
      </p>
    </div>
  );
}

/** Calls back when the page can reach its site again. Gives a function that ends it. */
function onReach(listener: () => void): () => void {
  return reach.subscribe(() => reach.isOffline() || listener());
}

function explain(kind: FailureKind | null, isOffline: boolean): string {
  if (isOffline && kind === 'offline')
    return 'You are offline. It is not on this device, and will load when you are online.';
  if (isOffline) return 'You are offline.';
  return kind === null ? 'Something went wrong in the page itself.' : explanations[kind];
}
