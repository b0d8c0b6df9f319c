import type { ReactNode } from 'react';
import type { ArticleFrame } from './useArticleFrame.ts';
import styles from './details.module.css';

interface SectionProps {
  frame: ArticleFrame;
  /** What the head of the article leads to. */
  id?: string;
  title: string;
  /** The name of the region, where it is not the title. */
  name?: string;
  /** Stands beside the title. */
  note?: string | null;
  children: ReactNode;
}

/** A section of an article under a heading. It is a region. */
export function Section({ frame, id, title, name = title, note = null, children }: SectionProps) {
  const Heading = frame === 'sheet' ? 'h3' : 'h2';
  return (
    <section id={id} className={styles.section} aria-label={name}>
      <Heading className={styles.sectionTitle}>
        {title} {note !== null && <span>{note}</span>}
      </Heading>
      {children}
    </section>
  );
}

/** A headline within a section. */
export function SubHeading({ frame, children }: { frame: ArticleFrame; children: ReactNode }) {
  const Heading = frame === 'sheet' ? 'h4' : 'h3';
  return <Heading dir="auto">{children}</Heading>;
}
