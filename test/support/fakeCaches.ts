/** Caches in memory, as far as the worker uses them. Keys keep the order in which they were put. */
export class FakeCaches {
  readonly stored = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const found = this.stored.get(name) ?? new FakeCache();
    this.stored.set(name, found);
    return found;
  }

  async keys(): Promise<string[]> {
    return [...this.stored.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.stored.delete(name);
  }

  /** The addresses in a cache. */
  addresses(name: string): string[] {
    return [...(this.stored.get(name)?.entries.keys() ?? [])];
  }
}

class FakeCache {
  readonly entries = new Map<string, Response>();

  async match(address: string): Promise<Response | undefined> {
    return this.entries.get(address)?.clone();
  }

  async put(address: string, response: Response): Promise<void> {
    this.entries.set(address, response);
  }

  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.entries.keys()].map((url) => ({ url }));
  }
}
