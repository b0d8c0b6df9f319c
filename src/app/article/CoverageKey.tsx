import type { HeadlinePiece } from '../../core/coverage/sharedWords.ts';
import * as words from '../../core/words/article.ts';
import styles from './coverage.module.css';

interface CoverageKeyProps {
  /** Of each headline. */
  pieces: readonly (readonly HeadlinePiece[])[];
  /** How many links there are, and how many of them lead to a source. */
  links: number;
  outward: number;
}

/** What the signs of a list of reports mean. */
export function CoverageKey({ pieces, links, outward }: CoverageKeyProps) {
  const isGrey = pieces.some((parts) => parts.some(({ shared }) => shared));
  return (
    <p className={styles.key}>
      {isGrey && `${pieces.length === 2 ? words.greyInBoth : words.greyInSeveral} `}
      {outward > 0 && (outward < links ? words.arrowAndOthers : words.arrow)}
    </p>
  );
}
