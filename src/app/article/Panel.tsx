import type { ReactNode } from 'react';
import { CloseLink } from './CloseLink.tsx';
import { usePanel } from './usePanel.ts';
import styles from './panel.module.css';

/** The frame of an open article. It stands beside the feed where there is room, else over it. */
export function Panel({ title = 'Article', id, children }: { title?: string; id: string; children?: ReactNode }) {
  return (
    <section ref={usePanel(id)} className={styles.panel} data-panel-column tabIndex={-1} aria-label={title}>
      <CloseLink className={styles.close} aria-label="Close article">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 2l12 12M14 2 2 14" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </CloseLink>
      {children}
    </section>
  );
}
