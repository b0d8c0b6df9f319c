import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const run = promisify(execFile);

/** What a headless Chromium is started with: no sandbox (it refuses to run as root with one), no calls of its own. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The headless shell comes first: the same engine without the frame of a window, in two thirds of the time. */
const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    return [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Chromium/Application/chrome.exe')];
  }),
};

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, the system's, Playwright's own, or Debian's
 * package `chromium`, installed here where the user is root. Rejects with what to do when there is none.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = environment.CHROMIUM_PATH ?? '';
  if (given !== '') {
    if (await isExecutable(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is ${given}, which is not a program that can be run. Point it at Chromium or Chrome, or unset it.`,
    );
  }
  const installed = await firstExecutable([
    ...onPath(environment),
    ...(usualPlaces[process.platform] ?? []),
    chromium.executablePath(),
  ]);
  return installed ?? (await installFromDebian(environment));
}

async function installFromDebian(environment: NodeJS.ProcessEnv): Promise<string> {
  const aptGet = await firstExecutable(inFolders(environment, ['apt-get']));
  if (aptGet === null || process.getuid?.() !== 0) throw new Error(howToInstall);
  const quietly = { env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 * 1024 * 1024 };
  try {
    await run(aptGet, ['update', '-q'], quietly);
    await run(aptGet, ['install', '-q', '-y', '--no-install-recommends', 'chromium'], quietly);
  } catch (cause) {
    throw new Error(`apt-get could not install chromium. ${howToInstall}`, { cause });
  }
  const installed = await firstExecutable(onPath(environment));
  if (installed === null) throw new Error(howToInstall);
  return installed;
}

const howToInstall = [
  'The browser tests need Chromium and found none. Do one of these, then run the tests again:',
  '  sudo apt-get install chromium        (Debian, Ubuntu)',
  '  npx playwright install chromium      (any system)',
  '  export CHROMIUM_PATH=/path/to/chrome (a Chromium or Chrome you already have)',
].join('\n');

function onPath(environment: NodeJS.ProcessEnv): string[] {
  return inFolders(environment, commands);
}

function inFolders(environment: NodeJS.ProcessEnv, names: readonly string[]): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
