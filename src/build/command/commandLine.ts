import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { shown } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { didYouMean } from '../nearestName.ts';
import { type Environment, flagOf } from '../settings.ts';
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
  /** The values of those among them that have one, by their names. */
  choices: ReadonlyMap<string, string>;
}

/** A flag of a command's own: without a value, such as `--json`, or with one of a few, such as `--format github`. */
export interface Switch {
  name: string;
  short?: string;
  /** The values to choose from. */
  values?: readonly string[];
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
  const settings = new Map(flagFacts.map((facts) => [flagOf(facts), facts]));
  const known = [...settings.keys(), ...switches.map(({ name }) => `--${name}`)];
  const tokens = tokensOf(words, switches);
  const problems: string[] = [];
  const flags: Record<string, string> = {};
  const found = new Set<string>();
  const choices = new Map<string, string>();

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const [flag, facts] = [`--${token.name}`, settings.get(`--${token.name}`)];
    const values = switches.find(({ name }) => name === token.name)?.values;
    const problem = known.includes(flag)
      ? values === undefined
        ? problemWith(token, facts)
        : problemWithChoice(token, values)
      : `there is no such flag.${didYouMean(flag, known)}`;
    if (problem !== null) problems.push(`${token.rawName}: ${problem}`);
    else if (facts === undefined) {
      found.add(token.name);
      if (values !== undefined) choices.set(token.name, token.value ?? '');
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

/** Not strict, so that all problems are found and not only the first. */
function tokensOf(words: readonly string[], switches: readonly Switch[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const facts of flagFacts) options[flagOf(facts).slice(2)] = { type: 'string' };
  for (const { name, short, values } of switches)
    options[name] = { type: values === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function problemWith({ value, inlineValue }: Token, facts: SettingFacts | undefined): string | null {
  if (facts === undefined) return value === undefined ? null : 'takes no value.';
  const isMissing = value === undefined || (!inlineValue && value.startsWith('-'));
  return isMissing ? `expected ${facts.expected} behind it.` : null;
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

function valueOf(value: string, { isPath = false }: SettingFacts, from: string): string {
  return isPath && value !== '' ? resolve(from, value) : value;
}
