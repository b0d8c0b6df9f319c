import { addressOfFile } from '../../core/feeds.ts';
import { DAY, dayNumbersIn } from '../../core/day.ts';
import { pageAddress } from '../../core/pagePaths.ts';
import { clean } from '../feeds/feedItems.ts';
import { escapedText, heading, link } from './markdown/escaped.ts';
import { writtenTime } from './machineEdition.ts';

/** An article as a line of a list names it. */
export interface Listed {
  id: string | null;
  title: string;
  url: string | null;
  publishedAt: number | null;
  provider: { name: string };
}

/** An address with a scheme, such as that of a mail, or a place in the same text. All others are paths below the site's base. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|#)/i;

/** Makes links in Markdown for a file of the site. */
export class TwinLinks {
  readonly #root: string;
  readonly #dayOf: (at: number) => number;

  /** `root`: what leads from the file to the site's base: its public address, or a relative path. Days are those of the paper's time zone. */
  constructor(root: string, timeZone: string) {
    this.#root = root;
    this.#dayOf = dayNumbersIn(timeZone);
  }

  /** The address of what lies below the site's base. */
  to(path: string): string {
    return `${this.#root}${path}`;
  }

  /** The address of what a body leads to: the publisher's own pictures and articles lie below the site's base. */
  place(address: string): string {
    if (address.startsWith('articles/')) return this.to(address);
    return ELSEWHERE.test(address) ? address : this.to(addressOfFile(address));
  }

  /** A line of a list for an article, which leads to `address`. `more`: what else there is to say. */
  item({ title, provider, publishedAt }: Omit<Listed, 'id' | 'url'>, address: string, more = ''): string {
    const day = publishedAt === null ? null : writtenTime(this.#dayOf(publishedAt) * DAY);
    const facts = [markdownLine(provider.name), day, more === '' ? null : markdownLine(more)].filter(
      (fact) => fact !== null,
    );
    return `- ${link(markdownLine(title), address)}: ${facts.join(', ')}`;
  }

  /** The same for a report of a story, which leads to the original where there is one. */
  report(report: Listed): string | null {
    const { url, id } = report;
    if (url === null && id === null) return null;
    return this.item(report, url ?? this.to(pageAddress('articles', id ?? '')));
  }
}

/** A text of a record as Markdown in one line. */
export function markdownLine(text: string): string {
  return escapedText(clean(text)).trim();
}

/** A heading with the lines of a list; nothing where there are none. */
export function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading(2, markdownLine(title)), items.join('\n')];
}
