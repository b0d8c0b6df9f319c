import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildSite, createServer, type InlineConfig, mergeConfig, preview as previewSite } from 'vite';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import type { Call, Command, Flag } from './command.ts';

const general: readonly Flag[] = [
  { name: 'base', about: "Vite's public base path", expected: 'a path such as /news/' },
  { name: 'mode', about: "Vite's mode", expected: 'a name such as production' },
  { name: 'log-level', about: 'how much Vite tells', expected: 'info, warn, error or silent' },
];
const outDir: Flag = {
  name: 'out-dir',
  about: 'the folder of the output',
  expected: 'the path of a folder',
  isPath: true,
};
const serving: readonly Flag[] = [
  { name: 'host', about: 'where to serve; all addresses if none is given', expected: 'an address', isOptional: true },
  { name: 'strict-port', about: 'no other port where one is in use' },
  { name: 'open', about: 'opens the page in a browser' },
];

export const build: Command = {
  about: 'Builds the site.',
  takesFolder: true,
  flags: [
    outDir,
    { name: 'empty-out-dir', about: 'lets the site replace an older one outside of the project' },
    { name: 'watch', short: 'w', about: 'builds again after each change' },
    ...general,
  ],
  async run(call) {
    await buildSite(inlineConfig(call));
    return 0;
  },
};

export const dev: Command = {
  about: 'Serves the records while they are written: a saved record updates the open page.',
  takesFolder: true,
  flags: [...serving, ...general],
  async run(call) {
    const server = await createServer(inlineConfig(call));
    await listening(server.listen()).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    server.printUrls();
    server.bindCLIShortcuts({ print: true });
    return 0;
  },
};

export const preview: Command = {
  about: 'Serves a site that was built.',
  takesFolder: false,
  flags: [outDir, ...serving, ...general],
  async run(call) {
    const folder = call.given.own.get('out-dir') ?? call.config.outDir;
    if (!existsSync(join(folder, 'index.html')))
      throw new Fault(`There is no site in ${folder}. Build it first: npm run build.`, USAGE_FAULTY);
    const server = await listening(previewSite(inlineConfig(call)));
    server.printUrls();
    server.bindCLIShortcuts({ print: true });
    return 0;
  },
};

/** The settings of `vite.config.ts`, and over them those of the command line. */
function inlineConfig({ given: { settings: flags, own }, settings, config: { config, root } }: Call): InlineConfig {
  const port = flags['PORT'] === undefined ? undefined : settings.port;
  const strictPort = own.has('strict-port') || undefined;
  const host = own.get('host') === '' ? true : own.get('host');
  const server = { host, port, strictPort, open: own.has('open') || undefined };
  return mergeConfig(config, {
    root,
    configFile: false,
    base: own.get('base') ?? (flags['BASE_PATH'] === undefined ? undefined : settings.basePath),
    mode: own.get('mode'),
    logLevel: own.get('log-level'),
    build: {
      outDir: own.get('out-dir'),
      emptyOutDir: own.has('empty-out-dir') || undefined,
      watch: own.has('watch') ? {} : undefined,
    },
    server,
    preview: server,
  });
}

/** What a server gives when it listens. Rejects with a `Fault` where it can't. */
async function listening<Server>(starting: Promise<Server>): Promise<Server> {
  try {
    return await starting;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, port] = /^Port (\d+) is already in use$/.exec(error.message) ?? [];
    if (port !== undefined)
      throw new Fault(
        `PORT: another program uses the port ${port}. End that program, or choose another port: --port 4174.`,
        USAGE_FAULTY,
      );
    if ('syscall' in error) throw new Fault(`The site can't be served: ${error.message}.`, USAGE_FAULTY);
    throw error;
  }
}
