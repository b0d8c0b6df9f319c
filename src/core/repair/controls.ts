import { windows1252Character } from './windows1252.ts';

/** NUL and the controls 80–9F. */
const MEANT_OTHERWISE = /[\0\u0080-\u009f]/g;

/**
 * Replaces the controls 80–9F by what HTML takes them for: the characters that windows-1252 has at these bytes (U+0096 is
 * "–"). The five bytes that it leaves open stay. NUL becomes the replacement character.
 */
export function replaceControls(text: string): string {
  return text.replace(MEANT_OTHERWISE, (control) =>
    control === '\0' ? '\uFFFD' : windows1252Character(control.charCodeAt(0)),
  );
}
