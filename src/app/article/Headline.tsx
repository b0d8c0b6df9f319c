import type { ReactNode } from 'react';
import { ArticleLink } from './ArticleLink.tsx';

/** A headline as a link to the original, else to the article's panel, else as plain text. */
export function Headline({ url, panel, children }: { url: string | null; panel: string | null; children: ReactNode }) {
  if (url !== null)
    return (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  if (panel !== null) return <ArticleLink to={panel}>{children}</ArticleLink>;
  return children;
}
