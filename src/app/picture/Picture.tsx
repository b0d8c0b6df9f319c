import { useState } from 'react';
import { useHref } from 'react-router-dom';
import { Artwork } from './Artwork.tsx';
import { mayLoad, remember } from './failedPictures.ts';
import { plateTopic } from './plate.ts';
import styles from './picture.module.css';

export interface PictureImage {
  url: string;
  width: number | null;
  height: number | null;
}

interface PictureProps {
  /** The first one that loads is shown. */
  images: readonly PictureImage[];
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

/** Pixels. A picture with a shorter side only counts readers, … */
const COUNTER = 3;
/** … and is no photograph, where the record does not say its size. */
const SMALL = 100;

/** An image over an artwork. The artwork shows while the image loads and where none of them loads. The box has a fixed shape. */
export function Picture({ images, alt, topics, kind, source, title, eager = false }: PictureProps) {
  const [passedOver, passOver] = useState(() => images.map(({ url }) => url).filter((url) => !mayLoad(url)));
  const image = images.find(({ url }) => !passedOver.includes(url));
  const site = useHref('/');
  const logo = image !== undefined && isLogo(image);
  const finish = (loaded: boolean, side: number) => {
    if (image === undefined) return;
    remember(image.url, loaded);
    if (side < (image.width === null && !logo ? SMALL : COUNTER)) passOver([...passedOver, image.url]);
  };
  return (
    <span className={styles.box}>
      <Artwork topic={plateTopic(topics, kind)} source={source} title={title} />
      {image && (
        <img
          key={image.url}
          className={logo ? `${styles.image} ${styles.whole}` : styles.image}
          src={/^https?:/.test(image.url) ? image.url : site + image.url}
          alt={alt}
          width={image.width ?? undefined}
          height={image.height ?? undefined}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={({ currentTarget }) => finish(true, shorterSide(currentTarget) || SMALL)}
          onError={() => finish(false, 0)}
          ref={(element) => {
            if (element?.complete !== true || element.currentSrc === '') return;
            finish(element.naturalWidth > 0, shorterSide(element));
          }}
        />
      )}
    </span>
  );
}

/** 0 where it is not known. */
function shorterSide({ naturalWidth, naturalHeight }: HTMLImageElement): number {
  return Math.min(naturalWidth, naturalHeight);
}

/** A logo stands whole: by its name, its type, or because it is much wider than a photograph. */
function isLogo({ url, width, height }: PictureImage): boolean {
  return (
    /^\w+:\/\/[^/]+\/(?:.*[^a-z])?(?:logos?|favicon)(?![a-z])|\.svg(?:$|\?)/i.test(url) ||
    Number(width) > 3 * Number(height)
  );
}
