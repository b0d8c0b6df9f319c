import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { laterView } from '../content/laterView.tsx';
import { loadedCard } from '../content/queries.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { NoticeDialog } from '../layout/NoticeDialog.tsx';
import { Headline } from './Headline.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import { useCloseArticle } from './useCloseArticle.ts';
import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';

const { View: ArticleView, load } = laterView(() => import('./ArticleView.tsx'));

/** Loads the code of the article. */
export const loadArticle = load;

/** The article of the address in its frame. Its code comes when the page is at rest, or when the first one opens. */
export function LaterArticle({ id, frame }: { id: string; frame: ArticleFrame }) {
  return (
    <FailureBoundary what={words.thisArticle} frame={(notice) => <UnopenedArticle id={id}>{notice}</UnopenedArticle>}>
      <Suspense fallback={frame === 'page' && <LoadingPage />}>
        <ArticleView id={id} frame={frame} />
      </Suspense>
    </FailureBoundary>
  );
}

/** What the card knows of an article whose code failed. */
function UnopenedArticle({ id, children }: { id: string; children: ReactNode }) {
  const card = loadedCard(useQueryClient(), id);
  return (
    <NoticeDialog label={card?.title ?? words.article} onClose={useCloseArticle()}>
      <article data-article={id}>
        {card !== null && (
          <>
            <h1 lang={card.lang} dir="auto">
              {card.title}
            </h1>
            <p lang={card.lang} dir="auto">
              {card.excerpt}
            </p>
            <p dir="auto">
              {card.url === null ? (
                card.provider.name
              ) : (
                <Headline
                  url={card.url}
                >{`${say(words.readAt, { source: card.provider.name })} ${words.outward}`}</Headline>
              )}
            </p>
          </>
        )}
        {children}
      </article>
    </NoticeDialog>
  );
}
