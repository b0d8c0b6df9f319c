import { FormatError } from './formatError.ts';

/**
 * Collects bytes. Varints are LEB128: seven bits a byte, the lowest first. The top bit is set in all bytes but the
 * last. Numbers are integers up to `Number.MAX_SAFE_INTEGER`. Others throw a RangeError.
 */
export class ByteWriter {
  #buffer: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 64) {
    this.#buffer = new Uint8Array(Math.max(capacity, 16));
  }

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  /** One byte, 0 to 255. */
  byte(value: number): this {
    if (!Number.isInteger(value) || value < 0 || value > 255) throw new RangeError(`Not a byte: ${value}`);
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
    return this;
  }

  /** A non-negative integer: one byte below 128, two below 16,384. */
  varint(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a non-negative integer: ${value}`);
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#length++] = rest;
    return this;
  }

  /** An integer of either sign, with a magnitude below 2^52: 0, -1, 1, -2 become the varints 0, 1, 2, 3. */
  zigzag(value: number): this {
    return this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** The length in bytes, then UTF-8. A lone surrogate becomes U+FFFD. */
  text(value: string): this {
    const encoded = encoder.encode(value);
    return this.varint(encoded.length).bytes(encoded);
  }

  /** UTF-8 without a length. A lone surrogate becomes U+FFFD. */
  utf8(value: string): this {
    this.#reserve(value.length * 3);
    this.#length += encoder.encodeInto(value, this.#buffer.subarray(this.#length)).written;
    return this;
  }

  /** Bytes as they are, without a length. */
  bytes(value: Uint8Array): this {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** A copy of the written bytes. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#buffer.slice(0, this.#length);
  }

  /** Forgets the written bytes and keeps the memory. */
  clear(): void {
    this.#length = 0;
  }

  #reserve(extra: number): void {
    const needed = this.#length + extra;
    if (needed <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
    grown.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = grown;
  }
}

/** Reads what ByteWriter wrote, in the same order. Every method throws a FormatError rather than read past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** True when every byte was read. */
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#at;
  }

  /** Bytes not read yet. Compare a count with it before you allocate memory for that many values. */
  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new FormatError(`Cut short at byte ${this.#at}`);
    this.#at++;
    return value;
  }

  varint(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let scale = 0x80; scale <= MAX_SCALE; scale *= 0x80) {
      const next = this.byte();
      value += (next & 0x7f) * scale;
      if (next >= 0x80) continue;
      if (value > Number.MAX_SAFE_INTEGER) break;
      return value;
    }
    throw new FormatError(`A number too large before byte ${this.#at}`);
  }

  zigzag(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const encoded = this.bytes(this.varint());
    try {
      return decoder.decode(encoded);
    } catch {
      throw new FormatError(`Not UTF-8 before byte ${this.#at}`);
    }
  }

  /** The next `count` bytes, as a view. */
  bytes(count: number): Uint8Array {
    if (!Number.isSafeInteger(count) || count < 0 || count > this.remaining) {
      throw new FormatError(`Cut short: ${count} bytes wanted at byte ${this.#at}, ${this.remaining} left`);
    }
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}

/** Weight of the eighth and last byte of a varint. 53 bits fit. */
const MAX_SCALE = 2 ** 49;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
