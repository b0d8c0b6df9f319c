import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingFacts } from '../../src/build/settings/settingsSchema.ts';
import { writeRecords } from '../bench/records.ts';
import { viteCommand } from '../support/viteCommand.ts';
import { writeBusyDay } from './busyDay.ts';
import { fourDays } from './fourDays.ts';
import { writeMadeRecords } from './madeRecords.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The editions that tests read, each the production build of one folder: a few records, a workbench of
 * awkward and hostile ones, a folder without any, one of many generated records, a day on which many sources tell the same
 * stories, and four days of news, one with much. None is of the publisher's own.
 */
export const editionFolders = {
  small: 'test/browser/seeds/small',
  workbench: 'test/browser/seeds/workbench',
  empty: 'test/browser/seeds/empty',
  long: null,
  busy: null,
  fourDays: null,
} as const;
export type EditionName = keyof typeof editionFolders;
export const editionNames = [
  'small',
  'workbench',
  'empty',
  'long',
  'busy',
  'fourDays',
] as const satisfies readonly EditionName[];

/** Records of the long edition. */
const LONG = 700;

/** Milliseconds in which a server must answer. */
const PATIENCE = 30_000;

/** The address of an edition's server, without a slash at the end. The servers run while tests do. */
export function editionServer(name: EditionName): string {
  const address = process.env[variableOf(name)];
  if (address === undefined)
    throw new Error(
      `The edition "${name}" is not served. Editions are served by the global setup of playwright.config.ts.`,
    );
  return address;
}

/** The folder that an edition was built into. It stands while tests run. */
export function editionFolder(name: EditionName): string {
  const folder = process.env[variableOf(name, 'FOLDER')];
  if (folder === undefined) throw new Error(`The edition "${name}" is not built.`);
  return folder;
}

/** Builds every edition and serves each on a free port of 127.0.0.1. Gives what stops them again. */
export async function serveEditions(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-editions-'));
  const servers: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(servers.map(stopProcess));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const name of editionNames) {
      const outDir = join(folder, name);
      await buildSite(editionFolders[name] ?? writtenRecords(name, join(folder, `${name}-records`)), outDir);
      process.env[variableOf(name, 'FOLDER')] = outDir;
      const port = await freePort();
      servers.push(
        startVite(['preview', '--outDir', outDir, '--host', '127.0.0.1', '--port', String(port), '--strictPort'], {}),
      );
      process.env[variableOf(name)] = await answering(`http://127.0.0.1:${port}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function writtenRecords(name: EditionName, folder: string): string {
  if (name === 'busy') writeBusyDay(folder);
  else if (name === 'fourDays') writeMadeRecords(folder, fourDays());
  else writeRecords(folder, LONG, 1);
  return folder;
}

/** Builds a folder of records into another folder. `others`: settings, as variables. */
export async function buildSite(
  seedsFolder: string,
  outDir: string,
  basePath = '/',
  others: NodeJS.ProcessEnv = {},
): Promise<void> {
  const settings = { ...others, SEEDS_DIR: seedsFolder, BASE_PATH: basePath };
  const child = startVite(['build', '--outDir', outDir, '--emptyOutDir'], settings);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`The build of ${seedsFolder} failed:\n${Buffer.concat(said).toString()}`);
}

/** What the shell says of settings is not for the tests. */
const noSettings = Object.fromEntries([...settingFacts.values()].map(({ variable }) => [variable, undefined]));

function startVite(commandLine: readonly string[], settings: NodeJS.ProcessEnv): ChildProcess {
  const env = { ...process.env, ...noSettings, ...settings, NODE_ENV: undefined };
  const child = spawn(process.execPath, [...viteCommand, ...commandLine], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Unread output would fill the pipe and hold the server up.
  child.stdout.resume();
  child.stderr.resume();
  return child;
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Waits until a server answers; gives its address back. */
export async function answering(address: string): Promise<string> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return address;
  }
  throw new Error(`${address} did not answer within ${PATIENCE / 1000} s.`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function variableOf(name: EditionName, of: 'SERVER' | 'FOLDER' = 'SERVER'): string {
  return `BROADSHEET_EDITION_${of}_${name.toUpperCase()}`;
}
