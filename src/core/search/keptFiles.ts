/** Gives the bytes of a file of the index by the name the writer gave it. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

/**
 * Fetched and parsed files by name. The latest used are kept, up to `mostBytes` of what was fetched; a file that
 * could not be fetched or parsed is asked for again the next time.
 */
export class KeptFiles<Parsed> {
  readonly #fetchFile: FetchFile;
  readonly #parse: (bytes: Uint8Array) => Parsed;
  readonly #mostBytes: number;
  readonly #kept = new Map<string, { parsed: Promise<Parsed>; size: number }>();
  #bytes = 0;

  constructor(fetchFile: FetchFile, parse: (bytes: Uint8Array) => Parsed, mostBytes: number) {
    this.#fetchFile = fetchFile;
    this.#parse = parse;
    this.#mostBytes = mostBytes;
  }

  /** Rejects with the error of the fetch or of the parser. */
  get(name: string): Promise<Parsed> {
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    const kept = known ?? this.#fetch(name);
    this.#kept.set(name, kept);
    return kept.parsed;
  }

  #fetch(name: string): { parsed: Promise<Parsed>; size: number } {
    const parsed = this.#fetchFile(name).then((bytes) => {
      kept.size = bytes.length;
      this.#bytes += bytes.length;
      const value = this.#parse(bytes);
      this.#dropOldest(name);
      return value;
    });
    const kept = { parsed, size: 0 };
    parsed.catch(() => this.#drop(name));
    return kept;
  }

  #dropOldest(latest: string): void {
    for (const [name, { size }] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) return;
      if (size > 0 && name !== latest) this.#drop(name);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#kept.get(name)?.size ?? 0;
    this.#kept.delete(name);
  }
}
