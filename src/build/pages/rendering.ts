import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { MANY } from '../aids.ts';
import type { Told } from '../articles/relate.ts';
import type { NodeBundle } from '../bundles/bundleForNode.ts';
import type { KeptBundles } from '../bundles/keptBundles.ts';
import { type ArchiveFile, archivePages } from './archive.ts';
import { loadPrerender, type Prerender, prerenderInThread } from './prerender.ts';

/** What the pages of a build are rendered with. */
export interface RenderingBasis {
  root: string;
  /** The site's base path. */
  base: string;
  kept: KeptBundles | null;
  program: NodeBundle | null;
}

/**
 * Renders the pages of one build. Views that are kept from an earlier one are loaded at once, in a thread; others when the
 * reader is bundled, in this one, so that two bundlings do not hinder each other, and of many articles in a thread as well.
 */
export class Rendering {
  readonly #basis: RenderingBasis;
  readonly #early: Promise<Prerender | null>;
  readonly #views: Promise<Prerender>;
  #archivist: Promise<Prerender | null> = Promise.resolve(null);
  #told: Told | null = null;
  #archive: Promise<ArchiveFile[] | null> = Promise.resolve(null);
  #endBundling: (error: Error | undefined) => void = () => {};

  constructor(basis: RenderingBasis) {
    const bundled = new Promise<void>((resolve, reject) => (this.#endBundling = (error) => (error === undefined ? resolve() : reject(error))));
    this.#basis = basis;
    this.#early = this.#inThread();
    this.#views = this.#early.then(async (views) => views ?? (await bundled, loadPrerender(basis.root, basis.kept)));
    this.#views.catch(() => {});
  }

  /** Says that the reader is bundled, or that it can't be. */
  endBundling(error: Error | undefined): void {
    this.#endBundling(error);
  }

  /** Begins the archive where a thread can render it while this one goes on. */
  tell(told: Told): void {
    this.#told = told;
    this.#archivist = this.#early.then(async (views) => views ?? (told.articles.length < MANY ? null : (await this.#views, this.#inThread())));
    this.#archive = this.#archivist.then((views) => (views === null ? null : archivePages(told, views, this.#basis.base)));
    this.#archive.catch(() => {});
  }

  async frontPage(bootstrap: Bootstrap): Promise<string> {
    return (await this.#views).render(['renderFrontPage', bootstrap, this.#basis.base]);
  }

  /** The archive of the articles that were told of. */
  async archive(): Promise<ArchiveFile[]> {
    return (await this.#archive) ?? (this.#told === null ? [] : archivePages(this.#told, await this.#views, this.#basis.base));
  }

  /** Ends all that is under way. Never rejects. */
  async stop(): Promise<void> {
    const started = await Promise.allSettled([this.#views, this.#archivist]);
    for (const views of started) if (views.status === 'fulfilled') await views.value?.stop();
  }

  #inThread(): Promise<Prerender | null> {
    return prerenderInThread(this.#basis.root, this.#basis.kept, this.#basis.program);
  }
}
