import { useState } from 'react';
import { useHref } from 'react-router-dom';
import { FIRST_PICTURE_SIZES, sourceSet } from '../../core/smallerCopies.ts';
import { mayLoad, remember } from './failedPictures.ts';
import styles from './picture.module.css';

export interface PictureImage {
  url: string;
  width: number | null;
  height: number | null;
  /** Those of its smaller copies. */
  widths?: readonly number[] | undefined;
}

interface PictureProps {
  /** The first one that loads is shown. */
  images: readonly PictureImage[];
  /** "" where the headline beside the picture says the same. */
  alt: string;
  /** Who published it. The name stands in the box where no picture loads. */
  source: string;
  /** Whether it is the first picture of the page. index.html asks for it before its place is known. */
  isFirst?: boolean;
  /** How wide it stands, for browsers that don't find that out by themselves. */
  sizes?: string;
}

/** Pixels. A picture with a shorter side only counts readers, … */
const COUNTER = 3;
/** … and would be blown up, whatever size the record says. Browsers give another size for one with smaller copies. */
const SMALL = 100;

/** A picture in a box of a fixed shape. Where none loads, the box stays as a flat plate with the source's name. */
export function Picture({ images, alt, source, isFirst = false, sizes = '(width<44rem)100vw,25rem' }: PictureProps) {
  const [passedOver, passOver] = useState(() => images.map(({ url }) => url).filter((url) => !mayLoad(url)));
  const image = images.find(({ url }) => !passedOver.includes(url));
  const site = useHref('/');
  const logo = image !== undefined && isLogo(image);
  const finish = (loaded: boolean, side: number) => {
    if (image === undefined) return;
    remember(image.url, loaded);
    if (side < (logo || image.widths ? COUNTER : SMALL)) passOver([...passedOver, image.url]);
  };
  return (
    <span className={styles.box}>
      {image === undefined ? (
        <span className={styles.plate} aria-hidden="true">
          {source}
        </span>
      ) : (
        <img
          key={image.url}
          className={logo ? styles.whole : isLandscape(image) ? styles.landscape : undefined}
          src={/^https?:/.test(image.url) ? image.url : site + image.url}
          srcSet={sourceSet(image, site)}
          sizes={image.widths && (isFirst ? FIRST_PICTURE_SIZES : `auto,${sizes}`)}
          alt={alt}
          width={image.width ?? undefined}
          height={image.height ?? undefined}
          loading="lazy"
          fetchPriority={isFirst ? 'high' : undefined}
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

/** What a picture in landscape loses is above and beneath its middle. Where the size is not known there may be a head near the top. */
function isLandscape({ width, height }: PictureImage): boolean {
  return Number(width) > Number(height);
}

/** A logo stands whole: by its name, its type, or because it is much wider than a photograph. */
function isLogo({ url, width, height }: PictureImage): boolean {
  return (
    /^\w+:\/\/[^/]+\/(?:.*[^a-z])?(?:logos?|favicon)(?![a-z])|\.svg(?:$|\?)/i.test(url) ||
    Number(width) > 3 * Number(height)
  );
}
