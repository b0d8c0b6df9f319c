import { useEffect, useEffectEvent, useState } from 'react';
import { reloadPage } from '../content/code.ts';
import { ContentError, type FailureKind } from '../content/files.ts';
import { reach } from '../content/reach.ts';
import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import styles from './layout.module.css';

const explanations: Record<FailureKind, string> = {
  offline: words.unreachable,
  missing: words.gone,
  refused: words.refused,
  damaged: words.damaged,
  code: words.codeMissing,
};

/** Says what failed to load and why, and offers to try again. What only the network lacked is tried again by itself when the reader is online. */
export function FailureNotice({
  error,
  onRetry,
  what = words.thisPage,
}: {
  error: Error;
  onRetry: () => void;
  what?: string | undefined;
}) {
  const [isUnreachable, setUnreachable] = useState(false);
  const cause = error instanceof ContentError ? error.kind : null;
  const kind = isUnreachable ? 'offline' : cause;
  const reload = async () => setUnreachable(!(await reloadPage(cause === 'code')));
  const retry = kind === 'code' || isUnreachable ? reload : onRetry;
  // A page that is drawn anew meanwhile does not begin to wait anew.
  const retryOnReach = useEffectEvent(onRetry);
  useEffect(() => (cause === 'offline' ? onReach(() => retryOnReach()) : undefined), [cause]);
  return (
    <div className={styles.notice} role="alert">
      <h2>{say(words.notLoaded, { what })}</h2>
      <p>{explain(kind)}</p>
      <p className={styles.noticeActions}>
        <button type="button" className={styles.button} onClick={() => void retry()}>
          {words.tryAgain}
        </button>
        {kind !== 'offline' && kind !== 'code' && (
          <button type="button" className={styles.link} onClick={() => void reload()}>
            {words.reload}
          </button>
        )}
      </p>
    </div>
  );
}

/** Milliseconds that a network needs once it is there. */
const MOMENT_MS = 1000;

/** Calls back when the page can reach its site again. Gives a function that ends it. */
function onReach(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = reach.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => reach.isOffline() || listener(), MOMENT_MS);
  });
  return () => {
    end();
    clearTimeout(timer);
  };
}

function explain(kind: FailureKind | null): string {
  if (!navigator.onLine) return words.youAreOffline;
  return kind === null ? words.brokenPage : explanations[kind];
}
