import { resolve } from 'node:path';

const unpublishedChoices = ['include', 'exclude'] as const;
const futureChoices = ['hold', 'show'] as const;
const onInvalidChoices = ['fail', 'skip'] as const;
const outsideLinksChoices = ['refuse', 'follow'] as const;
const storiesChoices = ['on', 'off'] as const;

/** How an edition is made. */
export interface Settings {
  /** The folder of records, absolute. */
  seedsDir: string;
  /** What becomes of records that say `published: false`. */
  unpublished: (typeof unpublishedChoices)[number];
  /** What becomes of records whose date is in the future. */
  future: (typeof futureChoices)[number];
  /** Whether a record with an error stops the build, or is set aside. */
  onInvalid: (typeof onInvalidChoices)[number];
  /** What becomes of links that lead out of the folder of records. */
  outsideLinks: (typeof outsideLinksChoices)[number];
  /** Whether articles about one event are folded into one card. */
  stories: (typeof storiesChoices)[number];
  /** The paper's time zone, by its IANA name. It says on which day an article was published. */
  timeZone: string;
  /** The site's public address without a trailing slash, for links that must be absolute. */
  siteUrl: string | null;
  /** The ledger of the build before, absolute; null: it is in the output. */
  ledger: string | null;
  /** What counts as the present, milliseconds UTC; null: the clock says. */
  sourceDate: number | null;
}

/** Options of the plugin. An environment variable of the same meaning wins. */
export type SettingsOptions = Partial<Settings>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings from the environment (`SEEDS_DIR`, `UNPUBLISHED`, `FUTURE`, `ON_INVALID`, `OUTSIDE_LINKS`, `STORIES`, `TIME_ZONE`, `SITE_URL`,
 * `LEDGER`, `SOURCE_DATE_EPOCH`), else from the options, else the defaults. Throws an Error that names every setting with a
 * wrong value.
 */
export function readSettings(environment: Environment, options: SettingsOptions = {}, root = '.'): Settings {
  const problems: string[] = [];
  const ledger = nonEmpty(environment['LEDGER']) ?? options.ledger ?? null;
  const settings: Settings = {
    seedsDir: resolve(root, nonEmpty(environment['SEEDS_DIR']) ?? options.seedsDir ?? 'seeds'),
    unpublished: choose(environment, 'UNPUBLISHED', unpublishedChoices, problems) ?? options.unpublished ?? 'include',
    future: choose(environment, 'FUTURE', futureChoices, problems) ?? options.future ?? 'hold',
    onInvalid: choose(environment, 'ON_INVALID', onInvalidChoices, problems) ?? options.onInvalid ?? 'fail',
    outsideLinks:
      choose(environment, 'OUTSIDE_LINKS', outsideLinksChoices, problems) ?? options.outsideLinks ?? 'refuse',
    stories: choose(environment, 'STORIES', storiesChoices, problems) ?? options.stories ?? 'on',
    timeZone: timeZoneOf(nonEmpty(environment['TIME_ZONE']) ?? options.timeZone ?? 'UTC', problems),
    siteUrl: siteUrlOf(nonEmpty(environment['SITE_URL']) ?? options.siteUrl ?? null, problems),
    ledger: ledger === null ? null : resolve(root, ledger),
    sourceDate: sourceDateOf(environment, problems) ?? options.sourceDate ?? null,
  };
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return settings;
}

/** The folder of the cache: `CACHE_DIR`, else a folder in the project's node_modules. It is safe to delete. */
export function cacheDirOf(environment: Environment, root: string): string {
  return resolve(root, nonEmpty(environment['CACHE_DIR']) ?? 'node_modules/.cache/broadsheet');
}

/** `BASE_PATH` as Vite's `base`: with a slash at both ends. */
export function basePath(environment: Environment): string {
  const path = (nonEmpty(environment['BASE_PATH']) ?? '/').replace(/^\/*|\/*$/g, '');
  return path === '' ? '/' : `/${path}/`;
}

/** The port that `npm start` serves on. Throws an Error where `PORT` is not a port. */
export function portOf(environment: Environment): number {
  const port = Number(nonEmpty(environment['PORT']) ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT: expected a number from 0 to 65535, received "${environment['PORT']}".`);
  return port;
}

function choose<Choice extends string>(
  environment: Environment,
  name: string,
  choices: readonly Choice[],
  problems: string[],
): Choice | null {
  const received = nonEmpty(environment[name]);
  if (received === null) return null;
  const choice = choices.find((known) => known === received);
  if (choice === undefined) problems.push(`${name}: expected ${choices.join(' or ')}, received "${received}".`);
  return choice ?? null;
}

/** The zone's usual name. Offsets such as "+02:00" are refused, because not every browser knows them. */
function timeZoneOf(name: string, problems: string[]): string {
  try {
    if (/^[a-z]/i.test(name)) return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // Intl does not know the name.
  }
  problems.push(`TIME_ZONE: expected the name of a time zone such as Europe/Berlin, received "${name}".`);
  return 'UTC';
}

function siteUrlOf(url: string | null, problems: string[]): string | null {
  if (url === null) return null;
  if (/^https?:\/\/[^\s/]+/.test(url)) return url.replace(/\/+$/, '');
  problems.push(`SITE_URL: expected an address such as https://news.example.org, received "${url}".`);
  return null;
}

/** Seconds since 1970, as reproducible-builds.org defines the variable, in milliseconds. */
function sourceDateOf(environment: Environment, problems: string[]): number | null {
  const received = nonEmpty(environment['SOURCE_DATE_EPOCH']);
  if (received === null) return null;
  if (/^\d{1,12}$/.test(received)) return Number(received) * 1000;
  problems.push(`SOURCE_DATE_EPOCH: expected seconds since 1970, such as 1717146000, received "${received}".`);
  return null;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}
