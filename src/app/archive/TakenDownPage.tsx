import type { Paper } from '../../core/format/paper.ts';
import * as words from '../../core/words/rendered.ts';
import { PlainPage } from './PlainPage.tsx';

/** What stands at the address of an article that the publisher took down. It says nothing of the article. */
export function TakenDownPage({ paper, base }: { paper: Paper; base: string }) {
  return (
    <PlainPage title={words.takenDown} paper={paper} base={base} head={<meta name="robots" content="noindex" />}>
      <main>
        <h1>{words.takenDown}</h1>
        <p>{words.takenDownWhy}</p>
      </main>
    </PlainPage>
  );
}
