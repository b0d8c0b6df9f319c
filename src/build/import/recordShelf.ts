import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exactAddress, parseUrl } from '../../core/address.ts';
import { redirectTarget } from '../../core/redirectors.ts';
import { withoutTracking } from '../../core/tracking.ts';
import { writeBack } from '../desk/writeBack.ts';
import { errorCode } from '../fileErrors.ts';
import { withRegularFile } from '../records/regularFile.ts';
import { writeWhole } from '../writeWhole.ts';

/** A record that could not be written, and why. */
export class NotWritten extends Error {
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.file = file;
    this.reason = reason;
  }
}

/** Why a record is left as it is, where nothing is wrong with the disk. */
const LEFT = new Set(['it is read-only', 'it was changed meanwhile', 'it is not in the folder of records']);

/** The folder of records, as an import sees it. A dry one writes nothing, and says what it would have written. */
export class RecordShelf {
  readonly #folder: string;
  readonly #isDry: boolean;
  readonly #byAddress: Map<string, string>;
  /** What a dry run would have written. */
  readonly #written = new Map<string, string>();

  /** `records`: the paths of records with the addresses of their articles. */
  constructor(folder: string, records: Iterable<readonly [file: string, url: string]>, isDry: boolean) {
    this.#folder = folder;
    this.#isDry = isDry;
    this.#byAddress = new Map([...records].flatMap(([file, url]) => keyed(url, file)));
  }

  /** The record of an address; null where there is none. */
  fileOf(url: string | null): string | null {
    const [key] = url === null ? [] : (keyed(url, '')[0] ?? []);
    return key === undefined ? null : (this.#byAddress.get(key) ?? null);
  }

  has(file: string): boolean {
    return this.#written.has(file) || existsSync(join(this.#folder, file));
  }

  /** What a record holds. Throws `NotWritten` where it can't be read. */
  read(file: string): string {
    const written = this.#written.get(file);
    return written ?? this.#orNotWritten(file, () => textOf(join(this.#folder, file)));
  }

  /** Writes a new record, whole or not at all. Throws `NotWritten` where it can't. */
  create(file: string, text: string, url: string | null): void {
    for (const [key] of url === null ? [] : keyed(url, file)) this.#byAddress.set(key, file);
    if (this.#isDry) this.#written.set(file, text);
    else
      this.#orNotWritten(file, () => {
        const path = join(this.#folder, file);
        mkdirSync(dirname(path), { recursive: true });
        writeWhole(path, text);
      });
  }

  /** Writes a record anew. Gives whether it was written: one that changed meanwhile is left. Throws `NotWritten` where it can't. */
  replace(file: string, before: string, after: string): boolean {
    if (this.#isDry) {
      this.#written.set(file, after);
      return true;
    }
    const rewrite = { path: join(this.#folder, file), before: Buffer.from(before), after: Buffer.from(after) };
    const reason = writeBack(this.#folder, rewrite);
    if (reason !== null && !LEFT.has(reason)) throw new NotWritten(file, reason);
    return reason === null;
  }

  #orNotWritten<Result>(file: string, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw new NotWritten(file, errorCode(error));
    }
  }
}

function textOf(path: string): string {
  return withRegularFile(path, (file) => readFileSync(file, 'utf8'));
}

/** An address that names a whole site says nothing of an article. */
function keyed(url: string, file: string): [key: string, file: string][] {
  const target = withoutTracking(redirectTarget(url));
  const { pathname, search, hash } = parseUrl(target) ?? { pathname: '/', search: '', hash: '' };
  return pathname === '/' && search === '' && hash === '' ? [] : [[exactAddress(target), file]];
}
