import type { View } from '../../core/memory/view.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { say, type TextWith } from '../../core/words/say.ts';
import { showLine } from '../layout/showLine.ts';
import { currentMemory, nameView, placeViews, removeView } from '../memory/memoryStore.ts';

/** Takes away what is said of the view before. */
let takeBack = () => {};

/** Says something of a view in the line at the foot. Its name stands apart from the direction of the sentence. */
export function sayInLine(text: TextWith<'name'>, name: string, buttons: Readonly<Record<string, () => void>>): void {
  takeBack();
  takeBack = showLine(`${say(text, { name: `\u2068${name}\u2069` })} `, buttons);
}

/** Removes a view and offers to take that back. */
export function dropView(view: View): void {
  const before = currentMemory().views();
  removeView(view.search);
  sayInLine(words.viewRemoved, view.name, {
    [words.undo]: () => {
      nameView(view.search, view.name);
      const order = before.map(({ search }) => search);
      placeViews(
        currentMemory()
          .views()
          .sort((a, b) => order.indexOf(a.search) - order.indexOf(b.search)),
      );
    },
    [page.close]: () => {},
  });
}
