import type { Article } from '../../core/article.ts';
import { palettesOf } from '../identity/colours.ts';
import type { Identity } from '../identity/identity.ts';
import type { Settings } from '../settings.ts';
import { DrawnPreviews } from './drawnPreviews.ts';
import type { Said } from './drawer.ts';
import type { PagePicture } from '../pages/head.ts';
import { ownPreview, paperPreview } from './preview.ts';
import type { FileCache } from '../fileCache.ts';

/** The pages that have previews beside the front page. */
export interface PreviewedPages {
  /** Of articles and of stories (their leads), the most important first: where there is no room for all, the last go without a drawn one. */
  articles: readonly Article[];
  /** What pages are called that are about no article, such as those of topics and sources. */
  names: readonly string[];
}

/** How many articles have which preview. */
export interface PreviewCounts {
  own: number;
  drawn: number;
  paper: number;
  none: number;
  /** Drawn ones with the source in the place of the headline, because no font here has its script. */
  withoutHeadline: number;
  /** Not drawn, because the site would have too many files. */
  leftOut: number;
}

/** The previews of a site. */
export interface Previews {
  /** That of the front page, and of every page that has no other; null: none. */
  paper: PagePicture | null;
  /** That of an article, or of a story by its lead. */
  ofArticle: (article: Pick<Article, 'id'>) => PagePicture | null;
  /** That of a page by its name. */
  ofName: (name: string) => PagePicture | null;
  counts: PreviewCounts;
  /** Files to publish, by their path below the site's base. Each call draws those that the cache does not hold. */
  files: () => AsyncIterable<[path: string, content: Uint8Array]>;
}

/**
 * Chooses the previews of pages: a record's own picture, else, where the settings say so, a drawn one, else the picture of
 * the paper. `site`: its public address, with a slash at its end; null: it is not known, and there are records' own pictures on
 * other sites alone. `room`: the most files that there may be. Rejects with a
 * `Fault` where this system can't draw, or where a font of the publisher's is none.
 */
export async function previewsOf(
  identity: Pick<Identity, 'paper' | 'picture'>,
  settings: Pick<Settings, 'previews' | 'previewFonts' | 'accent' | 'colours'>,
  site: string | null,
  { articles, names }: PreviewedPages,
  { room = Infinity, cache = null }: { room?: number; cache?: FileCache | null } = {},
): Promise<Previews> {
  const { title, tagline = null } = identity.paper;
  const { previews, previewFonts } = settings;
  const drawn =
    previews === 'own' || site === null
      ? null
      : await DrawnPreviews.open(palettesOf(settings).light, previewFonts, site, room);
  const choice = new Choice(drawn, site, site === null ? null : paperPreview(identity, site));
  await choice.addPaper({ paper: null, headline: title, source: tagline });
  for (const article of articles) await choice.addArticle(article, title);
  for (const name of names) await choice.addName(name, title);
  return {
    paper: choice.paper,
    ofArticle: ({ id }) => choice.articles.get(id) ?? choice.paper,
    ofName: (name) => choice.names.get(name) ?? choice.paper,
    counts: choice.counts,
    files: () => drawn?.files(cache) ?? noFiles(),
  };
}

/** Which pages have which preview. */
class Choice {
  paper: PagePicture | null;
  readonly articles = new Map<string, PagePicture | null>();
  readonly names = new Map<string, PagePicture | null>();
  readonly counts: PreviewCounts = { own: 0, drawn: 0, paper: 0, none: 0, withoutHeadline: 0, leftOut: 0 };
  readonly #drawn: DrawnPreviews | null;
  readonly #site: string | null;

  constructor(drawn: DrawnPreviews | null, site: string | null, paper: PagePicture | null) {
    this.#drawn = drawn;
    this.#site = site;
    this.paper = paper;
  }

  async addPaper(said: Said): Promise<void> {
    if (this.paper === null) this.paper = await this.#draw(said);
  }

  async addArticle(article: Article, paper: string): Promise<void> {
    const { id, title, provider } = article;
    if (this.articles.has(id)) return;
    const own = ownPreview(article, this.#site);
    const drawn = own === null ? await this.#draw({ paper, headline: title, source: provider.name }) : null;
    this.counts[own !== null ? 'own' : drawn !== null ? 'drawn' : this.paper !== null ? 'paper' : 'none'] += 1;
    this.articles.set(id, own ?? drawn);
  }

  async addName(name: string, paper: string): Promise<void> {
    this.names.set(name, await this.#draw({ paper, headline: name, source: null }));
  }

  async #draw(said: Said): Promise<PagePicture | null> {
    const drawn = (await this.#drawn?.preview(said)) ?? 'no letters';
    if (drawn === 'no room') this.counts.leftOut += 1;
    if (typeof drawn === 'string') return null;
    if (!drawn.hasHeadline) this.counts.withoutHeadline += 1;
    return drawn.preview;
  }
}

async function* noFiles(): AsyncGenerator<[string, Uint8Array]> {}
