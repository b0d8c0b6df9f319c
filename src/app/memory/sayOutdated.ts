import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { reloadPage } from '../content/code.ts';
import { showLine } from '../layout/showLine.ts';

let isSaid = false;

/** Says once that a newer version of the page has taken over the memory, so that this one can no longer write it. */
export function sayOutdated(): void {
  if (isSaid) return;
  isSaid = true;
  showLine(`${words.outdated} `, { [page.reload]: () => void reloadPage(), [page.close]: () => {} });
}
