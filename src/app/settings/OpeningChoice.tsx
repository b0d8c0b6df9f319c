import type { View } from '../../core/memory/view.ts';
import { openingsOf, searchOf } from '../../core/memory/opening.ts';
import * as page from '../../core/words/page.ts';
import * as words from '../../core/words/settings.ts';
import { showLabels } from '../filters/chips.ts';
import { setOpening } from '../memory/memoryStore.ts';
import { useRemembered } from '../memory/remembered.ts';
import { Options } from './Options.tsx';

/** The search string of the front page. */
const FRONT = '';

/** What the paper opens with. */
export default function OpeningChoice() {
  const { follows, views, opening } = useRemembered();
  const others = openingsOf(follows, views).map((search) => [search, nameOf(search, views)] as const);
  return (
    <Options
      legend={words.opening}
      note={words.openingNote}
      options={[[FRONT, page.frontPage], ...others]}
      chosen={opening ?? FRONT}
      onChoose={(search) => setOpening(search === FRONT ? null : search)}
    />
  );
}

function nameOf(search: string, views: readonly View[]): string {
  const view = views.find((one) => one.search === search);
  return view?.name ?? showLabels[search === searchOf('unread') ? 'unread' : 'followed'];
}
