import { NumberList } from '../numberList.ts';

/** Lists of numbers, one for each piece of text between two spaces: what is worth knowing of a piece is worked out once, where it is first met. */
export class PieceLists {
  readonly #table = new PieceTable();
  readonly #values = new NumberList();
  /** Piece `p` has the values from `starts[p]` to `starts[p + 1]`. */
  readonly #starts = new NumberList();
  readonly #listOf: (piece: string) => Iterable<number>;

  constructor(listOf: (piece: string) => Iterable<number>) {
    this.#listOf = listOf;
    this.#starts.push(0);
  }

  /** The numbers of a text's pieces, in order: a view that the next call writes over. */
  read(text: string): Uint32Array {
    const numbers = this.#table.read(text);
    for (let number = this.#starts.length - 1; number < this.#table.pieces.length; number++) {
      for (const value of this.#listOf(this.#table.pieces[number] ?? '')) this.#values.push(value);
      this.#starts.push(this.#values.length);
    }
    return numbers;
  }

  /** Where the list of a piece begins among all values; it ends where that of the next one begins. */
  start(piece: number): number {
    return this.#starts.at(piece);
  }

  value(place: number): number {
    return this.#values.at(place);
  }
}

/**
 * Numbers what stands between two spaces, each spelling once, in order of first appearance: a hash table over the texts
 * themselves (FNV-1a, linear probing), so that a piece met before takes no string and no look into a map.
 */
export class PieceTable {
  /** Each piece once; its index is its number. */
  readonly pieces: string[] = [];
  #hashes = new Uint32Array(INITIAL_SLOTS / 2);
  /** Number plus one of the piece that stands in a slot; 0 for none. At most half of the slots are taken. */
  #slots = new Uint32Array(INITIAL_SLOTS);
  #found = new Uint32Array(256);

  /** The numbers of a text's pieces, in order: a view that the next call writes over. */
  read(text: string): Uint32Array {
    let count = 0;
    let start = 0;
    let hash = SEED;
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : SPACE;
      if (unit !== SPACE) {
        hash = Math.imul(hash ^ unit, PRIME);
        continue;
      }
      if (count === this.#found.length) this.#found = grown(this.#found);
      this.#found[count++] = this.#numberOf(text, start, at, hash >>> 0);
      start = at + 1;
      hash = SEED;
    }
    return this.#found.subarray(0, count);
  }

  #numberOf(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[number] === hash && standsAt(this.pieces[number] ?? '', text, start, end)) return number;
    }
  }

  #add(piece: string, hash: number, slot: number): number {
    const number = this.pieces.push(piece) - 1;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (this.pieces.length === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.pieces.length; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

const INITIAL_SLOTS = 2 ** 12;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;

function standsAt(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
