import styles from './skeletons.module.css';

/** Stands for a row of stories that are loading. */
export function SkeletonRow() {
  return (
    <div className={styles.waitingRow} aria-hidden="true">
      {[0, 1, 2].map((cell) => (
        <div key={cell} className={styles.waitingCell}>
          <span />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** Stands for a list of stories that are loading. */
export function SkeletonList() {
  return (
    <div className={styles.waitingList} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={styles.waitingLine}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
