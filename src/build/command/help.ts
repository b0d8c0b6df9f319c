import { flagName } from '../settings.ts';
import type { Command } from './command.ts';
import { commonSwitches, settingsBeside } from './commandLine.ts';
import { usageOf } from '../packageRoot.ts';

const USUAL_EXIT_CODES = '0 all is well, 1 a record has an error, 2 a flag or a setting is wrong';

/** What `--help` prints behind a command. */
export function helpOf({ name: command, about: purpose, switches: own, ...texts }: Command): string {
  const { operands = '[folder]', more = '', exitCodes = USUAL_EXIT_CODES } = texts;
  const switches = [...own, ...commonSwitches].map(({ name, short, values, expected, about: text }) => ({
    name: short === undefined ? `--${name}` : `--${name}, -${short}`,
    about: [text, values?.join(', ') ?? expected].filter((part) => part !== undefined).join(': '),
  }));
  const settings = settingsBeside(own).map((facts) => ({
    name: flagName(facts),
    about: `${facts.about}: ${facts.expected}. Default: ${facts.fallbackText.replaceAll('`', '')}`,
  }));
  const width = widthOf([...switches, ...settings]);
  return `${usageOf(command)} ${operands} [flags]

${[purpose, more].join('\n').trim()}

${tableOf(switches, width)}

Settings. A flag wins over the environment variable (--seeds-dir over SEEDS_DIR; the paper's own looks have no variable), and
both over the settings file (broadsheet.config.ts, .js, .mjs, .json, .yaml or .yml).

${tableOf(settings, width)}

Exit codes: ${exitCodes}.`;
}

/** What `--help` prints before any command. */
export function helpOfAll(commands: readonly Command[]): string {
  return `broadsheet <command> [folder] [flags]

Turns a folder of news records into a newspaper for the browser.

${tableOf(commands, widthOf(commands))}

--help behind a command lists its flags.`;
}

interface Row {
  name: string;
  about: string;
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ name }) => name.length));
}

function tableOf(rows: readonly Row[], width: number): string {
  return rows.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}
