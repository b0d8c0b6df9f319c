/** Gives the bytes of a file of the index, by the file's name. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

/**
 * Fetches files, parses them and caches the results by name. Drops the least recently used files once more than
 * `mostBytes` were fetched. A file that failed is fetched again at the next call.
 */
export class ParsedFiles<Parsed> {
  readonly #fetchFile: FetchFile;
  readonly #parse: (bytes: Uint8Array) => Parsed;
  readonly #mostBytes: number;
  readonly #entries = new Map<string, { parsed: Promise<Parsed>; size: number }>();
  #bytes = 0;

  constructor(fetchFile: FetchFile, parse: (bytes: Uint8Array) => Parsed, mostBytes: number) {
    this.#fetchFile = fetchFile;
    this.#parse = parse;
    this.#mostBytes = mostBytes;
  }

  /** Rejects with the error of the fetch or of the parser. */
  get(name: string): Promise<Parsed> {
    const entry = this.#entries.get(name) ?? this.#fetch(name);
    // A Map keeps the order of insertion: the last entry is the one used last.
    this.#entries.delete(name);
    this.#entries.set(name, entry);
    return entry.parsed;
  }

  #fetch(name: string): { parsed: Promise<Parsed>; size: number } {
    const parsed = this.#fetchFile(name).then((bytes) => {
      entry.size = bytes.length;
      this.#bytes += bytes.length;
      const value = this.#parse(bytes);
      this.#dropOldest(name);
      return value;
    });
    const entry = { parsed, size: 0 };
    parsed.catch(() => this.#drop(name));
    return entry;
  }

  #dropOldest(latest: string): void {
    for (const [name, { size }] of this.#entries) {
      if (this.#bytes <= this.#mostBytes) return;
      if (size > 0 && name !== latest) this.#drop(name);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#entries.get(name)?.size ?? 0;
    this.#entries.delete(name);
  }
}
