import type { Image } from '../../core/article.ts';
import { isTooSmall } from '../../core/pictures.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft, PathPicture } from '../records/draft.ts';
import type { Unlocated } from '../records/locateDiagnostics.ts';
import { type BodyPicture, settleBody } from './bodyPictures.ts';
import { readPicture } from './pictureFile.ts';
import type { FoundPicture, PictureFinder } from './pictureFinder.ts';
import { leavesFolder } from './picturePath.ts';

/** Drafts whose pictures all have an address, and the pictures of the folder that they show. */
export interface SettledPictures {
  drafts: Draft[];
  /** The files to publish: where the site has them, below its base, with where they are. */
  files: Map<string, string>;
  diagnostics: Unlocated[];
}

/**
 * Settles pictures that records and their texts give by a path. One that leads to a file is the publisher's own; any other is
 * a relative address at the article's source, or nothing where the article has no address.
 */
export function settlePictures(finder: PictureFinder, drafts: readonly Draft[]): SettledPictures {
  const settling = new Settling(finder);
  const settled = drafts.map((draft) => settling.settle(draft));
  return { drafts: settled, files: settling.files, diagnostics: settling.diagnostics };
}

const OUTSIDE = 'it is outside of the folders of records and of the site';

class Settling {
  readonly files = new Map<string, string>();
  readonly diagnostics: Unlocated[] = [];
  readonly #finder: PictureFinder;
  /** Many records may show one file. */
  readonly #read = new Map<string, ReturnType<typeof readPicture>>();

  constructor(finder: PictureFinder) {
    this.#finder = finder;
  }

  settle(draft: Draft): Draft {
    if (draft.pathPictures.length === 0 && draft.bodyPictures.length === 0) return draft;
    return { ...draft, article: { ...draft.article, images: this.#imagesOf(draft), body: this.#bodyOf(draft) } };
  }

  #imagesOf(draft: Draft): Image[] {
    const images = [...draft.article.images];
    let leftOut = 0;
    for (const picture of draft.pathPictures) {
      const image = this.#imageOf(draft, picture, this.#find(picture.paths, picture.name));
      if (image === null || images.some(({ url }) => url === image.url)) leftOut++;
      else images.splice(picture.position - leftOut, 0, image);
    }
    return images;
  }

  #bodyOf(draft: Draft): string | null {
    const { article, bodyPictures } = draft;
    if (article.body === null) return null;
    return settleBody(article.body, bodyPictures, (picture) => {
      const { received, paths, url, embed } = picture;
      const found = this.#find(paths, embed?.name);
      const image = { url, width: null, height: null, title: null, attribution: null };
      return scaled(this.#imageOf(draft, { field: 'body', received, paths, image }, found, true), picture);
    });
  }

  /** `name`: of a picture that may lie anywhere in the folder. */
  #find(paths: readonly string[], name: string | undefined): FoundPicture | null {
    return this.#finder.find(paths) ?? (name === undefined ? null : this.#finder.findNamed(name));
  }

  #imageOf(
    { file, article }: Draft,
    { field, received, paths, image }: Omit<PathPicture, 'position'>,
    found: FoundPicture | null,
    mayBeSmall = false,
  ): Image | null {
    const place = { file, field, received };
    if (found !== null) return this.#ownImage(place, found, image, mayBeSmall);
    const url = article.url === null ? null : image.url;
    if (url !== null) this.#report(completed(place, url), received);
    else if (paths.every(leavesFolder)) this.#refuse(place, OUTSIDE);
    else this.#report(diagnose('picture-missing', place), received);
    return url === null ? null : { ...image, url };
  }

  #ownImage(place: PicturePlace, found: FoundPicture, image: PathPicture['image'], mayBeSmall: boolean): Image | null {
    const read = 'problem' in found ? found : this.#picture(found.file);
    if ('problem' in read) return this.#refuse(place, read.problem);
    const { width, height } = read;
    if (!mayBeSmall && isTooSmall(read)) {
      this.#report(diagnose('image-small', { ...place, width, height }), place.received);
      return null;
    }
    if ('file' in found) this.files.set(read.path, found.file);
    return { ...image, url: read.path, width, height };
  }

  #picture(file: string): ReturnType<typeof readPicture> {
    const read = this.#read.get(file) ?? readPicture(file);
    this.#read.set(file, read);
    return read;
  }

  #refuse(place: PicturePlace, reason: string): null {
    this.#report(diagnose('picture-unusable', { ...place, path: place.received, reason }), place.received);
    return null;
  }

  #report(diagnostic: Diagnostic, part: string): void {
    this.diagnostics.push({ ...diagnostic, part });
  }
}

/** Where a record names a picture, and how. */
interface PicturePlace {
  file: string;
  field: string;
  received: string;
}

function completed({ file, field, received }: PicturePlace, after: string): Diagnostic {
  return diagnose('repaired', { file, field, kind: 'relative address completed', before: received, after });
}

/** A picture at the width that the text gives it. */
function scaled(image: Image | null, { embed }: BodyPicture): Image | null {
  if (image === null || image.width === null || image.height === null || embed === null || embed.width === null)
    return image;
  return { ...image, width: embed.width, height: Math.max(1, Math.round((image.height * embed.width) / image.width)) };
}
