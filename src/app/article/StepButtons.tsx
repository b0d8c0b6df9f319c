import { useQueryClient } from '@tanstack/react-query';
import { loadedCard } from '../content/queries.ts';
import { BarIcon } from './BarIcon.tsx';
import type { Steps } from './useSteps.ts';
import * as words from '../../core/words/article.ts';
import { say } from '../../core/words/say.ts';
import { formatCount } from '../../core/words/count.ts';
import frame from './frame.module.css';
import styles from './details.module.css';

/** The ways to the article before and after this one. At an end one of them leads nowhere, but keeps the focus. */
export function StepButtons({ steps }: { steps: Steps }) {
  return (
    <>
      <button
        type="button"
        className={frame.tool}
        aria-label={words.previousArticle}
        data-action="previous"
        aria-disabled={steps.previous === null}
        onClick={() => steps.go('previous')}
      >
        <BarIcon name="back" />
        <span className={styles.word}>{words.previous}</span>
      </button>
      <button
        type="button"
        className={frame.tool}
        aria-label={words.nextArticle}
        data-action="next"
        aria-disabled={steps.next === null}
        onClick={() => steps.go('next')}
      >
        <span className={styles.word}>{words.next}</span>
        <BarIcon name="on" />
      </button>
    </>
  );
}

/** "3 of 28". Said aloud after each step. */
export function StepPosition({ steps }: { steps: Steps }) {
  return (
    <span className={styles.position} aria-live="polite">
      {say(words.position, { position: formatCount(steps.position), count: formatCount(steps.count) })}
    </span>
  );
}

/** The headline of the next article, at the end of this one. */
export function NextArticle({ steps }: { steps: Steps }) {
  const client = useQueryClient();
  const card = steps.next === null ? null : loadedCard(client, steps.next);
  if (card === null) return null;
  return (
    <p className={styles.next}>
      <button type="button" onClick={() => steps.go('next')}>
        <span>{words.nextUp}</span>
        <span lang={card.lang} dir="auto">
          {card.title}
        </span>
      </button>
    </p>
  );
}
