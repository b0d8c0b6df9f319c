import { ContentError, type FailureKind } from '../content/files.ts';
import styles from './layout.module.css';

const explanations: Record<FailureKind, string> = {
  offline: 'The network did not answer. You may be offline.',
  missing:
    'A file of this edition is gone, most likely because a newer edition has been published. Reloading the page brings it.',
  refused: 'The server could not hand out a file just now.',
  damaged: 'A file of this edition arrived damaged.',
};

/** Says what failed to load and why, and offers to try again. */
export function FailureNotice({
  error,
  onRetry,
  what = 'This page',
}: {
  error: Error;
  onRetry: () => void;
  what?: string;
}) {
  const why = error instanceof ContentError ? explanations[error.kind] : 'Something went wrong in the page itself.';
  // A browser fetches code that failed to load again only for a new page.
  const reloadHelps = !(error instanceof ContentError) || error.kind === 'missing';
  return (
    <div className={styles.notice} role="alert">
      <h2>{what} could not be loaded</h2>
      <p>{why}</p>
      <p className={styles.noticeActions}>
        <button type="button" className={styles.button} onClick={onRetry}>
          Try again
        </button>
        {reloadHelps && (
          <button type="button" className={styles.link} onClick={() => location.reload()}>
            Reload the page
          </button>
        )}
      </p>
    </div>
  );
}
