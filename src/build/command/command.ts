import type { Environment } from '../settings.ts';
import type { CommandLine, Switch } from './commandLine.ts';

/** What a command is told beside its flags. */
export interface CommandContext {
  environment: Environment;
  /** The folder in which the command was typed, absolute. Paths behind the command begin there. */
  typedIn: string;
  /** The folder in which it runs, absolute: npm runs scripts in the root of the project. */
  cwd: string;
}

/** One of the commands. */
export interface Command {
  name: string;
  /** One line for the help. */
  about: string;
  /** What stands behind it in place of the folder, for the help; then the line has `operands`. */
  operands?: string;
  /** More for its own help. */
  more?: string;
  /** What its exit codes mean, where that is something else than for the others. */
  exitCodes?: string;
  /** Flags of this command alone. */
  switches: readonly Switch[];
  /** Runs it. Gives the exit code. Rejects with a `Fault` where it can't be run. */
  run: (line: CommandLine, context: CommandContext) => Promise<number>;
}
