import { onPreferenceChange } from './preferences.ts';

/** Gives the browser's own bars the colour of the paper, whatever theme holds. */
export function colourBars(): void {
  const meta = Object.assign(document.createElement('meta'), { name: 'theme-color' });
  const colour = () => {
    meta.content = getComputedStyle(document.body).backgroundColor;
  };
  colour();
  document.head.append(meta);
  onPreferenceChange(colour);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', colour);
}
