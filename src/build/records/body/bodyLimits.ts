import type { Report } from '../../diagnostics/report.ts';

/** Characters of a body that tell where an excess is. */
const SHOWN = 60;

const AS_WRITTEN = 'the body is shown as it is written';

/**
 * What one body may hold. No article needs as much. All limits are counts of what is in the body, so that the same body gives
 * the same result on every machine and in every thread. `most`: how many; `excess`: what a body has that is over the limit;
 * `instead`: what a reader sees of it.
 */
export const bodyLimits = {
  /** Characters of Markdown. */
  markdown: { most: 500_000, excess: 'more than 500,000 characters', instead: 'cut there' },
  /** Characters of the HTML that is written. */
  html: { most: 500_000, excess: 'more than 500,000 characters of HTML', instead: 'cut there' },
  /** Marks of quotes and lists at the start of one line. */
  markers: { most: 100, excess: 'a line with more than 100 marks of quotes and lists', instead: AS_WRITTEN },
  /** Quotes and lists in each other. */
  levels: { most: 30, excess: 'more than 30 quotes and lists in each other', instead: 'deeper ones are shown as text' },
  /** Emphasis and links in each other. */
  spans: {
    most: 30,
    excess: 'more than 30 emphases and links in each other',
    instead: 'deeper ones are shown as text',
  },
  /** Characters that the parser looks at for the marks in paragraphs: for each mark, at most the whole paragraph. */
  marks: {
    most: 1_000_000,
    each: 40,
    excess: 'too many marks of emphasis, links and code in long paragraphs',
    instead: 'the paragraph is shown as it is written',
  },
  /** Characters that the parser looks at for quotes, lists and tables: again for each line that may end them. */
  blocks: {
    most: 1_000_000,
    each: 20,
    excess: 'too many lines that continue quotes, lists or tables',
    instead: AS_WRITTEN,
  },
  /** Characters that the parser copies for lines that continue an item of a list without its indent. */
  lazy: {
    most: 100_000_000,
    each: 500,
    excess: 'too many lines that continue an item of a list',
    instead: AS_WRITTEN,
  },
  /** Elements of HTML in each other. Browsers end at 512. */
  depth: { most: 250, excess: 'HTML that is nested more than 250 levels deep', instead: AS_WRITTEN },
  /** Elements that the parser makes for each `<`. It opens elements again that were not closed in order. */
  copies: { most: 10, excess: 'too many elements that are not closed in order', instead: AS_WRITTEN },
  cells: { most: 10_000, excess: 'more than 10,000 cells of tables', instead: 'the others are left out' },
  /** Blank cells that short rows of a table get. */
  added: { most: 1000, excess: 'rows of tables lack more than 1,000 cells', instead: 'the other rows are left out' },
  links: { most: 10_000, excess: 'more than 10,000 links', instead: 'the others are shown as text' },
  /** Characters of the addresses and titles of links and pictures. One that is defined once may be used often. */
  addresses: {
    most: 500_000,
    excess: 'more than 500,000 characters of addresses',
    instead: 'the others are shown as text',
  },
  pictures: { most: 1000, excess: 'more than 1,000 pictures', instead: 'the others are left out' },
  references: {
    most: 1000,
    excess: 'more than 1,000 references to footnotes',
    instead: 'the others are shown as text',
  },
} as const satisfies Readonly<Record<string, { most: number; each?: number; excess: string; instead: string }>>;

export type BodyLimit = keyof typeof bodyLimits;

/** Thrown where the rest of a body can't be read within the limits. What is over the limit is already reported. */
export class TooMuch extends Error {}

/** Counts what one body holds. The first excess over each limit is reported, with the text where it is, which `at` gives. */
export class BodyLimits {
  readonly #length: number;
  readonly #report: Report;
  readonly #counts = new Map<BodyLimit, number>();
  readonly #exceeded = new Set<BodyLimit>();

  /** `length`: the characters of the body. */
  constructor(length: number, report: Report) {
    this.#length = length;
    this.#report = report;
  }

  /** Whether the body may hold so many. */
  allows(limit: BodyLimit, count: number, at: () => string): boolean {
    const isAllowed = count <= this.#mostOf(limit);
    if (!isAllowed) this.exceed(limit, at());
    return isAllowed;
  }

  /** Whether the body may hold so many more. If it may, they are counted. */
  takes(limit: BodyLimit, more: number, at: () => string): boolean {
    const count = (this.#counts.get(limit) ?? 0) + more;
    const isAllowed = this.allows(limit, count, at);
    if (isAllowed) this.#counts.set(limit, count);
    return isAllowed;
  }

  /** Counts so many more. Throws `TooMuch` if the body may not hold them. */
  spend(limit: BodyLimit, more: number, at: () => string): void {
    if (!this.takes(limit, more, at)) throw new TooMuch();
  }

  /** Reports an excess and throws `TooMuch`. */
  refuse(limit: BodyLimit, at: string): never {
    this.exceed(limit, at);
    throw new TooMuch();
  }

  /** Reports an excess. `at`: the text where that is. */
  exceed(limit: BodyLimit, at: string): void {
    if (this.#exceeded.has(limit)) return;
    this.#exceeded.add(limit);
    const { excess, instead } = bodyLimits[limit];
    this.#report('body-limit', { field: 'body', excess, instead, received: at.trim().slice(0, SHOWN).trim() });
  }

  isExceeded(limit: BodyLimit): boolean {
    return this.#exceeded.has(limit);
  }

  /** How many more the body may hold. */
  left(limit: BodyLimit): number {
    return this.#mostOf(limit) - (this.#counts.get(limit) ?? 0);
  }

  #mostOf(limit: BodyLimit): number {
    const { most, each = 0 }: { most: number; each?: number } = bodyLimits[limit];
    return most + each * this.#length;
  }
}
