import type { Settings } from '../settings.ts';
import { TwinLinks } from './links.ts';
import { directoryTwins, entryTwins, storyTwins } from './listTwins.ts';
import { llmsText } from './llms.ts';
import type { MachineEdition, MachineFile } from './machineEdition.ts';
import { newsSitemaps } from './newsSitemap.ts';
import { robotsText } from './robots.ts';
import { SITEMAP_PATH, sitemapFiles } from './sitemap.ts';
import { articleTwins, TO_BASE } from './twin.ts';
import { wholeEdition } from './wholeEdition.ts';

/**
 * What a site holds for crawlers and other programs, one file after the other. `site`: its public address, with a slash at
 * its end; null: there are no sitemaps, and links are relative.
 */
export function* machineFiles(
  edition: MachineEdition,
  { ndjson }: Pick<Settings, 'ndjson'>,
  site: string | null,
): Iterable<MachineFile> {
  const sitemaps: string[] = [];
  if (site !== null) {
    yield* sitemapFiles(edition, site);
    sitemaps.push(SITEMAP_PATH);
    yield* listed(newsSitemaps(edition, site), sitemaps);
  }
  yield ['robots.txt', robotsText(sitemaps.map((path) => `${site ?? ''}${path}`))];
  yield* twinFiles(edition, site);
  const downloads: string[] = [];
  if (ndjson === 'on') yield* listed(wholeEdition(edition), downloads);
  yield ['llms.txt', llmsText(edition, site, downloads)];
}

/** The pages of the site in Markdown. */
function* twinFiles(edition: MachineEdition, site: string | null): Iterable<MachineFile> {
  const { timeZone } = edition.bootstrap.manifest;
  const links = new TwinLinks(site ?? TO_BASE, timeZone);
  yield* articleTwins(edition, links);
  yield* storyTwins(edition, links);
  yield* entryTwins(edition, links);
  yield* directoryTwins(edition, new TwinLinks(site ?? '../', timeZone));
}

/** The same files. Their paths are added to a list. */
function* listed(files: Iterable<MachineFile>, paths: string[]): Iterable<MachineFile> {
  for (const file of files) {
    paths.push(file[0]);
    yield file;
  }
}
