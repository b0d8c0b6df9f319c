import type { SitePages } from './sitePages.ts';

/** How many files of a kind a site has, and how large they are. */
export class Tally {
  files = 0;
  bytes = 0;

  /** Counts a file with this content. */
  add(text: string | Uint8Array): void {
    this.files += 1;
    this.bytes += Buffer.byteLength(text);
  }
}

/** How many pages there are, and what they and their twins cost, as a line. "" where there are none. */
export function pageReport({ articles, stories, entries }: SitePages, pages: Tally, twins: Tally): string {
  if (pages.files === 0) return '';
  const kinds: [name: string, count: number][] = [
    ['articles', articles.length],
    ['stories', stories.length],
    ...Object.entries(entries).map(([directory, { length }]): [string, number] => [directory, length]),
  ];
  const counts = kinds.filter(([, count]) => count > 0).map(([name, count]) => `${written(count)} of ${name}`);
  const ofTwins = twins.files === 0 ? '' : `, their Markdown twins ${cost(twins)}`;
  return `Pages: ${counts.join(', ')}. They are ${cost(pages)}${ofTwins}; PAGES and TWINS choose how many there are.`;
}

function cost({ files, bytes }: Tally): string {
  return `${written(files)} ${files === 1 ? 'file' : 'files'} with ${(bytes / 1_000_000).toFixed(1)} MB`;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
