import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigEnv } from 'vite';
import { Fault, faultIn, RUN_FAILED, USAGE_FAULTY } from '../faults.ts';
import { didYouMean } from '../nearestName.ts';
import { readSettings } from '../settings.ts';
import { check } from './check.ts';
import { parseCommandLine } from './commandLine.ts';
import type { Command } from './command.ts';
import { helpOf, overview } from './help.ts';
import { type LoadSettings, readViteConfig } from './viteConfig.ts';
import { build, dev, preview } from './viteCommands.ts';

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ build, dev, preview, check }));

/** The project's root: this file is three folders below it. */
const ROOT = join(import.meta.dirname, '../../..');

/** Runs the command and sets the exit code. `words`: what stands behind `broadsheet`. */
export async function main(words: readonly string[], loadSettings: LoadSettings): Promise<void> {
  try {
    process.exitCode = await run(words, loadSettings);
  } catch (error) {
    const fault = faultIn(error);
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${fault?.message ?? stack}\n`);
    process.exitCode = fault?.exitCode ?? RUN_FAILED;
  }
}

async function run([name = '--help', ...words]: readonly string[], load: LoadSettings): Promise<number> {
  if (['--help', '-h'].includes(name)) return print(overview(commands));
  if (['--version', '-v'].includes(name)) return print(version());
  const command = commands.get(name);
  if (command === undefined)
    throw new Fault(
      `There is no command "${name}".${didYouMean(name, [...commands.keys()])}\n--help lists all commands.`,
      USAGE_FAULTY,
    );
  const place = placeOf(name);
  const given = parseCommandLine(words, command, place);
  if (given.own.has('help')) return print(helpOf(name, command));
  if (given.own.has('version')) return print(version());
  const config = await readViteConfig(load, ROOT, viteRun(name, given.own.get('mode')));
  const { plugin, root } = config;
  plugin.flags = given.settings;
  const settings = readSettings(process.env, plugin.options, root, given.settings);
  return command.run({ given, settings, config, place });
}

/** What Vite tells a settings file of the run. */
function viteRun(name: string, mode = name === 'dev' ? 'development' : 'production'): ConfigEnv {
  return { mode, command: ['dev', 'preview'].includes(name) ? 'serve' : 'build', isPreview: name === 'preview' };
}

/** The folder in which the command was typed. npm runs scripts in the project's root, and tells where it was called. */
function placeOf(name: string): string {
  const script = process.env['npm_lifecycle_event'] ?? '';
  const calledIn = [name, 'start'].includes(script) ? process.env['INIT_CWD'] : undefined;
  return calledIn ?? process.cwd();
}

function version(): string {
  const description: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? String(description.version) : 'unknown';
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}
