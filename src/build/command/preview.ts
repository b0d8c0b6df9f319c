import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, RUN_FAILED } from '../faults.ts';
import { newspaper } from '../newspaper.ts';
import { readSettings } from '../settings.ts';
import type { Command } from './command.ts';
import type { Switch } from './commandLine.ts';
import { usageOf } from '../packageRoot.ts';
import { APP, runOf } from './runOf.ts';

export const hostSwitch: Switch = { name: 'host', about: 'serves other machines of the network, too' };

/** Serves the site that was built. */
export const previewCommand: Command = {
  name: 'preview',
  about: 'Serves the site that was built.',
  switches: [hostSwitch],
  async run({ flags, switches }, context) {
    const { preview } = await import('vite');
    const run = await runOf(flags, context);
    const { outDir } = readSettings(context.environment, run.options, run.folder, run.flags, run.file);
    if (!existsSync(join(outDir, 'index.html')))
      throw new Fault(`There is no site in ${outDir}. Run ${usageOf('build')} first.`, RUN_FAILED);
    const server = await preview({
      ...APP,
      plugins: newspaper(() => Promise.resolve(run)),
      preview: { host: switches.has('host') },
    });
    server.printUrls();
    return 0;
  },
};
