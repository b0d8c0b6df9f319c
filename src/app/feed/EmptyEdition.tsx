import { sayWith } from '../layout/sayWith.tsx';
import * as words from '../../core/words/page.ts';
import layout from '../layout/layout.module.css';

/** Stands for the feed where the folder has no records. */
export function EmptyEdition() {
  return (
    <main id="content" tabIndex={-1} className={layout.notice}>
      <h1>{words.noNews}</h1>
      <p>{sayWith(words.noNewsWhy, { markdown: <code>.md</code>, text: <code>.txt</code> })}</p>
    </main>
  );
}
