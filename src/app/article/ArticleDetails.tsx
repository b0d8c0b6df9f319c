import { FailureNotice } from '../layout/FailureNotice.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { ShareButton } from '../layout/ShareButton.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { LaterReadMark, LaterSavedCard, LaterSaveButton } from '../memory/LaterMemory.tsx';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleShell } from './ArticleShell.tsx';
import { CloseLink } from './CloseLink.tsx';
import { KnownArticle, KnownCard } from './KnownArticle.tsx';
import { NextArticle, StepPosition, StepButtons } from './StepButtons.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import { useOwnScroll } from './useOwnScroll.ts';
import { useArticle } from './useArticle.ts';
import { useSteps } from './useSteps.ts';
import { useSwipe } from './useSwipe.ts';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import frameStyles from './frame.module.css';
import styles from './details.module.css';

interface ArticleDetailsProps {
  id: string;
  frame: ArticleFrame;
  headline: string;
}

/** The open article with all its details, and the ways to the articles before and after it. */
export function ArticleDetails({ id, frame, headline }: ArticleDetailsProps) {
  const found = useArticle(id);
  const article = found.data ?? null;
  const steps = useSteps(id, frame);
  const swipe = useSwipe(steps);
  useOwnScroll(frame, !found.isPending);
  usePageTitle(article?.title ?? (found.isPending ? page.loading : found.isError ? page.article : words.notFound));
  const isSheet = frame === 'sheet';
  return (
    <ArticleShell
      id={id}
      frame={frame}
      headline={headline}
      tools={
        <>
          {isSheet && steps !== null && <StepButtons steps={steps} />}
          {isSheet && steps !== null && <StepPosition steps={steps} />}
          <div className={styles.ownTools}>
            <span className={styles.saveRoom}>
              {article !== null && (
                <LaterSaveButton article={article} className={frameStyles.tool}>
                  <span className={styles.word}>{words.save}</span>
                </LaterSaveButton>
              )}
            </span>
            <ShareButton
              to={`/articles/${encodeURIComponent(id)}`}
              title={article?.title ?? null}
              className={`${frameStyles.tool} ${styles.share}`}
            />
          </div>
        </>
      }
      foot={
        !isSheet &&
        (steps !== null || article?.url) && (
          <div className={styles.thumbBar}>
            {steps !== null && <StepButtons steps={steps} />}
            {steps !== null && <StepPosition steps={steps} />}
          </div>
        )
      }
    >
      <div
        key={id}
        className={styles.ground}
        data-came={steps?.came}
        data-steps={steps !== null || undefined}
        {...swipe}
      >
        {article !== null ? (
          <>
            <ArticleBody article={article} frame={frame} headline={headline} />
            <div className={styles.markRoom}>
              <LaterReadMark article={article} />
            </div>
          </>
        ) : found.isPending ? (
          <KnownArticle id={id} frame={frame} headline={headline} />
        ) : found.isError ? (
          <>
            <KnownArticle id={id} frame={frame} headline={headline} isFinal />
            <FailureNotice error={found.error} onRetry={() => void found.refetch()} what={page.thisArticle} />
          </>
        ) : (
          <LaterSavedCard id={id} otherwise={<MissingArticle headline={headline} />}>
            {(card) => (
              <>
                <KnownCard card={card} frame={frame} headline={headline} isFinal />
                <p className={styles.savedCopy}>{words.savedCopy}</p>
              </>
            )}
          </LaterSavedCard>
        )}
      </div>
      {/* Before the details it would stand where they come. */}
      {isSheet && steps !== null && !found.isPending && <NextArticle steps={steps} />}
    </ArticleShell>
  );
}

function MissingArticle({ headline }: { headline: string }) {
  return (
    <div className={styles.missingArticle}>
      <h2 id={headline}>{words.missing}</h2>
      <p>{sayWith(words.missingWhy, { way: <CloseLink>{words.backToFeed}</CloseLink> })}</p>
    </div>
  );
}
