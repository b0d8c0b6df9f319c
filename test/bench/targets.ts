import type { BuildFigures } from './build.ts';
import { totalOf } from './outputFiles.ts';
import type { PaintRace } from './paintRace.ts';
import type { ReaderFigures } from './reader.ts';

/** What was measured at one number of records. Null: not run. */
export interface Figures {
  build: BuildFigures;
  reader: ReaderFigures | null;
  race: PaintRace | null;
}

/** A figure by number of records: 1,000, 10,000, 100,000. */
type BySize = Partial<Record<number, number>>;

/** One line of the table. */
export interface Target {
  name: string;
  read: (figures: Figures) => number | null;
  /** The most that is good; nothing where the figure only informs. */
  target: BySize;
  /** The most that a regression check accepts: bytes and counts, which do not depend on the machine. */
  budget: BySize;
  /** Decimals shown. */
  decimals: number;
}

const sizes = (small: number, middle: number, large: number): BySize => ({
  1000: small,
  10_000: middle,
  100_000: large,
});
const every = (most: number): BySize => sizes(most, most, most);
const kilobytes = (bytes: number | null | undefined) => (bytes === null || bytes === undefined ? null : bytes / 1000);

/** Kilobytes are 1,000 bytes, as sent: brotli, without headers. Bytes of the output are reckoned with brotli 11. */
export const targets: readonly Target[] = [
  { name: 'full build s', read: ({ build }) => build.full.seconds, target: sizes(2, 4, 40), budget: {}, decimals: 1 },
  {
    name: 'peak memory of the build MB',
    read: ({ build }) => build.full.peakMegabytes,
    target: sizes(400, 700, 2000),
    budget: {},
    decimals: 0,
  },
  {
    name: 'rebuild after one record changed s',
    read: ({ build }) => build.rebuild?.seconds ?? null,
    target: sizes(0.7, 1, 5),
    budget: {},
    decimals: 1,
  },
  {
    name: 'output files',
    read: ({ build }) => totalOf(build.sizes).files,
    // Some hosts take no more.
    target: every(20_000),
    budget: sizes(3050, 14_200, 20_000),
    decimals: 0,
  },
  {
    name: 'output KB, html',
    read: ({ build }) => kilobytes(build.sizes.html.brotli),
    target: {},
    budget: sizes(11_600, 56_500, 65_000),
    decimals: 1,
  },
  {
    name: 'output KB, js',
    read: ({ build }) => kilobytes(build.sizes.js.brotli),
    target: {},
    budget: every(183.2),
    decimals: 1,
  },
  {
    name: 'output KB, css',
    read: ({ build }) => kilobytes(build.sizes.css.brotli),
    target: every(10),
    budget: every(13.5),
    decimals: 1,
  },
  {
    name: 'output KB, cards',
    read: ({ build }) => kilobytes(build.sizes.cards.brotli),
    target: {},
    budget: sizes(230, 2400, 24_000),
    decimals: 0,
  },
  {
    name: 'output KB, articles',
    read: ({ build }) => kilobytes(build.sizes.articles.brotli),
    target: {},
    budget: sizes(800, 9500, 95_000),
    decimals: 0,
  },
  {
    name: 'output KB, columns',
    read: ({ build }) => kilobytes(build.sizes.columns.brotli),
    target: {},
    budget: sizes(8, 50, 470),
    decimals: 1,
  },
  {
    name: 'output KB, search',
    read: ({ build }) => kilobytes(build.sizes.search.brotli),
    target: {},
    budget: sizes(220, 1900, 20_000),
    decimals: 0,
  },
  {
    name: 'output KB, names and manifest',
    read: ({ build }) => kilobytes(build.sizes.names.brotli),
    target: {},
    budget: sizes(2, 5, 20),
    decimals: 1,
  },
  {
    name: 'bytes needed before the largest paint KB',
    read: ({ reader }) => kilobytes(reader?.bytesForPaint),
    target: every(9),
    budget: every(9),
    decimals: 1,
  },
  {
    name: 'bytes that came before it KB',
    read: ({ reader }) => kilobytes(reader?.bytesUntilPaint),
    target: {},
    budget: {},
    decimals: 1,
  },
  {
    name: 'largest contentful paint ms',
    read: ({ reader }) => reader?.largestPaint ?? null,
    target: {},
    budget: {},
    decimals: 0,
  },
  {
    name: '… against Astro, loaded in turn',
    read: ({ race }) => (race === null ? null : race.front.own / race.front.astro),
    target: every(0.75),
    budget: {},
    decimals: 2,
  },
  {
    name: 'layout shift',
    read: ({ reader }) => reader?.layoutShift ?? null,
    target: every(0.01),
    budget: {},
    decimals: 3,
  },
  {
    name: 'whole first visit KB',
    read: ({ reader }) => kilobytes(reader?.firstVisitBytes),
    target: every(110),
    budget: every(113.6),
    decimals: 1,
  },
  {
    name: 'first search cold ms',
    read: ({ reader }) => reader?.coldSearch.milliseconds ?? null,
    target: sizes(450, 600, 750),
    budget: {},
    decimals: 0,
  },
  {
    name: 'next search warm ms',
    read: ({ reader }) => reader?.warmSearch.milliseconds ?? null,
    target: sizes(60, 300, 400),
    budget: {},
    decimals: 0,
  },
  {
    name: 'bytes of a cold search KB',
    read: ({ reader }) => kilobytes(reader?.coldSearch.bytes),
    target: sizes(60, 60, 90),
    budget: sizes(60, 60, 90),
    decimals: 1,
  },
  {
    name: 'requests of a cold search',
    read: ({ reader }) => reader?.coldSearch.requests ?? null,
    target: {},
    budget: sizes(12, 12, 16),
    decimals: 0,
  },
  {
    name: 'bytes that come unasked after it KB',
    read: ({ reader }) => kilobytes(reader?.bytesAfterSearch),
    target: {},
    budget: sizes(340, 8, 8),
    decimals: 1,
  },
  {
    name: 'bytes of a warm search KB',
    read: ({ reader }) => kilobytes(reader?.warmSearch.bytes),
    target: {},
    budget: {},
    decimals: 1,
  },
  {
    name: 'topic toggle, to next paint ms',
    read: ({ reader }) => reader?.topicInteraction ?? null,
    target: every(56),
    budget: {},
    decimals: 0,
  },
  {
    name: 'topic toggle, to its articles ms',
    read: ({ reader }) => reader?.topicArticles ?? null,
    target: {},
    budget: {},
    decimals: 0,
  },
  {
    name: 'heap after load MB',
    read: ({ reader }) => reader?.heapAfterLoad ?? null,
    target: every(5),
    budget: {},
    decimals: 1,
  },
  {
    name: 'heap after search MB',
    read: ({ reader }) => reader?.heapAfterSearch ?? null,
    target: sizes(6, 8, 15),
    budget: {},
    decimals: 1,
  },
  {
    name: 'back keeps place, no refetch (0 is yes)',
    read: ({ reader }) => (reader?.backKeepsPlace === null || reader === null ? null : Number(!reader.backKeepsPlace)),
    target: every(0),
    budget: every(0),
    decimals: 0,
  },
];
