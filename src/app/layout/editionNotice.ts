import { type Manifest, MANIFEST_PATH } from '../../core/format/manifest.ts';
import type { reach } from '../content/reach.ts';
import { watchEdition } from '../content/watchEdition.ts';
import { datesIn } from './dates.tsx';
import * as words from '../../core/words/lists.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import styles from './editionNotice.module.css';

/**
 * Offers each edition that comes out while the page is open, once, and says when the reader is offline and which edition
 * the page is. The notice is a line at the foot of the window: it moves nothing that is read and takes no focus.
 * `shownManifest` gives undefined as long as the page does not know it; `reload` gives false where the page stays.
 */
export function offerEditions(
  shownManifest: () => Manifest | undefined,
  { isOffline, subscribe, set }: typeof reach,
  reload: () => Promise<boolean>,
): void {
  const declined = new Set<string>();
  let latest: string | undefined;
  let isTold = false;
  const line = document.createElement('div');
  line.role = 'status';
  document.getElementById('app')?.after(line);

  const say = (...parts: HTMLElement[]) => {
    line.className = parts.length === 0 ? '' : `line ${styles.editionNotice}`;
    line.replaceChildren(...parts);
  };
  const show = async () => {
    window.scrollTo(0, 0);
    if (!(await reload())) line.firstElementChild?.append(` ${words.editionNotHad}`);
  };
  const offer = (edition: string) =>
    say(
      text('b', words.newEdition),
      button(words.showEdition, () => void show()),
      button(words.notNow, () => {
        declined.add(edition);
        update();
      }),
    );
  const tellOffline = () =>
    say(
      text('b', page.youAreOffline),
      text('span', ` ${editionOf(shownManifest())}`),
      button(page.close, () => {
        isTold = true;
        update();
      }),
    );
  /** What the line says, so that it is not said anew. */
  let said = '';
  const update = () => {
    const shown = shownManifest()?.edition;
    const isNew = latest !== undefined && shown !== undefined && latest !== shown && !declined.has(latest);
    if (!isOffline()) isTold = false;
    const next = isOffline() ? (isTold ? '' : 'offline') : isNew ? 'new' : '';
    if (next === said) return;
    said = next;
    if (next === 'offline') tellOffline();
    else if (next === 'new' && latest !== undefined) offer(latest);
    else say();
  };
  const ask = watchEdition({
    manifest: import.meta.env.BASE_URL + MANIFEST_PATH,
    isOffline,
    onReach: () => set(true),
    onEdition: (edition) => {
      latest = edition;
      update();
    },
  });
  // The host that did not answer may do so by now.
  const follow = () => {
    update();
    if (isOffline()) ask();
  };
  subscribe(follow);
  follow();
}

/** Names an edition as readers know it, by the date of its newest article. */
function editionOf(manifest: Manifest | undefined): string {
  const { newestAt = null, timeZone = 'UTC' } = manifest ?? {};
  return newestAt === null
    ? words.editionOfLastVisit
    : say(words.editionShown, { date: datesIn(timeZone).format(newestAt, 'moment') });
}

function text(name: 'b' | 'span', content: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = content;
  return element;
}

function button(name: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = name;
  element.addEventListener('click', onClick);
  return element;
}
