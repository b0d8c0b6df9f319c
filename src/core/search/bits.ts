import { FormatError } from '../format/formatError.ts';

/** Writes bits, the most significant bit of each byte first. */
export class BitWriter {
  #buffer = new Uint8Array(1024);
  /** Bits written. */
  length = 0;

  /** Writes the lowest `count` bits of `value`. `count` is at most `MOST_BITS`. */
  bits(value: number, count: number): void {
    const needed = (this.length + count + 7) >> 3;
    if (needed >= this.#buffer.length) this.#grow(needed);
    for (let left = count; left > 0;) {
      const free = 8 - (this.length & 7);
      const taken = Math.min(free, left);
      const part = (value >>> (left - taken)) & ((1 << taken) - 1);
      const at = this.length >> 3;
      this.#buffer[at] = (this.#buffer[at] ?? 0) | (part << (free - taken));
      this.length += taken;
      left -= taken;
    }
  }

  /** Writes a positive integer below 2^24 in Elias's gamma code: 1 takes one bit, 2 and 3 take three, 4 to 7 take five. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    if (width < 12) return this.bits(value, 2 * width + 1);
    this.bits(0, width);
    this.bits(value, width + 1);
  }

  /**
   * Writes an integer from 0 to 2^24 - 2 in Rice's code: the quotient by 2^k as that many ones and a zero, then the
   * lowest k bits. Where the quotient is `ESCAPE` or more, it writes `ESCAPE` ones, then the integer plus one in gamma code.
   */
  rice(value: number, k: number): void {
    const quotient = value >>> k;
    if (quotient >= ESCAPE) {
      this.bits(ONES, ESCAPE);
      this.gamma(value + 1);
      return;
    }
    const ones = ONES & ~1;
    if (quotient + 1 + k <= MOST_BITS) return this.bits((ones << k) | (value & ((1 << k) - 1)), quotient + 1 + k);
    this.bits(ones, quotient + 1);
    this.bits(value, k);
  }

  /** A copy of the bits. Zeros fill the last byte. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, (this.length + 7) >> 3);
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed + 1, this.#buffer.length * 2));
    grown.set(this.#buffer);
    this.#buffer = grown;
  }
}

/** Bits that `BitWriter.gamma` takes. */
export function gammaLength(value: number): number {
  return 63 - 2 * Math.clz32(value);
}

/** Bits that `BitWriter.rice` takes. */
export function riceLength(value: number, k: number): number {
  const quotient = value >>> k;
  return quotient < ESCAPE ? quotient + 1 + k : ESCAPE + gammaLength(value + 1);
}

/** Reads what BitWriter wrote. Past the end it reads zeros, so call `checkEnd` after a series of reads. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bit that is read next. */
  get position(): number {
    return this.#at;
  }

  set position(at: number) {
    this.#at = at;
  }

  /** The next `count` bits, at most 24. */
  bits(count: number): number {
    if (count === 0) return 0;
    const value = this.#peek() >>> (32 - count);
    this.#at += count;
    return value;
  }

  gamma(): number {
    const zeros = Math.clz32(this.#peek());
    if (zeros > 23) throw new FormatError('A number out of range in a bit stream');
    this.#at += zeros;
    return this.bits(zeros + 1);
  }

  rice(k: number): number {
    const quotient = Math.min(Math.clz32(~this.#peek()), ESCAPE);
    if (quotient === ESCAPE) {
      this.#at += ESCAPE;
      return this.gamma() - 1;
    }
    this.#at += quotient + 1;
    return quotient * 2 ** k + this.bits(k);
  }

  /** Throws a FormatError if more bits were read than there are. */
  checkEnd(): void {
    if (this.#at > this.#bytes.length * 8) throw new FormatError('A bit stream is cut short');
  }

  /** The next 32 bits as a signed integer. */
  #peek(): number {
    const bytes = this.#bytes;
    const at = this.#at >> 3;
    const shift = this.#at & 7;
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    return shift === 0 ? word : (word << shift) | ((bytes[at + 4] ?? 0) >>> (8 - shift));
  }
}

/** Most bits that one call writes. */
const MOST_BITS = 24;
/** Longest run of ones in Rice's code. It is enough for 2^24 documents, and one 32-bit word holds it. */
const ESCAPE = 24;
const ONES = 2 ** ESCAPE - 1;
