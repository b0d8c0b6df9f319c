import { type Position, positionFinder } from './position.ts';
import { decodeRecord } from './recordText.ts';

/** Characters of a part that are looked for. Of texts that say more the first ones do. */
const LOOKED_FOR = 100;

/**
 * Finds the positions of parts of a record's body. A part may have been cut; one that is not found is at the start of the
 * body. Parts are mostly asked for in their order, so each is looked for behind the one before it first.
 */
export function bodyPositions(file: string, bytes: Uint8Array, body: string): (part: unknown) => Position {
  let finder: ((offset: number) => Position) | null = null;
  let start = 0;
  let last = 0;
  return (part) => {
    if (finder === null) {
      const text = (decodeRecord(file, bytes).text ?? '').replaceAll('\r\n', '\n');
      start = text.length - body.length;
      finder = positionFinder(text);
    }
    const wanted = typeof part === 'string' ? part.replace(/^…|…$/g, '').slice(0, LOOKED_FOR) : '';
    if (wanted === '') return finder(start);
    const next = body.indexOf(wanted, last);
    last = next === -1 ? Math.max(body.indexOf(wanted), 0) : next;
    return finder(start + last);
  };
}
