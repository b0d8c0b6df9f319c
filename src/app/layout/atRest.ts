import { colourBars } from './barColour.ts';
import { offerEditions } from './editionNotice.ts';
import { sayNotRemembered } from './notRemembered.ts';
import { adoptOldKeys } from './oldKeys.ts';
import './atRest.css';
import './print.css';
import { areUnkept, onPreferenceChange } from './preferences.ts';

/** What waits until the page is at rest: the browser's bars take the paper's colour, new editions are offered, and a reader whose choices cannot be kept is told. */
export function startAtRest(...edition: Parameters<typeof offerEditions>): void {
  colourBars();
  offerEditions(...edition);
  adoptOldKeys();
  const tell = () => areUnkept() && sayNotRemembered();
  tell();
  onPreferenceChange(tell);
}
