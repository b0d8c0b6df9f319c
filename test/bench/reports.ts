import { DAY } from '../../src/core/day.ts';
import { type Chance, seededChance } from './chance.ts';
import { RunningText, wordOfRank } from './vocabulary.ts';

const TOPICS = 40;
const PROVIDERS = 300;
const TITLE_WORDS = 10;
const EXCERPT_WORDS = 40;
const SPAN = 4 * 365 * DAY;
const FIRST_DAY = Date.UTC(2020, 0, 1);
/** Share of records that tell again what one of the records just before them told. */
const RETOLD = 0.15;
const RETOLD_FROM_LAST = 20;
/** Share of a story's words that another source changes. */
const CHANGED = 0.25;
const WITH_COVERAGE = 0.4;

export interface Source {
  name: string;
  domain: string;
}

/** What one source published, before it is written down as a record with all its quirks. */
export interface Report {
  title: string;
  excerpt: string;
  /** Milliseconds UTC. */
  publishedAt: number;
  source: Source;
  topics: string[];
  /** The address; null where the record has none. */
  url: string | null;
}

/** A report with other coverage of its story. */
export interface ReportWithCoverage extends Report {
  coverage: Report[];
}

/** `count` reports in order of publication over four years, the same for the same seed. */
export function* reports(count: number, seed: number): Generator<ReportWithCoverage> {
  const chance = seededChance(seed);
  const text = new RunningText(chance);
  const recent: Report[] = [];
  for (let index = 0; index < count; index += 1) {
    const told = chance.happens(RETOLD) ? recent[chance.below(recent.length)] : undefined;
    const publishedAt = FIRST_DAY + Math.floor(((index + chance.next()) / count) * SPAN);
    const report =
      told === undefined
        ? firstReport(text, chance, publishedAt, index)
        : retold(told, text, chance, publishedAt, index);
    yield { ...report, coverage: chance.happens(WITH_COVERAGE) ? coverageOf(report, recent, text, chance) : [] };
    recent.push(report);
    if (recent.length > RETOLD_FROM_LAST) recent.shift();
  }
}

function firstReport(text: RunningText, chance: Chance, publishedAt: number, number: number): Report {
  const title = text.words(TITLE_WORDS);
  return {
    title: headline(title),
    excerpt: sentence(text.words(EXCERPT_WORDS)),
    publishedAt,
    source: sourceOf(chance.zipf(PROVIDERS)),
    topics: topicsOf(chance),
    url: addressOf(title, number),
  };
}

/** Another source on the same story: most words the same, some topics, its own address. */
function retold(told: Report, text: RunningText, chance: Chance, publishedAt: number, number: number): Report {
  const change = (words: string) =>
    words
      .toLowerCase()
      .replace(/[.,]/g, '')
      .split(' ')
      .map((word) => (chance.happens(CHANGED) ? text.word() : word));
  const title = change(told.title);
  return {
    title: headline(title),
    excerpt: sentence(change(told.excerpt)),
    publishedAt,
    source: sourceOf(chance.zipf(PROVIDERS)),
    topics: chance.happens(0.7) ? told.topics : topicsOf(chance),
    url: addressOf(title, number),
  };
}

/** One to four other reports; one of them may be in the folder as a record of its own. */
function coverageOf(report: Report, recent: readonly Report[], text: RunningText, chance: Chance): Report[] {
  const others = Array.from({ length: 1 + chance.below(4) }, (_, other) =>
    retold(report, text, chance, report.publishedAt + chance.below(DAY), chance.below(1e9) + 1e6 + other),
  );
  const own = chance.happens(0.2) ? recent.at(-1) : undefined;
  return own === undefined || own.url === null ? others : [...others.slice(1), own];
}

function sourceOf(rank: number): Source {
  const name = wordOfRank(1000 + rank * 3)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return {
    name: `${capital(name)} ${['Post', 'Daily', 'Wire', 'Herald', 'Review'][rank % 5] ?? ''}`,
    domain: `${name}.example`,
  };
}

function topicsOf(chance: Chance): string[] {
  const ranks = Array.from({ length: 1 + chance.below(3) }, () => chance.zipf(TOPICS));
  return [...new Set(ranks)].map(
    (rank) => `${capital(wordOfRank(300 + rank * 7))}${rank % 4 === 0 ? ' and Society' : ''}`,
  );
}

/** The path alone: the host is the source's. */
function addressOf(words: readonly string[], number: number): string {
  return `${words
    .slice(0, 8)
    .join('-')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')}-${number}`;
}

function headline(words: readonly string[]): string {
  return capital(words.join(' '));
}

function sentence(words: readonly string[]): string {
  const half = Math.floor(words.length * 0.6);
  return `${capital(words.slice(0, half).join(' '))}. ${capital(words.slice(half).join(' '))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
