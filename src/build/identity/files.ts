import { readFileSync, statSync } from 'node:fs';
import { shortHash } from '../contentHash.ts';
import { whyUnreadable } from '../fileErrors.ts';

/** What the names of all files begin with that make a paper the publisher's own, and that its pages need. */
export const PAPER_FILE = 'paper-';

/** Where the site has a file of the paper's identity, below its base: named by its content. */
export function fileName(what: string, content: string | Uint8Array, ending: string): string {
  return `assets/${PAPER_FILE}${what}-${shortHash(content)}.${ending}`;
}

/** The text of a file as UTF-8, or why it is of no use. `most`: bytes. */
export function readTextFile(file: string, most: number): string | { reason: string } {
  try {
    if (statSync(file).size > most) return { reason: tooLarge(most) };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r\n?/g, '\n');
  } catch (error) {
    return { reason: error instanceof TypeError ? 'it is not UTF-8' : whyUnreadable(error) };
  }
}

/** Why a file of more than `most` bytes is not used. */
export function tooLarge(most: number): string {
  return `it has more than ${most / 1000} KB`;
}
