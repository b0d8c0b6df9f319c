import type { AllSettings, Environment } from '../settings.ts';
import type { ViteConfig } from './viteConfig.ts';

/** One of the things that the command line does. */
export interface Command {
  about: string;
  /** Whether the folder of records may stand behind it. */
  takesFolder: boolean;
  /** Its flags beside those that every command has. */
  flags: readonly Flag[];
  /** Gives the exit code. Rejects with a `Fault` where it can't be run. */
  run: (call: Call) => Promise<number>;
}

export interface Flag {
  /** Without the hyphens. */
  name: string;
  short?: string;
  about: string;
  /** What must stand behind it; none: nothing may. */
  expected?: string;
  /** Whether that may be left out. */
  isOptional?: boolean;
  isPath?: boolean;
}

/** What stands on the command line. */
export interface Given {
  /** Settings by the names of their variables; paths are absolute. */
  settings: Environment;
  /** The command's own flags with their values; the value of one without is empty. Paths are absolute. */
  own: ReadonlyMap<string, string>;
}

/** One call of a command. */
export interface Call {
  given: Given;
  /** All settings: of the command line, the environment and `vite.config.ts`. */
  settings: AllSettings;
  config: ViteConfig;
  /** The folder in which the command was typed. */
  place: string;
}
