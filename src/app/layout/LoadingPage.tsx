import styles from './layout.module.css';

/** Stands for a view while the edition's manifest is on its way. */
export function LoadingPage() {
  return <main id="content" className={styles.loading} aria-busy="true"><p className="visually-hidden" role="status">Loading</p></main>;
}
