import { availableParallelism } from 'node:os';
import { contentHash } from '../contentHash.ts';
import { Drawer, type Said } from './drawer.ts';
import { readOwnFonts } from './fonts.ts';
import { type Colours, PREVIEW, type Texts } from './layout.ts';
import type { PagePicture } from '../pages/head.ts';
import { altOf } from './preview.ts';
import type { FileCache } from '../fileCache.ts';

/** Raised when previews change although they say the same, so that nobody shows an old one. */
const LOOKS = 1;

/** Characters of a hash, for one name among a hundred thousand. */
const NAME_LENGTH = 16;

/** What became of a preview that was asked for. */
export type Drawn = { preview: PagePicture; hasHeadline: boolean } | 'no letters' | 'no room';

/** The previews of one site that are drawn. Each is a file with the name of what it says. */
export class DrawnPreviews {
  readonly #drawer: Drawer;
  readonly #colours: Colours;
  /** Hash of the publisher's fonts; "" where there are none. */
  readonly #fonts: string;
  readonly #site: string;
  readonly #room: number;
  readonly #files = new Map<string, Texts>();

  private constructor(drawer: Drawer, colours: Colours, fonts: string, site: string, room: number) {
    this.#drawer = drawer;
    this.#colours = colours;
    this.#fonts = fonts;
    this.#site = site;
    this.#room = room;
  }

  /** `site`: its public address, with a slash at its end; `room`: the most files that there may be. Rejects with a `Fault` where this system can't draw, or where a font of the publisher's is none. */
  static async open(
    { paper, plate, ink, 'ink-2': quiet, accent }: Colours,
    fontFiles: readonly string[],
    site: string,
    room: number,
  ): Promise<DrawnPreviews> {
    const own = await readOwnFonts(fontFiles);
    const fonts = own.length === 0 ? '' : contentHash(own.map(({ content }) => content));
    const colours = { paper, plate, ink, 'ink-2': quiet, accent };
    return new DrawnPreviews(await Drawer.open(own), colours, fonts, site, room);
  }

  /** Promises a file for what a preview says. */
  async preview(said: Said): Promise<Drawn> {
    const texts = await this.#drawer.drawable(said);
    if (texts === null) return 'no letters';
    const path = this.#pathOf(texts);
    if (!this.#files.has(path) && this.#files.size >= this.#room) return 'no room';
    this.#files.set(path, texts);
    const alt = altOf(said.source === null ? said.headline : `${said.headline} (${said.source})`);
    return { preview: { url: this.#site + path, ...PREVIEW, alt }, hasHeadline: texts.hasHeadline };
  }

  /** The promised files, by their path below the site's base. Those that the cache holds are not drawn again. */
  async *files(cache: FileCache | null): AsyncGenerator<[path: string, content: Uint8Array]> {
    const entries = [...this.#files];
    // The renderer draws in threads of its own.
    const atOnce = 2 * availableParallelism();
    for (let i = 0; i < entries.length; i += atOnce)
      yield* await Promise.all(entries.slice(i, i + atOnce).map((entry) => this.#file(entry, cache)));
    cache?.prune(new Set(entries.map(([path]) => nameOf(path))));
  }

  async #file([path, texts]: [string, Texts], cache: FileCache | null): Promise<[string, Uint8Array]> {
    const known = cache?.read(nameOf(path)) ?? null;
    if (known !== null) return [path, known];
    const content = await this.#drawer.draw(texts, this.#colours);
    cache?.keep(nameOf(path), content);
    return [path, content];
  }

  #pathOf(texts: Texts): string {
    const hash = contentHash(JSON.stringify([LOOKS, texts, this.#colours, this.#fonts]));
    return `data/previews/${hash.slice(0, NAME_LENGTH)}.png`;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
