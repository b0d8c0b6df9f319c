import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { visible } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';

/** Names of the settings file. Where a folder holds several, the first counts. */
export const SETTINGS_FILES = ['ts', 'js', 'mjs', 'json', 'yaml', 'yml'].map((ending) => `broadsheet.config.${ending}`);

/** A settings file, with what it says. */
export interface SettingsFile {
  /** Absolute. Paths in the file begin at its folder. */
  path: string;
  /** Unchecked. */
  values: Readonly<Record<string, unknown>>;
  /** Other settings files beside it, which do not count. Absolute paths. */
  ignored: readonly string[];
}

/**
 * Finds the settings file in a folder or above it, up to the folder that holds a repository, and loads it. Null where
 * there is none. Throws a `Fault` where it can't be loaded or gives no settings.
 */
export async function findSettingsFile(folder: string): Promise<SettingsFile | null> {
  const [path, ...ignored] = settingsFilesFrom(folder);
  if (path === undefined) return null;
  const values = await load(path).catch((cause: unknown) => {
    throw new Fault(`${path} can't be read: ${loaderMessage(cause)}`, USAGE_FAULTY);
  });
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Fault(`${path}: expected settings${isCode(path) ? ' as its default export' : ''}.`, USAGE_FAULTY);
  // Editors look there for the schema of a JSON file.
  const { $schema: _, ...settings } = { $schema: null, ...values };
  return { path, values: settings, ignored };
}

/** What is to be said of the settings files that do not count. Null where there is none. */
export function ignoredFilesWarning(file: SettingsFile | null): string | null {
  if (file === null || file.ignored.length === 0) return null;
  return `${file.path} is used. Beside it, these settings files do not count: ${file.ignored.map((path) => basename(path)).join(', ')}. Keep one.`;
}

function settingsFilesFrom(folder: string): string[] {
  const found = SETTINGS_FILES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const parent = dirname(folder);
  return found.length > 0 || parent === folder || existsSync(join(folder, '.git')) ? found : settingsFilesFrom(parent);
}

function isCode(path: string): boolean {
  return /\.(?:ts|m?js)$/.test(path);
}

async function load(path: string): Promise<unknown> {
  if (isCode(path)) return withoutEnd(path, () => loadCode(path));
  const text = textOf(path);
  if (extname(path) === '.json') return JSON.parse(text);
  const { load: loadYaml } = await import('js-yaml');
  return loadYaml(text);
}

/** Without the mark that some editors begin a file with. */
function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw error instanceof TypeError ? new Error('it is not UTF-8') : error;
  }
}

/** Lets Vite load it, which knows TypeScript. The package need not be installed beside the file. */
async function loadCode(path: string): Promise<unknown> {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport<unknown>(path, {
    configFile: false,
    root: dirname(path),
    logLevel: 'silent',
    plugins: [{ name: 'broadsheet:settings', enforce: 'pre', resolveId: (id) => (id === 'broadsheet' ? ENTRY : null) }],
  });
  return typeof module === 'object' && module !== null ? Reflect.get(module, 'default') : undefined;
}

/** Says so where the program ends before the file is loaded: the file may end it, or wait for what never comes. */
async function withoutEnd<T>(path: string, run: () => Promise<T>): Promise<T> {
  const sayEnd = () => {
    process.stderr.write(`${path} can't be read: the program ended while it ran.\n`);
    process.exitCode = USAGE_FAULTY;
  };
  process.once('exit', sayEnd);
  return run().finally(() => process.off('exit', sayEnd));
}

/** What a settings file imports by the name of this package. */
const ENTRY = join(import.meta.dirname, `defineConfig${extname(import.meta.filename)}`);

/** The loader's words, with the lines that it shows of the file. */
function loaderMessage(cause: unknown): string {
  const text = stripVTControlCharacters(cause instanceof Error ? cause.message : String(cause));
  return text
    .trim()
    .split('\n')
    .map((line) => visible(line))
    .join('\n');
}
