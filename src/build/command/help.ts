import { flagOf } from '../settings.ts';
import { flagFacts } from '../settings/settingsSchema.ts';
import { commonSwitches, type Switch } from './commandLine.ts';

/** What `--help` prints. `usage`: how the command is typed; `about`: what it does; `own`: flags of this command alone. */
export function helpOf(usage: string, about: string, own: readonly Switch[]): string {
  const switches = [...own, ...commonSwitches].map(({ name, short, about: text }) => ({
    name: short === undefined ? `--${name}` : `--${name}, -${short}`,
    about: text,
  }));
  const settings = flagFacts.map(({ variable, about: text, expected, fallbackText }) => ({
    name: flagOf(variable),
    about: `${text}: ${expected}. Default: ${fallbackText.replaceAll('`', '')}`,
  }));
  const width = Math.max(...[...switches, ...settings].map(({ name }) => name.length));
  const table = (rows: readonly { name: string; about: string }[]) =>
    rows.map(({ name, about: text }) => `  ${name.padEnd(width)}  ${text}`).join('\n');
  return `${usage}

${about}

${table(switches)}

Settings. A flag wins over the environment variable (--seeds-dir over SEEDS_DIR; the paper's own looks have flags alone), and both over vite.config.ts.

${table(settings)}

Exit codes: 0 all is well, 1 a record has an error, 2 a flag or a setting is wrong.`;
}
