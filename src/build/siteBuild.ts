import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeBundle } from './bundleForNode.ts';
import { keptReport } from './diagnostics/keptReport.ts';
import { buildReport, refusalOf } from './diagnostics/summary.ts';
import { OFFLINE_WORKER_PATH } from '../core/format/offlineList.ts';
import { type Edition, makeEdition } from './edition.ts';
import { Fault, RUN_FAILED } from './faults.ts';
import { feedLinks } from './feeds/feedLinks.ts';
import { feedFiles } from './feeds/feedFiles.ts';
import { addressReport, feedNotes } from './feeds/feedNotes.ts';
import { filesForHosts } from './hosts/hostFiles.ts';
import { bundleWorker } from './offline/bundleWorker.ts';
import { listCode } from './offline/offlineFiles.ts';
import { type Installation, installation } from './offline/webManifest.ts';
import { addCompressedCopies } from './output/compressedCopies.ts';
import { machineFiles } from './machines/machineFiles.ts';
import { isTwin } from './machines/twin.ts';
import { twinNotes } from './machines/twinNotes.ts';
import type { SiteFolder } from './output/siteFolder.ts';
import { StagedFiles } from './output/stagedFiles.ts';
import { archivePages } from './pages/archive.ts';
import { EarlierPages } from './pages/earlierPages.ts';
import { meta } from './pages/head.ts';
import { formerPages } from './pages/leadTo.ts';
import { otherPages } from './pages/otherPages.ts';
import { pageReport, Tally } from './pages/pageReport.ts';
import { builtPage, withEdition, withIconOf } from './pages/page.ts';
import { type Page, renderPage } from './pages/renderPage.ts';
import { sitePageFiles, type SitePageOptions } from './pages/sitePageFiles.ts';
import { takenDownPages } from './pages/takenDown.ts';
import { bundleViews } from './pages/views.ts';
import { type DrawnIcons, drawIcons } from './previews/letterIcons.ts';
import { openPreviewCache } from './previews/previewCache.ts';
import { previewedPages } from './previews/previewedPages.ts';
import { pictureReport } from './pictures/pictureReport.ts';
import { findPictureTool } from './pictures/pictureTool.ts';
import { previewNotes, previewReport } from './previews/previewReport.ts';
import { type Previews, previewsOf } from './previews/previews.ts';
import { previewTags } from './previews/previewTags.ts';
import { progressLine } from './progress.ts';
import { openResultCache } from './results/resultCache.ts';
import { paperWords } from './words/paperWords.ts';
import { type Settings, siteAddress } from './settings.ts';

export interface SiteBuildOptions {
  settings: Settings;
  /** The project's root, absolute. */
  root: string;
  /** The site's base path. */
  base: string;
  /** The folder of the output, absolute. */
  outDir: string;
  /** The same, with the new site in it. */
  siteFolder: SiteFolder;
  /** Whether files stay that older builds wrote and this one does not. */
  keepsOld: boolean;
  cacheDir: string;
}

/** Views of the reader's own, at addresses of their own. */
const OWN_PAGES = ['saved', 'settings', 'followed'];

/** A page that search engines should not list: until its code has come it shows the front page. */
function withoutIndex(html: string): string {
  return html.replace('</title>', () => `</title>${meta('name', 'robots', 'noindex')}`);
}

/** Everything of one production build but the bundles of the app, which Vite makes meanwhile. */
export class SiteBuild {
  readonly #options: SiteBuildOptions;
  readonly #staged: StagedFiles;
  readonly #edition: Promise<Edition>;
  readonly #views: Promise<NodeBundle>;
  readonly #worker: Promise<string>;
  readonly #previews: Promise<Previews>;
  readonly #icons: Promise<DrawnIcons>;
  /** The page as Vite made it, before it has a front page, and the texts of its style sheets by file name. */
  #template: Pick<SitePageOptions, 'html' | 'sheets'> = { html: '', sheets: new Map() };

  /** What the views rendered into the front page, as HTML. */
  #front = '';

