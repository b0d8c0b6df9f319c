import { useQueryClient } from '@tanstack/react-query';
import { type Card, EXCERPT_ON_CARD } from '../../core/article.ts';
import { loadedCard } from '../content/queries.ts';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticlePicture } from './ArticlePicture.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/page.ts';
import styles from './article.module.css';

interface KnownArticleProps {
  id: string;
  frame: ArticleFrame;
  headline: string;
  /** Whether no more of the article will come. */
  isFinal?: boolean;
}

/** What the card knows of an article. Where no card has loaded, blocks stand in the place of the text to come. */
export function KnownArticle({ id, frame, headline, isFinal = false }: KnownArticleProps) {
  const card = loadedCard(useQueryClient(), id);
  if (card === null) return isFinal ? null : <Blocks />;
  return <KnownCard card={card} frame={frame} headline={headline} isFinal={isFinal} />;
}

/** An article as its card knows it. */
export function KnownCard({ card, frame, headline, isFinal }: Omit<KnownArticleProps, 'id'> & { card: Card }) {
  const sources = card.otherSources === 0 ? 0 : card.otherSources + 1;
  return (
    <>
      <ArticleHead
        article={card}
        frame={frame}
        headline={headline}
        sources={isFinal ? 0 : sources}
        related={isFinal ? 0 : null}
        isCut={!isFinal && isCut(card.excerpt)}
      />
      <ArticlePicture article={card} />
    </>
  );
}

/** Characters that cutting at the end of a word takes off at most, but for very long words. */
const LAST_WORD = 40;

/** Whether a card has most likely only the beginning of an excerpt. */
function isCut(excerpt: string | null): boolean {
  return excerpt !== null && excerpt.endsWith(' …') && excerpt.length > EXCERPT_ON_CARD - LAST_WORD;
}

function Blocks() {
  return (
    <div className={styles.blocks} aria-busy="true">
      <p className="visually-hidden">{words.loading}</p>
      {Array.from({ length: 7 }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}
