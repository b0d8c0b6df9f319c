import { useState } from 'react';
import { Artwork } from './Artwork.tsx';
import { plateTopic } from './plate.ts';
import styles from './picture.module.css';

interface PictureProps {
  /** In the order to try them. */
  images: readonly { url: string; width: number | null; height: number | null; title: string | null }[];
  /** What the picture shows, for those who do not see it; "" where the headline beside it says the same. */
  alt: string;
  /** What the artwork is drawn from. */
  topics: readonly string[];
  kind: string;
  source: string;
  title: string;
  /** The first picture of the page: fetched at once. */
  eager?: boolean;
}

/**
 * A picture in a box whose size does not depend on it. The artwork lies beneath: it is there while the image loads,
 * and stays where none of the images can be had.
 */
export function Picture({ images, alt, topics, kind, source, title, eager = false }: PictureProps) {
  const [failures, setFailures] = useState(0);
  const image = images[failures];
  const giveUp = () => setFailures(failures + 1);
  return (
    <span className={styles.box}>
      <Artwork topic={plateTopic(topics, kind)} source={source} title={title} />
      {image && (
        <img
          key={image.url}
          className={styles.image}
          src={image.url}
          alt={alt}
          width={image.width ?? undefined}
          height={image.height ?? undefined}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={giveUp}
          ref={(element) => {
            if (element?.complete === true && element.naturalWidth === 0 && element.currentSrc !== '') giveUp();
          }}
        />
      )}
    </span>
  );
}
