import { Fault, USAGE_FAULTY } from '../faults.ts';
import { didYouMean } from '../nearestName.ts';
import type { Environment } from '../settings.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { parseCommandLine } from './commandLine.ts';
import { devCommand } from './dev.ts';
import { helpOf, helpOfAll } from './help.ts';
import { initCommand } from './init.ts';
import { issueCommand } from './issue.ts';
import { previewCommand } from './preview.ts';
import { version } from '../version.ts';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  buildCommand,
  devCommand,
  previewCommand,
  checkCommand,
  issueCommand,
  initCommand,
];

/**
 * Runs the command that the first word names, with the words behind it. Gives the exit code; a server goes on. Rejects with
 * a `Fault` where the words or the settings are wrong.
 */
export async function runCommand(
  [name = '--help', ...words]: readonly string[],
  environment: Environment,
  cwd: string,
): Promise<number> {
  if (/^(--help|-h|help)$/.test(name)) return print(helpOfAll(commands));
  if (/^(--version|-v)$/.test(name)) return print(version());
  const command = commands.find((one) => one.name === name);
  if (command === undefined)
    throw new Fault(
      `${name}: there is no such command.${didYouMean(
        name,
        commands.map((one) => one.name),
      )}\n--help lists all commands.`,
      USAGE_FAULTY,
    );
  const typedIn = calledIn(name, environment) ?? cwd;
  const line = parseCommandLine(words, command.switches, typedIn);
  if (line.switches.has('help')) return print(helpOf(command));
  if (line.switches.has('version')) return print(version());
  return command.run(line, { environment, typedIn, cwd });
}

/** npm runs scripts in the project's root, and tells where it was called. */
function calledIn(name: string, environment: Environment): string | undefined {
  return environment['npm_lifecycle_event'] === name ? environment['INIT_CWD'] : undefined;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
