import styles from './skeleton.module.css';

/** Stands for stories that are loading. */
export function Skeleton() {
  return <div className={styles.waiting} aria-busy="true" />;
}
