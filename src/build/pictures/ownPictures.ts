import { join } from 'node:path';
import type { Image } from '../../core/article.ts';
import { isTooSmall } from '../../core/pictures.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft, PathPicture } from '../records/draft.ts';
import { settleBody } from './bodyPictures.ts';
import { type PictureFile, readPicture } from './pictureFile.ts';

/** Drafts whose pictures all have an address, and the pictures of the folder that they show. */
export interface SettledPictures {
  drafts: Draft[];
  /** The files to publish: where the site has them, below its base, with where they are. */
  files: Map<string, string>;
  /** Without places. */
  diagnostics: Diagnostic[];
}

/**
 * Settles pictures that records and their texts give by a path. One that leads to a file of the folder is the publisher's own; any other is
 * a relative address at the article's source. `pictures`: the paths of all pictures of the folder.
 */
export function settlePictures(
  folder: string,
  pictures: ReadonlySet<string>,
  drafts: readonly Draft[],
): SettledPictures {
  const settling = new Settling(folder, pictures);
  const settled = drafts.map((draft) => settling.settle(draft));
  return { drafts: settled, files: settling.files, diagnostics: settling.diagnostics };
}

class Settling {
  readonly files = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #folder: string;
  readonly #pictures: ReadonlySet<string>;
  /** Many records may show one file. */
  readonly #read = new Map<string, ReturnType<typeof readPicture>>();

  constructor(folder: string, pictures: ReadonlySet<string>) {
    this.#folder = folder;
    this.#pictures = pictures;
  }

  settle(draft: Draft): Draft {
    if (draft.pathPictures.length === 0 && draft.bodyPictures.length === 0) return draft;
    return { ...draft, article: { ...draft.article, images: this.#imagesOf(draft), body: this.#bodyOf(draft) } };
  }

  #imagesOf(draft: Draft): Image[] {
    const images = [...draft.article.images];
    let leftOut = 0;
    for (const picture of draft.pathPictures) {
      const image = this.#imageOf(draft.file, picture);
      if (image === null || images.some(({ url }) => url === image.url)) leftOut++;
      else images.splice(picture.position - leftOut, 0, image);
    }
    return images;
  }

  #bodyOf({ file, article, bodyPictures }: Draft): string | null {
    if (article.body === null) return null;
    return settleBody(article.body, bodyPictures, ({ received, paths, url }) => {
      const image = { url, width: null, height: null, title: null, attribution: null };
      return this.#imageOf(file, { field: 'body', received, paths, image }, true);
    });
  }

  #imageOf(
    file: string,
    { field, received, paths, image }: Omit<PathPicture, 'position'>,
    mayBeSmall = false,
  ): Image | null {
    const path = paths.find((one) => this.#pictures.has(one));
    if (path !== undefined) return this.#ownImage(file, field, path, image, mayBeSmall);
    if (image.url === null) this.diagnostics.push(diagnose('picture-missing', { file, field, received }));
    else this.diagnostics.push(completed(file, field, received, image.url));
    return image.url === null ? null : { ...image, url: image.url };
  }

  #ownImage(file: string, field: string, path: string, image: PathPicture['image'], mayBeSmall: boolean): Image | null {
    const read = this.#picture(path);
    if ('problem' in read) {
      this.diagnostics.push(diagnose('picture-unusable', { file, field, path, reason: read.problem }));
      return null;
    }
    const { width, height } = read;
    if (!mayBeSmall && isTooSmall(read)) {
      this.diagnostics.push(diagnose('image-small', { file, field, width, height }));
      return null;
    }
    this.files.set(read.path, join(this.#folder, path));
    return { ...image, url: read.path, width, height };
  }

  #picture(path: string): PictureFile | { problem: string } {
    const read = this.#read.get(path) ?? readPicture(join(this.#folder, path));
    this.#read.set(path, read);
    return read;
  }
}

function completed(file: string, field: string, before: string, after: string): Diagnostic {
  return diagnose('repaired', { file, field, kind: 'relative address completed', before, after });
}
