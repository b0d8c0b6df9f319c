import { flagOf } from '../settings.ts';
import { settingFacts } from '../settings/settingsSchema.ts';
import type { Command } from './command.ts';
import { commonFlags } from './commandLine.ts';

/** A line of a table. */
interface Row {
  name: string;
  about: string;
}

const EXIT_CODES = 'Exit codes: 0 all is well, 1 a record has an error, 2 a flag or a setting is wrong.';

/** What `--help` prints where no command is named. */
export function overview(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands].map(([name, { about }]) => ({ name, about }));
  return `broadsheet COMMAND [flags]   In the project: npm run COMMAND -- [flags]

${table(rows)}

broadsheet COMMAND --help lists the flags of a command.

${EXIT_CODES}`;
}

/** What `--help` prints behind a command. */
export function helpOf(name: string, { about, flags, takesFolder }: Command): string {
  const own = [...flags, ...commonFlags].map(({ name: flag, short, expected, about: text }) => ({
    name: short === undefined ? `--${flag}` : `--${flag}, -${short}`,
    about: expected === undefined ? text : `${text}: ${expected}`,
  }));
  const settings = [...settingFacts.values()].map(({ variable, about: text, expected, fallbackText }) => ({
    name: flagOf(variable),
    about: `${text}: ${expected}. Default: ${fallbackText.replaceAll('`', '')}`,
  }));
  const width = widthOf([...own, ...settings]);
  return `npm run ${name} --${takesFolder ? ' [folder]' : ''} [flags]

${about}

${table(own, width)}

Settings. A flag wins over the environment variable (--seeds-dir over SEEDS_DIR), and both over vite.config.ts.

${table(settings, width)}

${EXIT_CODES}`;
}

function table(rows: readonly Row[], width = widthOf(rows)): string {
  return rows.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n');
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ name }) => name.length));
}
