import type { ReactNode } from 'react';

interface HeadlineProps {
  url: string | null;
  /** Of the link, where what is around it has another direction. */
  dir?: 'auto';
  children: ReactNode;
}

/** A headline as a link to the original, else as plain text. */
export function Headline({ url, dir, children }: HeadlineProps) {
  if (url === null) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir={dir}>
      {children}
    </a>
  );
}
