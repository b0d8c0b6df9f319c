import { type SyntheticEvent, useState } from 'react';
import { useLoadable } from '../picture/loadable.ts';
import { Picture, type PictureImage } from '../picture/Picture.tsx';
import { LoadButton } from './LoadButton.tsx';
import styles from './article.module.css';

interface ArticlePictureProps {
  article: {
    images: readonly (PictureImage & { title: string | null; attribution?: string | null })[];
    provider: { name: string };
  };
}

/** The picture of an article with its caption and credit. Nothing where the record has none, a plate and the way to load it where the reader wants none. */
export function ArticlePicture({ article }: ArticlePictureProps) {
  const { images, provider } = article;
  const [shown, setShown] = useState<string | null>(null);
  const [isWanted, setWanted] = useState(false);
  const loadable = useLoadable(images);
  if (images.length === 0) return null;
  // The caption follows the picture that is shown, where an earlier one failed.
  const follow = ({ target }: SyntheticEvent) => {
    const source = target instanceof HTMLImageElement ? target.src : '';
    setShown(images.find(({ url }) => source.endsWith(url))?.url ?? null);
  };
  const image = images.find(({ url }) => url === shown) ?? images[0];
  const text = [image?.title ?? '', image?.attribution ?? ''].filter((part) => part !== '');
  return (
    <figure className={styles.figure} onLoadCapture={follow}>
      <Picture images={isWanted ? images : loadable} alt="" source={provider.name} isFirst />
      {!isWanted && loadable.length === 0 && (
        <LoadButton urls={[images[0]?.url ?? '']} onLoad={() => setWanted(true)} />
      )}
      {text.length > 0 && <figcaption dir="auto">{text.map(sentence).join(' ')}</figcaption>}
    </figure>
  );
}

/** The text with a full stop, where it ends without a mark. */
function sentence(text: string, i: number, { length }: readonly string[]): string {
  return i === length - 1 || /\p{P}$/u.test(text) ? text : `${text}.`;
}
