import * as v from 'valibot';
import { deploy } from './deploy.ts';
import { identity } from './identity.ts';
import { ownFacets } from './facets.ts';
import { reading } from './reading.ts';
import { choice, type CommandName, setting, type SettingFacts } from './setting.ts';
import { topicTable } from './topicTable.ts';
import { speech } from './words.ts';
import { basePath, path, siteUrl, timeZone } from './values.ts';

const all: readonly CommandName[] = ['build', 'dev', 'check'];

const entries = {
  /** The folder of records, absolute. */
  seedsDir: setting(path, {
    variable: 'SEEDS_DIR',
    expected: 'the path of a folder',
    fallback: 'seeds',
    fallbackText: '`seeds`',
    about: 'the folder of records',
    usedBy: all,
    isPath: true,
  }),
  /** The folder of the output, absolute. */
  outDir: setting(path, {
    variable: 'OUT_DIR',
    flag: '--out',
    expected: 'the path of a folder',
    fallback: 'dist',
    fallbackText: '`dist`',
    about: 'the folder of the output',
    usedBy: [...all, '`npm start`'],
    isPath: true,
  }),
  /** What becomes of records that say `published: false`. */
  unpublished: choice(['include', 'exclude'], {
    variable: 'UNPUBLISHED',
    about: 'what becomes of records with "published: false"',
    usedBy: all,
  }),
  /** What becomes of records whose date is in the future. */
  future: choice(['hold', 'show'], {
    variable: 'FUTURE',
    about: 'what becomes of records with a date in the future',
    usedBy: all,
  }),
  /** Whether a record with an error stops the build, or is set aside. */
  onInvalid: choice(['fail', 'skip'], {
    variable: 'ON_INVALID',
    about: 'whether a record with an error stops the build or is set aside',
    usedBy: ['build', 'check'],
  }),
  /** What becomes of links that lead out of the folder of records. */
  outsideLinks: choice(['refuse', 'follow'], {
    variable: 'OUTSIDE_LINKS',
    about: 'what becomes of links that lead out of the folder of records',
    usedBy: all,
  }),
  /** Whether articles about one event are folded into one card. */
  stories: choice(['on', 'off'], {
    variable: 'STORIES',
    about: 'whether articles about one event share a card',
    usedBy: all,
  }),
  /** The paper's time zone, by its IANA name. It says on which day an article was published. */
  timeZone: setting(timeZone, {
    variable: 'TIME_ZONE',
    expected: 'the name of a time zone such as Europe/Berlin',
    fallback: 'UTC',
    fallbackText: '`UTC`',
    about: 'the time zone of the paper',
    usedBy: all,
  }),
  /** The site's public address without a trailing slash, for links that must be absolute. */
  siteUrl: setting(v.nullable(siteUrl), {
    variable: 'SITE_URL',
    expected: 'an address such as https://news.example.org',
    fallback: null,
    fallbackText: 'none',
    about: 'the public address of the site',
    usedBy: ['build', 'dev'],
  }),
  /** Whether the site has feeds. They need `siteUrl`. */
  feeds: choice(['on', 'off'], {
    variable: 'FEEDS',
    about: 'whether the site has feeds; they need SITE_URL',
    usedBy: ['build'],
  }),
  /** Which articles have pages of their own: the newest so many, all or none. */
  pages: setting(v.union([v.picklist(['all', 'none']), v.pipe(v.number(), v.integer(), v.minValue(0))]), {
    variable: 'PAGES',
    expected: '"all", "none" or the number of the newest articles that have pages',
    fallback: 5000,
    fallbackText: '`5000`',
    about: 'which articles have pages of their own: the newest so many, all or none',
    usedBy: ['build'],
    fromText: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : text),
  }),
  /** What the preview of a page shows where its record has no picture. Previews need `siteUrl`. */
  previews: choice(['own', 'drawn'], {
    variable: 'PREVIEWS',
    about: 'whether articles without a picture get a drawn preview; it needs SITE_URL',
    usedBy: ['build'],
  }),
  /** Whether a Markdown twin lies beside each page of an article, a story, a topic or a source. */
  twins: choice(['on', 'off'], {
    variable: 'TWINS',
    about: 'whether a Markdown twin lies beside each page',
    usedBy: ['build'],
  }),
  /** Whether the site has the whole edition as lines of JSON. */
  ndjson: choice(['off', 'on'], {
    variable: 'NDJSON',
    about: 'whether the site has the whole edition as lines of JSON',
    usedBy: ['build'],
  }),
  /** The ledger of the build before, absolute; null: it is in the output. */
  ledger: setting(v.nullable(path), {
    variable: 'LEDGER',
    expected: 'the path of a file',
    fallback: null,
    fallbackText: '`data/ledger.json` of the output',
    about: 'the ledger of the build before',
    usedBy: all,
    isPath: true,
  }),
  /** What counts as the present, milliseconds UTC; null: the clock says. */
  sourceDate: setting(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), {
    variable: 'SOURCE_DATE_EPOCH',
    expected: 'seconds since 1970, such as 1717146000',
    expectedOption: 'milliseconds since 1970, such as 1717146000000',
    fallback: null,
    fallbackText: 'the clock',
    about: 'the time that counts as the present',
    usedBy: all,
    fromText: (text) => (/^\d{1,12}$/.test(text) ? Number(text) * 1000 : text),
  }),
  /** The path that the site is served under, with a slash at both ends; null: the path of `siteUrl`. */
  basePath: setting(v.nullable(basePath), {
    variable: 'BASE_PATH',
    expected: 'a path such as /news/',
    fallback: null,
    fallbackText: 'the path of `SITE_URL`, else `/`',
    about: 'the path that the site is served under',
    usedBy: ['build', 'dev', '`npm start`'],
  }),
  /** The port that `npm start` serves on. */
  port: setting(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535)), {
    variable: 'PORT',
    expected: 'a number from 0 to 65535',
    fallback: 4173,
    fallbackText: '`4173`',
    about: 'the port of the server',
    usedBy: ['`npm start`'],
    fromText: (text) => (/^\d+$/.test(text) ? Number(text) : text),
  }),
  /** The folder of the cache, absolute. It outlives `npm ci` and is safe to delete. */
  cacheDir: setting(path, {
    variable: 'CACHE_DIR',
    expected: 'the path of a folder',
    fallback: '.cache/broadsheet',
    fallbackText: '`.cache/broadsheet`',
    about: 'the folder of the cache',
    usedBy: all,
    isPath: true,
  }),
  ...deploy,
  ...identity,
  ...topicTable,
  ...speech,
  ...reading,
  ...ownFacets,
};

/**
 * Every setting: the one place that names it and knows its values. Environment, options, flags, help and the table in
 * docs/settings.md follow it.
 */
export const settingsSchema = v.strictObject(entries, Object.keys(entries).join(', '));

/** All that is said of the settings, by the name of the option, in the order of the schema. */
export const settingFacts: ReadonlyMap<string, SettingFacts> = new Map(
  Object.entries(settingsSchema.entries).map(([name, schema]): [string, SettingFacts] => [name, v.getMetadata(schema)]),
);

/** The settings that have a flag. */
export const flagFacts: readonly SettingFacts[] = [...settingFacts.values()].filter(({ onlyBy }) => onlyBy !== 'file');
