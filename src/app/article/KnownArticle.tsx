import { useQueryClient } from '@tanstack/react-query';
import { loadedCard } from '../content/queries.ts';
import layout from '../layout/layout.module.css';
import { Picture } from '../picture/Picture.tsx';
import { ByLine } from './ByLine.tsx';
import { Headline } from './Headline.tsx';
import styles from './panel.module.css';

/** What the card knows of an article whose details failed to load. Empty where the card has not loaded either. */
export function KnownArticle({ id }: { id: string }) {
  const card = loadedCard(useQueryClient(), id);
  if (card === null) return null;
  const { images, title, provider, url, excerpt } = card;
  return (
    <>
      <Picture images={images} alt="" source={provider.name} />
      <h2 dir="auto">
        <Headline url={url} panel={null}>
          {title}
        </Headline>
      </h2>
      <div>
        <ByLine article={card} form="day" />
      </div>
      {excerpt !== null && (
        <p className={styles.excerpt} dir="auto">
          {excerpt}
        </p>
      )}
      {url !== null && (
        <p className={styles.excerpt}>
          <a className={layout.button} href={url} target="_blank" rel="noopener noreferrer">
            Read at {provider.name}
          </a>
        </p>
      )}
    </>
  );
}
