import type { View } from '../../core/memory/view.ts';
import { showLine } from '../layout/showLine.ts';
import { currentMemory, nameView, placeViews, removeView } from '../memory/memoryStore.ts';

/** Takes away what is said of the view that was removed before. */
let takeBack = () => {};

/** Removes a view and offers to take that back. */
export function dropView(view: View): void {
  const before = currentMemory().views();
  removeView(view.search);
  takeBack();
  takeBack = showLine(`The view “\u2068${view.name}\u2069” is removed. `, {
    Undo: () => {
      nameView(view.search, view.name);
      const order = before.map(({ search }) => search);
      placeViews(
        currentMemory()
          .views()
          .sort((a, b) => order.indexOf(a.search) - order.indexOf(b.search)),
      );
    },
    Close: () => {},
  });
}
