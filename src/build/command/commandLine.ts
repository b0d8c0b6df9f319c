import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { didYouMean } from '../nearestName.ts';
import { flagOf } from '../settings.ts';
import { settingFacts, type SettingFacts } from '../settings/settingsSchema.ts';
import type { Command, Flag, Given } from './command.ts';

/** Every command has these. */
export const commonFlags: readonly Flag[] = [
  { name: 'help', short: 'h', about: 'this text' },
  { name: 'version', short: 'v', about: 'the version of Broadsheet' },
];

type Token = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/**
 * Reads the words behind a command: flags, and the folder of records. Relative paths begin at `from`. Throws a `Fault`
 * that names everything wrong.
 */
export function parseCommandLine(
  words: readonly string[],
  { flags, takesFolder }: Pick<Command, 'flags' | 'takesFolder'>,
  from: string,
): Given {
  const own = new Map([...flags, ...commonFlags].map((flag) => [`--${flag.name}`, flag]));
  const known = new Map<string, Flag | SettingFacts>([
    ...[...settingFacts.values()].map((facts) => [flagOf(facts.variable), facts] as const),
    ...own,
  ]);
  const tokens = tokensOf(words, [...own.values()]);
  const problems: string[] = [];
  const given = { settings: new Map<string, string>(), own: new Map<string, string>() };

  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const facts = known.get(`--${token.name}`);
    const problem = problemWith(token, facts, [...known.keys()]);
    if (problem !== null) problems.push(`${token.rawName}: ${problem}`);
    else if (facts !== undefined && 'variable' in facts)
      given.settings.set(facts.variable, valueOf(token, facts, from));
    else given.own.set(token.name, valueOf(token, facts, from));
  }

  const folders = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const most = takesFolder ? 1 : 0;
  if (folders.length > most)
    problems.push(`Expected ${most === 0 ? 'no' : 'one'} folder, received ${folders.length}: ${folders.join(', ')}`);
  if (folders.length === 1 && given.settings.has('SEEDS_DIR'))
    problems.push('Give the folder of records once: by itself, or behind --seeds-dir.');
  if (problems.length > 0) throw new Fault(`${problems.join('\n')}\n--help lists all flags.`, USAGE_FAULTY);
  for (const folder of folders) given.settings.set('SEEDS_DIR', resolve(from, folder));
  return { settings: Object.fromEntries(given.settings), own: given.own };
}

/** Not strict, so that all problems are found and not only the first. */
function tokensOf(words: readonly string[], own: readonly Flag[]) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const { variable } of settingFacts.values()) options[flagOf(variable).slice(2)] = { type: 'string' };
  for (const { name, short, expected } of own) {
    const type = expected === undefined ? 'boolean' : 'string';
    options[name] = { type, ...(short === undefined ? {} : { short }) };
  }
  const optional = new Set(own.flatMap(({ name, isOptional = false }) => (isOptional ? [`--${name}`] : [])));
  const args = words.map((word, i) => (optional.has(word) && isEnd(words[i + 1]) ? `${word}=` : hyphenated(word)));
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function isEnd(next: string | undefined): boolean {
  return next === undefined || next.startsWith('-');
}

/** `--out-dir` of `--outDir`, as Vite writes it. */
function hyphenated(word: string): string {
  return word.replace(/^--[a-z]+(?:[A-Z][a-z]+)+(?=$|=)/, (flag) =>
    flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
}

function problemWith(
  { name, value, inlineValue }: Token,
  facts: Flag | SettingFacts | undefined,
  known: readonly string[],
): string | null {
  if (facts === undefined) return `there is no such flag.${didYouMean(`--${name}`, known)}`;
  if (facts.expected === undefined) return value === undefined ? null : 'takes no value.';
  const isMissing = value === undefined || (!inlineValue && value.startsWith('-'));
  return isMissing ? `expected ${facts.expected} behind it.` : null;
}

function valueOf({ value = '' }: Token, facts: Flag | SettingFacts | undefined, from: string): string {
  return facts?.isPath === true && value !== '' ? resolve(from, value) : value;
}
