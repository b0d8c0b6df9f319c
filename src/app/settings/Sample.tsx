import * as words from '../../core/words/settings.ts';
import styles from './settings.module.css';

/** A few lines of an article, in the type that is chosen. */
export function Sample() {
  return (
    <figure className={styles.sample}>
      <figcaption className="label">{words.sampleCaption}</figcaption>
      <p className={styles.sampleHeadline}>{words.sampleHeadline}</p>
      <p>{words.sampleText}</p>
    </figure>
  );
}
