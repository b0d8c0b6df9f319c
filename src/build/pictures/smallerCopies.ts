import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Article, Image } from '../../core/article.ts';
import { copyFor, copyPath } from '../../core/smallerCopies.ts';
import { SHARP } from '../../core/pictures.ts';
import { errorCode } from '../fileErrors.ts';
import type { Output } from '../output/emit.ts';
import { counted, type OnProgress } from '../progress.ts';
import type { PictureTool } from './pictureTool.ts';

/** What became of large pictures. */
export interface SmallerCopies {
  /** The widths of the copies of each picture that has some, by its path below the site's base. */
  widths: ReadonlyMap<string, readonly number[]>;
  /** How many pictures are large. */
  large: number;
  /** Why some of them stay as they are, by their files; null: there is no tool. */
  kept: ReadonlyMap<string, string> | null;
}

/** Bytes from which a picture is worth smaller copies. */
const LARGE = 200_000;

/** Pictures in work at once. Node has four threads for them. */
const AT_ONCE = Math.min(4, availableParallelism());

/**
 * Adds smaller copies of the large ones among `pictures` (paths below the site's base, with the files) to the output. A
 * picture that can't be read, or that moves, stays as it is. `tool`: null where there is none.
 */
export async function addSmallerCopies(
  pictures: ReadonlyMap<string, string>,
  tool: PictureTool | null,
  output: Output,
  onProgress: OnProgress,
): Promise<SmallerCopies> {
  const large = [...pictures].filter(([path, file]) => isLarge(path, file));
  if (tool === null) return { widths: new Map(), large: large.length, kept: null };
  const adding = new Adding(tool, output);
  const queue = counted('Making smaller copies of pictures', large, large.length, onProgress);
  await Promise.all(Array.from({ length: AT_ONCE }, () => adding.addAll(queue)));
  return adding.finish(large.length);
}

function isLarge(path: string, file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size >= LARGE && !/\.(?:gif|svg)$/.test(path);
}

class Adding {
  readonly #tool: PictureTool;
  readonly #output: Output;
  readonly #widths = new Map<string, readonly number[]>();
  readonly #kept = new Map<string, string>();

  constructor(tool: PictureTool, output: Output) {
    this.#tool = tool;
    this.#output = output;
  }

  /** Takes one picture after another. Several calls share what they take from. */
  async addAll(pictures: Iterable<[path: string, file: string]>): Promise<void> {
    for (const [path, file] of pictures)
      await this.#add(path, file).catch((error: unknown) => this.#keep(file, errorCode(error).split('\n')[0] ?? ''));
  }

  async #add(path: string, file: string): Promise<void> {
    const widths = await this.#tool.widthsOf(file);
    if (widths.length === 0) return this.#keep(file, 'it moves');
    const paths = widths.map((width) => copyPath(path, width));
    const copies = this.#cached(paths) ?? (await this.#made(paths, file, widths));
    paths.forEach((one, i) => this.#output.set(one, copies[i] ?? new Uint8Array()));
    this.#widths.set(path, widths);
  }

  #keep(file: string, reason: string): void {
    this.#kept.set(file, reason);
  }

  /** Null where one of them is not cached. */
  #cached(paths: readonly string[]): Uint8Array[] | null {
    const cached = paths.map((path) => this.#tool.cache.read(basename(path))).filter((copy) => copy !== null);
    return cached.length === paths.length ? cached : null;
  }

  async #made(paths: readonly string[], file: string, widths: readonly number[]): Promise<Uint8Array[]> {
    const copies = await this.#tool.copiesOf(file, widths);
    copies.forEach((copy, i) => this.#tool.cache.keep(basename(paths[i] ?? ''), copy));
    return copies;
  }

  finish(large: number): SmallerCopies {
    const paths = [...this.#widths].flatMap(([path, widths]) => widths.map((width) => copyPath(path, width)));
    this.#tool.cache.prune(new Set(paths.map((path) => basename(path))));
    return { widths: this.#widths, large, kept: this.#kept };
  }
}

/** Articles whose pictures say which copies they have. The same ones where none has any. */
export function withSmallerCopies(articles: readonly Article[], { widths }: SmallerCopies): Article[] {
  if (widths.size === 0) return [...articles];
  return articles.map((article) => ({
    ...article,
    images: article.images.map((image) => copied(image, widths.get(image.url))),
    body: article.body === null ? null : withCopies(article.body, widths),
  }));
}

function copied(image: Image, widths: readonly number[] | undefined): Image {
  return widths === undefined ? image : { ...image, widths: [...widths] };
}

/** What `SafeHtml` writes for a picture of the publisher's own. */
const PICTURE = /<img(?: [\w-]+="[^"]*")*? src="(data\/pictures\/[^"]*)"[^>]*>/g;

/** A body has one copy of each picture: one that is sharp at the width that the text gives, or in an article. */
function withCopies(body: string, widths: SmallerCopies['widths']): string {
  return body.replace(PICTURE, (tag, url: string) => {
    const written = Number(/ width="(\d+)"/.exec(tag)?.[1] ?? Infinity);
    const copy = copyFor({ url, widths: widths.get(url) }, Math.min(SHARP.article, 2 * written));
    return tag.replace(` src="${url}"`, () => ` src="${copy}"`);
  });
}
