import styles from './editionNotice.module.css';

let isSaid = false;

/**
 * Says once that the browser keeps nothing: its storage is forbidden or full. It is a line at the foot of the window, as
 * that of a new edition, and takes no focus. What the reader chooses holds until they leave the page.
 */
export function sayNotRemembered(): void {
  if (isSaid) return;
  isSaid = true;
  const line = document.createElement('div');
  const close = document.createElement('button');
  line.role = 'status';
  document.getElementById('app')?.after(line);
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => line.remove());
  line.className = `line ${styles.editionNotice}`;
  line.append(
    'This browser keeps nothing for the paper: its storage is full or switched off. What you choose holds until you leave the page.',
    close,
  );
}
