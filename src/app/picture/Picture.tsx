import { useState } from 'react';
import { Artwork } from './Artwork.tsx';
import { plateTopic } from './plate.ts';
import styles from './picture.module.css';

interface PictureProps {
  /** The first one that loads is shown. */
  images: readonly { url: string; width: number | null; height: number | null; title: string | null }[];
  /** "" where the headline beside the picture says the same. */
  alt: string;
  /** The artwork is drawn from the topics, kind, source and title. */
  topics: readonly string[];
  kind: string;
  source: string;
  title: string;
  /** Whether it loads at once, as the first picture of the page. */
  eager?: boolean;
}

/** An image over an artwork. The artwork shows while the image loads and where none of them loads. The box has a fixed shape. */
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
