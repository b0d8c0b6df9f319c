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

  /** Bytes a file. */
  mean(): number {
    return this.bytes / Math.max(1, this.files);
  }
}

/** What the report of pages is made of. */
export interface PageCosts {
  pages: Tally;
  /** Of the twins of pages. */
  twins: Tally;
  /** How many articles the edition has. */
  articles: number;
  /** How many files more the site may have. */
  room: number;
}

/** How many pages there are, what they and their twins cost, and what pages of all other articles would cost, as a line. "" where there are none. */
export function pageReport(chosen: SitePages, { pages, twins, articles, room }: PageCosts): string {
  if (pages.files === 0) return '';
  const kinds: [name: string, count: number][] = [
    ['articles', chosen.articles.length],
    ['stories', chosen.stories.length],
    ...Object.entries(chosen.entries).map(([directory, { length }]): [string, number] => [directory, length]),
  ];
  const counts = kinds.filter(([, count]) => count > 0).map(([name, count]) => `${written(count)} of ${name}`);
  const ofTwins = twins.files === 0 ? '' : `, their Markdown twins ${cost(twins)}`;
  const more = costOfOthers(articles - chosen.articles.length, room, pages, twins);
  return `Pages: ${counts.join(', ')}. They are ${cost(pages)}${ofTwins}; PAGES and TWINS choose how many there are.${more}`;
}

/** Where there is no room, more pages take the place of twins. */
function costOfOthers(others: number, room: number, pages: Tally, twins: Tally): string {
  const more = Math.min(others, room + twins.files);
  if (more <= 0) return '';
  const files = Math.min(twins.files === 0 ? more : 2 * more, room);
  const bytes = more * pages.mean() + (files - more) * twins.mean();
  return ` PAGES=all would be about ${cost({ files, bytes })} more.`;
}

function cost({ files, bytes }: Pick<Tally, 'files' | 'bytes'>): string {
  return `${written(files)} ${files === 1 ? 'file' : 'files'} with ${(bytes / 1_000_000).toFixed(1)} MB`;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
