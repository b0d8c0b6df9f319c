import type { ReactNode } from 'react';
import { useHref } from 'react-router-dom';
import { addressOfFile } from '../../core/feeds.ts';

interface FileLinkProps {
  /** Below the site's base. */
  path: string;
  /** What it is called where its text says too little. */
  label?: string;
  children: ReactNode;
}

/** A link to a file of the site, which the browser opens by itself. */
export function FileLink({ path, label, children }: FileLinkProps) {
  return (
    <a href={useHref(`/${addressOfFile(path)}`)} aria-label={label}>
      {children}
    </a>
  );
}
