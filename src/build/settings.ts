import { resolve } from 'node:path';
import * as v from 'valibot';
import { shown } from './diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from './faults.ts';
import { didYouMean } from './nearestName.ts';
import { withAbsolutePaths } from './settings/identity.ts';
import { problemInside } from './settings/problemInside.ts';
import { settingFacts, settingsSchema } from './settings/settingsSchema.ts';
import { slashed } from './settings/values.ts';

/** All that can be set. */
export interface AllSettings extends v.InferOutput<typeof settingsSchema> {
  basePath: string;
}

/** How an edition is made. */
export type Settings = Omit<AllSettings, 'basePath' | 'port' | 'cacheDir'>;

/** Options of the plugin. An environment variable of the same meaning wins, and a flag wins over both. */
export type SettingsOptions = Partial<AllSettings>;

/** Texts by the name of a variable. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value, as it was written, and how a message names the place. */
interface Given {
  value: unknown;
  written: unknown;
  place: string;
}

/**
 * Settings from flags (by the names of their variables), else from the environment, else from the options, else the
 * defaults. Relative paths begin at `root`. Throws a `Fault` that names every setting with a wrong value.
 */
export function readSettings(
  environment: Environment,
  options: Readonly<Record<string, unknown>> = {},
  root = '.',
  flags: Environment = {},
): AllSettings {
  const given = new Map([...defaults(), ...fromOptions(options), ...fromTexts(environment, flags)]);
  const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
  const result = v.safeParse(settingsSchema, values, { abortPipeEarly: true });
  if (!result.success) {
    const problems = result.issues.map((issue) => {
      const name = String(issue.path?.[0]?.key);
      return (issue.path?.length ?? 0) > 1
        ? problemInside(issue, placeOf(name, given))
        : problemWith(name, given.get(name));
    });
    throw new Fault([...new Set(problems)].join('\n'), USAGE_FAULTY);
  }
  const { output } = result;
  return {
    ...output,
    seedsDir: resolve(root, output.seedsDir),
    ledger: output.ledger === null ? null : resolve(root, output.ledger),
    cacheDir: resolve(root, output.cacheDir),
    ...withAbsolutePaths(output, root),
    basePath: output.basePath ?? pathOf(output.siteUrl),
  };
}

/** The flag of a variable: `--seeds-dir` of `SEEDS_DIR`. */
export function flagOf(variable: string): string {
  return `--${variable.toLowerCase().replaceAll('_', '-')}`;
}

/**
 * The public address of the front page; null where it is not known. Throws a `Fault` where `SITE_URL` has a path that is
 * not the base path of the site.
 */
export function siteAddress({ siteUrl }: Pick<Settings, 'siteUrl'>, base: string): string | null {
  if (siteUrl === null) return null;
  const path = pathOf(siteUrl);
  if (path !== '/' && base.startsWith('/') && slashed(base) !== path)
    throw new Fault(
      `SITE_URL: ${siteUrl} has the path ${path}, but the base path of the site is ${base}. Leave the path out of SITE_URL, or make both the same.`,
      USAGE_FAULTY,
    );
  return new URL(base, `${siteUrl}/`).href;
}

function pathOf(siteUrl: string | null): string {
  return siteUrl === null ? '/' : slashed(siteUrl.replace(/^https?:\/\/[^/]+/, ''));
}

function defaults(): [string, Given][] {
  return [...settingFacts].map(([name, { fallback }]) => [name, { value: fallback, written: fallback, place: name }]);
}

function fromOptions(options: Readonly<Record<string, unknown>>): [string, Given][] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, { value, written: value, place: `broadsheet({ ${name} })` }]);
}

/** A blank variable counts as not given; a blank flag does not. */
function fromTexts(environment: Environment, flags: Environment): [string, Given][] {
  return [...settingFacts].flatMap(
    ([name, { variable, onlyBy, fromText = (text: string) => text }]): [string, Given][] => {
      const [flag, text] = [flags[variable], onlyBy === undefined ? (environment[variable]?.trim() ?? '') : ''];
      if (flag !== undefined) return [[name, { value: fromText(flag), written: flag, place: flagOf(variable) }]];
      return text === '' ? [] : [[name, { value: fromText(text), written: text, place: variable }]];
    },
  );
}

function placeOf(name: string, given: ReadonlyMap<string, Given>): string {
  return given.get(name)?.place ?? name;
}

function problemWith(name: string, given: Given | undefined): string {
  const { place, written } = given ?? { place: name, written: undefined };
  const facts = settingFacts.get(name);
  if (facts === undefined) return `${place}: there is no such option.${didYouMean(name, [...settingFacts.keys()])}`;
  const { expected, expectedOption = expected } = facts;
  return `${place}: expected ${place.startsWith('broadsheet(') ? expectedOption : expected}, received ${shown(written)}.`;
}
