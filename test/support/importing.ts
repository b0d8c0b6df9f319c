import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { importCommand, runImport } from '../../src/build/command/import.ts';
import { parseCommandLine } from '../../src/build/command/commandLine.ts';
import type { KnownFeed } from '../../src/build/import/feedsFile.ts';
import { readFeeds } from '../../src/build/import/feedsDesk.ts';
import type { Network } from '../../src/build/links/network.ts';
import { localHosts, type LocalHosts, type Page } from './localHosts.ts';
import { localNetwork, type Names } from './localNetwork.ts';
import { type SeedFolder, seedFolder } from './seedFolder.ts';

/** An import in a folder of its own, from hosts with these pages. */
export interface Importing extends LocalHosts {
  path: string;
  /** Runs the command with these words, on a day if one is given. Gives what it prints and its exit code. */
  run: (words: readonly string[], day?: string) => Promise<{ lines: string[]; code: number }>;
  /** The names of all files of the folder. */
  files: () => Promise<string[]>;
  read: (file: string) => Promise<string>;
  known: (address: string) => KnownFeed | undefined;
}

interface ImportingOptions {
  folder?: SeedFolder;
  names?: Names;
  network?: Partial<Network>;
}

export async function importing(
  pages: Readonly<Record<string, Page>> = {},
  { folder = seedFolder(), names = {}, network = {} }: ImportingOptions = {},
): Promise<Importing> {
  const [{ path }, hosts] = await Promise.all([folder.create(), localHosts(pages)]);
  return {
    ...hosts,
    path,
    run: (words, day = '2026-11-29') => runIn(path, words, day, localNetwork(names, network)),
    files: async () => (await readdir(path)).filter((name) => name !== '.cache').sort(),
    read: (file) => readFile(join(path, file), 'utf8'),
    known: (address) => readFeeds(path).get(address),
  };
}

async function runIn(path: string, words: readonly string[], day: string, network: Network) {
  const environment = { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) };
  const flags = ['--seeds-dir', path, '--cache-dir', join(path, '.cache')];
  const line = parseCommandLine([...words, ...flags], importCommand.switches, path, true);
  const print = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const code = await runImport(line, { environment, typedIn: path, cwd: path }, network);
    return { lines: print.mock.calls.map(String).join('').trimEnd().split('\n'), code };
  } finally {
    print.mockRestore();
  }
}

/** What an entry of a feed says, for `rssOf`. */
export interface Entry {
  guid: string;
  title: string;
  link?: string;
  more?: string;
}

/** A feed in RSS. */
export function rssOf(entries: readonly Entry[], title = 'Coast News'): string {
  const items = entries.map(
    ({ guid, title: name, link, more = '' }) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>${name}</title>${
        link === undefined ? '' : `<link>${link}</link>`
      }<pubDate>Fri, 31 May 2024 09:30:00 GMT</pubDate>${more}</item>`,
  );
  const head = `<title>${title}</title><link>https://coast.example/</link><description>News</description>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>${head}${items.join('')}</channel></rss>`;
}

/** A page that answers with a feed. */
export function feedPage(text: string | Uint8Array, headers: Record<string, string> = {}): Page {
  return (response) => response.writeHead(200, { 'Content-Type': 'application/rss+xml', ...headers }).end(text);
}
