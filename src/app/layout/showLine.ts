import styles from './editionNotice.module.css';

/**
 * Says something in a line at the foot of the window, as that of a new edition. It takes no focus. Each button, by its name,
 * does something and takes the line away. Gives what takes it away, too.
 */
export function showLine(text: string, buttons: Readonly<Record<string, () => void>>): () => void {
  const line = document.createElement('div');
  line.role = 'status';
  document.getElementById('app')?.after(line);
  line.className = `line ${styles.editionNotice}`;
  line.append(text, ...Object.entries(buttons).map(([name, press]) => buttonOf(name, press, line)));
  return () => line.remove();
}

function buttonOf(name: string, press: () => void, line: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', () => {
    line.remove();
    press();
  });
  return button;
}
