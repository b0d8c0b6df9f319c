import { useId } from 'react';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { ArticleDetails } from './ArticleDetails.tsx';
import { ArticleShell } from './ArticleShell.tsx';
import { KnownArticle } from './KnownArticle.tsx';
import { Sheet } from './Sheet.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/page.ts';

/** The article of the address in its frame. Where its details fail, what its card knows of it stands there. */
export default function ArticleView({ id, frame }: { id: string; frame: ArticleFrame }) {
  const headline = useId();
  const known = { id, frame, headline };
  const content = (
    <FailureBoundary
      what={words.thisArticle}
      frame={(notice) => (
        <ArticleShell {...known}>
          <KnownArticle {...known} isFinal />
          {notice}
        </ArticleShell>
      )}
    >
      <ArticleDetails {...known} />
    </FailureBoundary>
  );
  return frame === 'sheet' ? <Sheet headline={headline}>{content}</Sheet> : content;
}
