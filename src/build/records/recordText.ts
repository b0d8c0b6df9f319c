import { replaceControls } from '../../core/repair/controls.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { positionAt } from './position.ts';

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** The controls that a text can't have: all but tab and line ends. */
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/;
const OTHER_CONTROL = /[\x01-\x08\v\f\x0e-\x1f\x7f-\x9f]/;
const OTHER_CONTROLS = new RegExp(OTHER_CONTROL.source, 'g');

/**
 * A record's bytes as text, with notes of what was changed in it, or what is wrong with them: not UTF-8, nothing there.
 * The text has no byte order mark. NUL and the controls 80–9F are replaced (`replaceControls`), the other controls removed.
 */
export function decodeRecord(
  file: string,
  bytes: Uint8Array,
): { text: string; diagnostics: Diagnostic[] } | { text: null; diagnostics: Diagnostic[] } {
  const text = strictUtf8(bytes);
  if (text === null) return { text: null, diagnostics: [notUtf8(file, bytes)] };
  if (text.trim() === '') return { text: null, diagnostics: [diagnose('file-empty', { file, line: 1, column: 1 })] };
  if (!CONTROL.test(text)) return { text, diagnostics: [] };
  return { text: withoutControls(text), diagnostics: controlNotes(file, text) };
}

/**
 * A text with NUL and the controls 80–9F replaced (`replaceControls`), and without the other ones. Form feeds and vertical
 * tabs stand between words.
 */
export function withoutControls(text: string): string {
  return replaceControls(text.replace(/[\v\f]/g, ' ')).replace(/[\x01-\x08\x0e-\x1f\x7f]/g, '');
}

function controlNotes(file: string, text: string): Diagnostic[] {
  const nul = text.indexOf('\0');
  const first = text.search(OTHER_CONTROL);
  const notes: Diagnostic[] = [];
  if (nul !== -1) notes.push(diagnose('text-nul', { file, ...positionAt(text, nul) }));
  if (first !== -1) {
    // A list of all of them would take hundreds of times the memory of the text.
    const count = text.length - text.replace(OTHER_CONTROLS, '').length;
    notes.push(diagnose('text-control', { file, ...positionAt(text, first), count, received: text.charAt(first) }));
  }
  return notes;
}

/** Bytes as text, without a byte order mark; null where they are not UTF-8. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Finds the first bad byte: the first replacement character that is not in the file itself. */
function notUtf8(file: string, bytes: Uint8Array): Diagnostic {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let counted = 0;
  let byte = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, at + 1)) {
    byte += Buffer.byteLength(text.slice(counted, at));
    counted = at;
    if (REPLACEMENT_BYTES.some((expected, index) => bytes[byte + index] !== expected)) break;
  }
  const { line, column } = positionAt(text, counted);
  const received = `0x${(bytes[byte] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const hasMark = text.startsWith('\uFEFF') && line === 1;
  return diagnose('text-not-utf8', { file, line, column: hasMark ? column - 1 : column, received });
}
