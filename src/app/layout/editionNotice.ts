import { watchEdition } from '../content/watchEdition.ts';
import styles from './editionNotice.module.css';

/**
 * Offers each edition that comes out while the page is open, once. The notice is a line at the foot of the window: it moves
 * nothing that is read and takes no focus. It stands beside the app and shares no code with it, because what parts that
 * load later have in common with the app would become files of their own, which the first visit would wait for.
 * `shownEdition` is undefined as long as the page does not know it; `manifest` is the manifest's address; `reload` gives
 * false where the page stays.
 */
export function offerEditions(
  shownEdition: () => string | undefined,
  manifest: string,
  reload: () => Promise<boolean>,
): void {
  const declined = new Set<string>();
  const line = document.createElement('div');
  line.role = 'status';
  document.getElementById('app')?.after(line);

  const withdraw = () => {
    line.className = '';
    line.replaceChildren();
  };
  const show = async () => {
    window.scrollTo(0, 0);
    if (!(await reload())) line.firstElementChild?.append(' It could not be had just now.');
  };
  const offer = (latest: string) => {
    line.className = `line ${styles.editionNotice}`;
    line.replaceChildren(
      text('A new edition is out.'),
      button('Show it', () => void show()),
      button('Not now', () => {
        declined.add(latest);
        withdraw();
      }),
    );
  };
  watchEdition(manifest, (latest) => {
    const shown = shownEdition();
    const isNew = shown !== undefined && latest !== shown && !declined.has(latest);
    if (!isNew) withdraw();
    else if (line.childElementCount === 0) offer(latest);
  });
}

function text(content: string): HTMLElement {
  const element = document.createElement('b');
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
