import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { positionAt } from './position.ts';

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A record's bytes as text without a byte order mark, or what is wrong with them: not UTF-8, a NUL, nothing there. */
export function decodeRecord(
  file: string,
  bytes: Uint8Array,
): { text: string } | { text: null; diagnostic: Diagnostic } {
  const text = decode(bytes);
  if (text === null) return { text: null, diagnostic: notUtf8(file, bytes) };
  const nul = text.indexOf('\0');
  if (nul !== -1) return { text: null, diagnostic: diagnose('text-nul', { file, ...positionAt(text, nul) }) };
  if (text.trim() === '') return { text: null, diagnostic: diagnose('file-empty', { file, line: 1, column: 1 }) };
  return { text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
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
