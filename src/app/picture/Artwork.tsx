import { memo } from 'react';
import { drawPlate } from './plate.ts';
import styles from './picture.module.css';

/** Stands for the picture of an article that has none, or none that loads. */
export const Artwork = memo(function Artwork({
  topic,
  source,
  title,
}: {
  topic: string;
  source: string;
  title: string;
}) {
  const plate = drawPlate(topic, source, title);
  const [left, right] = plate.horizon;
  return (
    <span className={`${styles.plate} ${styles[`hue${plate.hue}`]}`} aria-hidden="true">
      <svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice">
        <path className={styles.ground} d={`M-400 ${left}L1040 ${right}V800H-400Z`} />
        <use
          className={styles.motif}
          href={`#${plate.motif}`}
          transform={`translate(${plate.x} ${plate.y}) rotate(${plate.turn})`}
        />
      </svg>
      <span className={styles.letter}>{plate.letter}</span>
    </span>
  );
});