  /** Begins to make the edition and to bundle the views. The site's folder is open. */
  constructor(options: SiteBuildOptions) {
    this.#options = options;
    this.#staged = new StagedFiles(options.siteFolder.staging);
    this.#edition = this.#makeEdition();
    this.#views = bundleViews(options.root, options.base, () => paperWords(options.settings));
    this.#worker = bundleWorker(options.settings.facets.map(({ key }) => key));
    this.#previews = this.#choosePreviews();
    this.#icons = this.#edition.then(({ identity }) => drawIcons(identity, options.settings.previewFonts));
    // `report`, `page` and `write` await them later, and reject with their failures.
    for (const begun of [this.#edition, this.#views, this.#worker, this.#previews, this.#icons]) begun.catch(() => {});
  }

  /** Prints what was found. Rejects where a record with an error stops the build. */
  async report(print: (text: string) => void): Promise<void> {
    const edition = await this.#edition;
    const { settings } = this.#options;
    const notes = [
      ...feedNotes(edition.bootstrap.manifest.feeds, settings),
      ...twinNotes(edition.plan, settings),
      ...previewNotes(settings),
      ...(await this.#icons).diagnostics,
    ];
    print(buildReport({ ...edition, diagnostics: [...edition.diagnostics, ...notes] }));
    const refusal = refusalOf(edition, settings);
    if (refusal !== null) throw new Fault(refusal, RUN_FAILED);
    const which = previewReport((await this.#previews).counts);
    const lines = [settings.siteUrl === null ? '' : which, pictureReport(edition.copies), addressReport(settings)];
    for (const line of lines) if (line !== '') print(line);
  }

  /** The page as it is published. `html`: as Vite made it; `sheets`: the texts of its style sheets by file name. */
  async page(html: string, sheets: ReadonlyMap<string, string>): Promise<string> {
    const { settings, base } = this.#options;
    this.#template = { html, sheets };
    const edition = await this.#edition;
    const rendered = await this.#render(['renderFrontPage', edition.bootstrap, base]);
    this.#front = rendered;
    const preview = previewTags((await this.#previews).paper);
    const links = (await this.#installation()).links + feedLinks(edition, base) + preview;
    return builtPage(withEdition(html, edition, settings, base), links, rendered, sheets, edition.identity.head);
  }

  /** Adds to what Vite wrote the archive, the publisher's pictures, what the site needs to be installed and read offline, and the copy of the page for unknown addresses. Publishes all, and prints what it kept of earlier editions. */
  async write(print: (text: string) => void): Promise<void> {
    const { settings, siteFolder, base, cacheDir, outDir } = this.#options;
    const render = (page: Page) => this.#render(page);
    for await (const [path, html] of archivePages(await this.#edition, base, siteAddress(settings, base), render))
      this.#staged.set(path, html);
    const { pictures, identity, plan } = await this.#edition;
    for (const [path, file] of pictures) this.#staged.copy(path, file);
    for (const [path, content] of [...(await this.#installation()).files, ...identity.files])
      this.#staged.set(path, content);
    this.#staged.set(OFFLINE_WORKER_PATH, await this.#worker);
    await this.#addFeeds();
    const twins = await this.#addMachineFiles();
    await this.#addPreviews();
    await this.#addOfflineList(siteFolder.staging);
    const earlier = new EarlierPages(cacheDir, outDir, await this.#views);
    const pages = await this.#addPages(earlier);
    const edition = await this.#edition;
    for (const [path, html] of formerPages(edition, base, siteAddress(settings, base))) this.#staged.setNew(path, html);
    for await (const [path, content] of takenDownPages(edition, base, render)) this.#staged.setNew(path, content);
    await this.#addForHosts();
    earlier.replace(() => this.#publish(print));
    const report = pageReport(plan.pages, { pages, twins, articles: edition.articles.length, room: plan.room });
    if (report !== '') print(report);
  }

  /** Adds what hosts read, when all else is there. */
  async #addForHosts(): Promise<void> {
    const { settings, siteFolder, base } = this.#options;
    const compressed = settings.compress === 'on';
    if (compressed) await addCompressedCopies(siteFolder.staging);
    const path = base.startsWith('/') ? base : '/';
    for (const [file, content] of filesForHosts(settings.hosts, { base: path, compressed }))
      if (!siteFolder.holdsForeign(file)) this.#staged.setUnlessGiven(file, content);
  }

  #publish(print: (text: string) => void): void {
    const { settings, siteFolder, keepsOld } = this.#options;
    const { keep: span, sourceDate } = settings;
    const kept = siteFolder.publish(keepsOld, span === null ? null : { span, now: sourceDate ?? Date.now() });
    if (kept !== null) print(keptReport(kept));
  }

  async #addFeeds(): Promise<void> {
    const { settings, base } = this.#options;
    const site = siteAddress(settings, base);
    if (site === null) return;
    for await (const [path, content] of feedFiles(await this.#edition, site))
      this.#staged.setUnlessGiven(path, content);
  }

  async #choosePreviews(): Promise<Previews> {
    const { settings, base, cacheDir, root } = this.#options;
    const edition = await this.#edition;
    const cache = settings.previews === 'drawn' ? openPreviewCache(cacheDir, root) : null;
    const site = siteAddress(settings, base);
    return previewsOf(edition.identity, settings, site, previewedPages(edition), { room: edition.plan.room, cache });
  }

  async #installation(): Promise<Installation> {
    return installation(this.#options.base, (await this.#edition).identity, (await this.#icons).pictures);
  }

  async #addPreviews(): Promise<void> {
    for await (const [path, content] of (await this.#previews).files()) this.#staged.set(path, content);
  }

  /** Gives what the twins of pages cost. */
  async #addMachineFiles(): Promise<Tally> {
    const { settings, base } = this.#options;
    const twins = new Tally();
    for (const [path, content] of machineFiles(await this.#edition, settings, siteAddress(settings, base))) {
      this.#staged.setUnlessGiven(path, content);
      if (isTwin(path)) twins.add(content);
    }
    return twins;
  }

  /** Gives what the pages cost. */
  async #addPages(earlier: EarlierPages): Promise<Tally> {
    const { settings, base, siteFolder } = this.#options;
    const edition = await this.#edition;
    const { html, sheets } = this.#template;
    // Only what is published says where Vite has put the icon.
    const published = await readFile(join(siteFolder.staging, 'index.html'), 'utf8');
    const pages = sitePageFiles(edition, {
      html: withIconOf(published, html),
      sheets,
      links: (await this.#installation()).links + feedLinks(edition, base),
      base,
      site: siteAddress(settings, base),
      previews: await this.#previews,
      render: (page) => this.#render(page),
      earlier: (file) => earlier.read(file),
    });
    const tally = new Tally();
    for await (const [path, page] of pages) {
      this.#staged.setNew(path, page);
      tally.add(page);
    }
    return tally;
  }

  /** The page is only here as it is published: other plugins have had it. */
  async #addOfflineList(site: string): Promise<void> {
    const { html, path, list } = listCode(await readFile(join(site, 'index.html'), 'utf8'), site);
    this.#staged.set(path, list);
    // Hosts answer with the page at its own address, and not with that of unknown ones.
    for (const page of ['index.html', '404.html']) this.#staged.set(page, html);
    for (const page of OWN_PAGES) this.#staged.set(`${page}/index.html`, withoutIndex(html));
    for await (const [file, page] of otherPages(await this.#edition, this.#otherMaking(html)))
      this.#staged.set(file, page);
  }

  /** `published`: the front page as it is published. */
  #otherMaking(published: string): Parameters<typeof otherPages>[1] {
    const { settings, base } = this.#options;
    const render = (page: Page) => this.#render(page);
    return { ...this.#template, front: this.#front, published, base, site: siteAddress(settings, base), render };
  }

  /** Removes everything temporary. Also ends a build that failed. */
  async end(): Promise<void> {
    await this.#edition.catch(() => {});
    const views = await this.#views.catch(() => null);
    views?.remove();
    this.#options.siteFolder.close();
  }

  async #makeEdition(): Promise<Edition> {
    const { settings, root, cacheDir, outDir } = this.#options;
    const progress = progressLine(process.stderr, () => performance.now());
    return makeEdition(settings, settings.sourceDate ?? Date.now(), {
      cache: openResultCache(cacheDir, root),
      onProgress: progress.onProgress,
      output: this.#staged,
      pictureTool: await findPictureTool(cacheDir),
      outDir,
      lines: 'later',
    }).finally(progress.end);
  }

  async #render(page: Page): Promise<string> {
    return renderPage({ views: (await this.#views).file, page });
  }
}
