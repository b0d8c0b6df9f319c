import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { shown } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { didYouMean } from '../nearestName.ts';
import { type Environment, flagName } from '../settings.ts';
import type { SettingFacts } from '../settings/setting.ts';
import { flagFacts } from '../settings/settingsSchema.ts';

/** What stands behind a command. */
export interface CommandLine {
  /** Settings by the names of their variables; paths are absolute. */
  flags: Environment;
  /** The words beside the flags, where the command takes any; where it takes none, the one there may be is the folder of records. */
  operands: readonly string[];
  /** The command's own flags that are there, without the hyphens. */
  switches: ReadonlySet<string>;
  /** The values of those among them that have one, by their names. Paths are absolute. */
  choices: ReadonlyMap<string, string>;
}

/**
 * A flag of a command's own: without a value, such as `--json`, with one of a few, such as `--format github`, or with any,
 * such as `--since 7d`. It takes the place of a setting's flag of the same name.
 */
export interface Switch {
  name: string;
  short?: string;
  /** The values to choose from. */
  values?: readonly string[];
  /** What its value must be, for messages, where it may be any. */
  expected?: string;
  isPath?: boolean;
  about: string;
}

/** Every command has these. */
export const commonSwitches: readonly Switch[] = [
  { name: 'help', short: 'h', about: 'this text' },
  { name: 'version', short: 'v', about: 'the version of Broadsheet' },
];

type Token = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/**
 * Reads the words behind a command: flags, and the folder of records. `own`: flags of this command alone. Relative paths
 * begin at `from`. `takesOperands`: the words beside the flags are not the folder. Throws a `Fault` that names everything
 * wrong.
 */
export function parseCommandLine(
  words: readonly string[],
  own: readonly Switch[],
  from: string,
  takesOperands = false,
): CommandLine {
  const switches = [...own, ...commonSwitches];
  const settings = new Map(settingsBeside(own).map((facts) => [flagName(facts), facts]));
  const known = [...settings.keys(), ...switches.map(({ name }) => `--${name}`)];
  const tokens = tokensOf(words, switches);
  const problems: string[] = [];
  const flags: Record<string, string> = {};
  const found = new Set<string>();
  const choices = new Map<string, string>();

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const [flag, facts] = [`--${token.name}`, settings.get(`--${token.name}`)];
    const ownFlag = switches.find(({ name }) => name === token.name);
    const problem = known.includes(flag)
      ? ownFlag?.values === undefined
        ? problemWith(token, facts?.expected ?? ownFlag?.expected, facts !== undefined)
        : problemWithChoice(token, ownFlag.values)
      : `there is no such flag.${didYouMean(flag.replace(/^--no-/, '--'), known)}`;
    if (problem !== null) problems.push(`${token.rawName}: ${problem}`);
    else if (facts === undefined) {
      found.add(token.name);
      if (token.value !== undefined) choices.set(token.name, valueOf(token.value, ownFlag ?? {}, from));
    } else flags[facts.variable] = valueOf(token.value ?? '', facts, from);
  }

  const others = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [operands, folders] = takesOperands ? [others, []] : [[], others];
  if (folders.length > 1) problems.push(`Expected one folder, received ${folders.length}: ${folders.join(', ')}`);
  if (folders.length === 1 && flags['SEEDS_DIR'] !== undefined)
    problems.push('Give the folder of records once: by itself, or behind --seeds-dir.');
  if (problems.length > 0) throw new Fault(`${problems.join('\n')}\n--help lists all flags.`, USAGE_FAULTY);
  for (const folder of folders) flags['SEEDS_DIR'] = resolve(from, folder);
  return { flags, operands, switches: found, choices };
}

/** The settings whose flags a command has beside its own. */
export function settingsBeside(own: readonly Switch[]): SettingFacts[] {
  return flagFacts.filter((facts) => !own.some(({ name }) => `--${name}` === flagName(facts)));
}

/** Not strict, so that all problems are found and not only the first. */
function tokensOf(words: readonly string[], switches: readonly Switch[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const facts of flagFacts) options[flagName(facts).slice(2)] = { type: 'string' };
  for (const { name, short, values, expected } of switches)
    options[name] = { type: (values ?? expected) ? 'string' : 'boolean', ...(short === undefined ? {} : { short }) };
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** `expected`: what the value must be; undefined: the flag takes none. Whether it may be empty, a setting says itself. */
function problemWith({ value, inlineValue }: Token, expected: string | undefined, mayBeEmpty: boolean): string | null {
  if (expected === undefined) return value === undefined ? null : 'takes no value.';
  const isMissing = value === undefined || (value === '' && !mayBeEmpty) || (!inlineValue && value.startsWith('-'));
  return isMissing ? `expected ${expected} behind it.` : null;
}

function problemWithChoice({ value, inlineValue }: Token, values: readonly string[]): string | null {
  const expected = orList(values);
  if (value === undefined || (!inlineValue && value.startsWith('-'))) return `expected ${expected} behind it.`;
  return values.includes(value) ? null : `expected ${expected}, received ${shown(value)}.${didYouMean(value, values)}`;
}

/** "pretty, github or json" */
function orList(values: readonly string[]): string {
  return [values.slice(0, -1).join(', '), ...values.slice(-1)].filter((part) => part !== '').join(' or ');
}

function valueOf(value: string, { isPath = false }: Pick<SettingFacts, 'isPath'>, from: string): string {
  return isPath && value !== '' ? resolve(from, value) : value;
}
