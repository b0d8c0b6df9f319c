import { basename, dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { shown } from './diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from './faults.ts';
import { didYouMean } from './nearestName.ts';
import { withAbsolutePaths } from './settings/identity.ts';
import { allProblems, problemInside } from './settings/problemInside.ts';
import type { SettingFacts } from './settings/setting.ts';
import type { SettingsFile } from './settings/settingsFile.ts';
import type { OwnWords } from './settings/words.ts';
import { settingFacts, settingsSchema } from './settings/settingsSchema.ts';
import { slashed } from './settings/values.ts';

/** All that can be set. */
export interface AllSettings extends v.InferOutput<typeof settingsSchema> {
  basePath: string;
}

/** How an edition is made. */
export type Settings = Omit<AllSettings, 'basePath' | 'port' | 'cacheDir' | 'outDir'>;

/** What a settings file or the options of the plugin may hold. An environment variable of the same meaning wins, and a flag wins over both. */
export type SettingsOptions = Partial<Omit<v.InferInput<typeof settingsSchema>, 'words'>> & { words?: OwnWords };

/** Texts by the name of a variable. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A value, as it was written, and how a message names the place. */
interface Given {
  value: unknown;
  written: unknown;
  place: string;
  /** It is the text of a variable or a flag. */
  isText?: true;
}

/**
 * Settings from flags (by the names of their variables), else from the environment, else from the options, else from the
 * settings file, else the defaults. Relative paths begin at `root`; those of the file at its folder. Throws a `Fault` that names every setting with a wrong value.
 */
export function readSettings(
  environment: Environment,
  options: Readonly<Record<string, unknown>> = {},
  root = '.',
  flags: Environment = {},
  file: SettingsFile | null = null,
): AllSettings {
  const given = new Map([...defaults(), ...fromFile(file), ...fromOptions(options), ...fromTexts(environment, flags)]);
  const values = Object.fromEntries([...given].map(([name, { value }]) => [name, value]));
  const result = v.safeParse(settingsSchema, values, { abortPipeEarly: true });
  if (!result.success) {
    const problems = allProblems(result.issues).map((issue) => {
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
    outDir: resolve(root, output.outDir),
    ledger: output.ledger === null ? null : resolve(root, output.ledger),
    cacheDir: resolve(root, output.cacheDir),
    ...withAbsolutePaths(output, root),
    basePath: output.basePath ?? pathOf(output.siteUrl),
  };
}

/** The flag of a setting: `--seeds-dir` of `SEEDS_DIR`, where it says no other. */
export function flagName({ variable, flag }: Pick<SettingFacts, 'variable' | 'flag'>): string {
  return flag ?? `--${variable.toLowerCase().replaceAll('_', '-')}`;
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

function fromFile(file: SettingsFile | null): [string, Given][] {
  if (file === null) return [];
  const folder = dirname(file.path);
  const valueOf = (name: string, value: unknown) =>
    settingFacts.get(name)?.isPath === true && typeof value === 'string' && value !== ''
      ? resolve(folder, value)
      : value;
  return Object.entries(file.values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      { value: valueOf(name, value), written: value, place: `${basename(file.path)}: ${name}` },
    ]);
}

/** A blank variable counts as not given; a blank flag does not. */
function fromTexts(environment: Environment, flags: Environment): [string, Given][] {
  return [...settingFacts].flatMap(([name, facts]): [string, Given][] => {
    const { variable, onlyBy, fromText = (text: string) => text } = facts;
    const [flag, text] = [flags[variable], onlyBy === undefined ? (environment[variable]?.trim() ?? '') : ''];
    if (flag !== undefined)
      return [[name, { value: fromText(flag), written: flag, place: flagName(facts), isText: true }]];
    return text === '' ? [] : [[name, { value: fromText(text), written: text, place: variable, isText: true }]];
  });
}

function placeOf(name: string, given: ReadonlyMap<string, Given>): string {
  return given.get(name)?.place ?? name;
}

function problemWith(name: string, given: Given | undefined): string {
  const { place, written, isText = false } = given ?? { place: name, written: undefined };
  const facts = settingFacts.get(name);
  if (facts === undefined) return `${place}: there is no such setting.${didYouMean(name, [...settingFacts.keys()])}`;
  const { expected, expectedOption = expected } = facts;
  return `${place}: expected ${isText ? expected : expectedOption}, received ${shown(written)}.`;
}
