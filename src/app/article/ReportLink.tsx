import type { ReactNode } from 'react';
import type { ListedReport } from './report.ts';
import { ArticleLink } from './ArticleLink.tsx';
import * as words from '../../core/words/article.ts';

interface ReportLinkProps {
  report: Pick<ListedReport, 'id' | 'url'>;
  /** Whether it is the link of a card: keys press it, and the focus comes back to it. */
  isOfCard?: boolean;
  children: ReactNode;
}

/** A link to a report: it opens here where the edition has it, and else leads to its source. */
export function ReportLink({ report: { id, url }, isOfCard = false, children }: ReportLinkProps) {
  if (id !== null)
    return (
      <ArticleLink id={id} data-panel={isOfCard ? id : undefined}>
        {children}
      </ArticleLink>
    );
  if (url === null) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="visually-hidden"> {words.leadsOut}</span>
    </a>
  );
}
