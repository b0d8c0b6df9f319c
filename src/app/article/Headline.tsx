import type { ReactNode } from 'react';

/** A headline as a link to the original, else as plain text. */
export function Headline({ url, children }: { url: string | null; children: ReactNode }) {
  if (url === null) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
