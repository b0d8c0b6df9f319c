import { lazy, Suspense, useId } from 'react';
import { loadCode } from '../content/code.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { ArticleShell } from './ArticleShell.tsx';
import { KnownArticle } from './KnownArticle.tsx';
import { Sheet } from './Sheet.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';

/** Loads the code of an article's details. */
export const importDetails = () => import('./ArticleDetails.tsx');
const ArticleDetails = lazy(() => loadCode(importDetails));

/** The article of the address in its frame. What its card knows of it stands there until its details have come. */
export function ArticleView({ id, frame }: { id: string; frame: ArticleFrame }) {
  const headline = useId();
  const known = { id, frame, headline };
  const content = (
    <FailureBoundary
      what="This article"
      frame={(notice) => (
        <ArticleShell {...known}>
          <KnownArticle {...known} isFinal />
          {notice}
        </ArticleShell>
      )}
    >
      <Suspense
        fallback={
          <ArticleShell {...known}>
            <KnownArticle {...known} />
          </ArticleShell>
        }
      >
        <ArticleDetails {...known} />
      </Suspense>
    </FailureBoundary>
  );
  return frame === 'sheet' ? <Sheet headline={headline}>{content}</Sheet> : content;
}
