import { type ReactNode, useEffect, useRef } from 'react';
import { NavigationType, useNavigationType } from 'react-router-dom';
import { usePaper } from '../content/usePaper.ts';
import { Link } from '../layout/Link.tsx';
import { CloseLink } from './CloseLink.tsx';
import { BarIcon } from './BarIcon.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import styles from './frame.module.css';

interface ArticleShellProps {
  id: string;
  frame: ArticleFrame;
  /** Id of the headline. */
  headline: string;
  /** What the bar holds beside the way back. */
  tools?: ReactNode;
  /** What stands at the thumb on a phone. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The bar of an article and its ground, in the sheet or on a page of its own. An article that opens gets the focus. */
export function ArticleShell({ id, frame, headline, tools, foot, children }: ArticleShellProps) {
  const ground = useRef<HTMLElement>(null);
  const navigation = useNavigationType();
  const { title } = usePaper();
  const isSheet = frame === 'sheet';
  useEffect(() => {
    // Whoever steps to the next article with a button stays on it.
    if (navigation === NavigationType.Replace && document.activeElement !== document.body) return;
    (ground.current?.closest('dialog') ?? ground.current)?.focus({ preventScroll: true });
  }, [id, navigation]);
  const article = (
    <article className={styles.article} aria-labelledby={headline} data-article={id}>
      {children}
    </article>
  );
  if (isSheet)
    return (
      <div ref={(element) => void (ground.current = element)}>
        <div className={styles.articleBar}>
          {tools}
          <CloseLink className={styles.tool} aria-label={words.closeArticle}>
            <BarIcon name="close" />
          </CloseLink>
        </div>
        {article}
      </div>
    );
  return (
    <>
      <header className={`${styles.articleBar} ${styles.pageBar}`}>
        <CloseLink className={styles.tool}>
          <BarIcon name="back" />
          {page.frontPage}
        </CloseLink>
        <Link to="/" className={styles.home}>
          {title}
        </Link>
        {tools}
      </header>
      <main
        ref={(element) => void (ground.current = element)}
        id="content"
        className={styles.articlePage}
        tabIndex={-1}
        data-article-scroller
      >
        {article}
      </main>
      {foot}
    </>
  );
}
