import styles from './settings.module.css';

/** A few lines of an article, in the type that is chosen. */
export function Sample() {
  return (
    <figure className={styles.sample}>
      <figcaption className="label">So an article reads</figcaption>
      <p className={styles.sampleHeadline}>The harbour learns to wait</p>
      <p>
        For a hundred years the ferries left on the minute, whoever was still running down the slope. Since spring they
        wait, two minutes at most, for anyone whom the keeper of the slipway can see. The timetable has not changed; it
        had always allowed for fog.
      </p>
    </figure>
  );
}
