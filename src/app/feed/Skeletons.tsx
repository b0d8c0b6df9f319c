import styles from './skeletons.module.css';

/** Stands for a row of stories that are loading. */
export function SkeletonRow() {
  return (
    <div className={styles.row} aria-hidden="true">
      {[0, 1, 2].map((cell) => (
        <div key={cell} className={styles.cell}>
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
    <div className={styles.list} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <div key={row} className={styles.line}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
