import { newspaper } from '../newspaper.ts';
import { readSettings } from '../settings.ts';
import type { Command } from './command.ts';
import { hostSwitch } from './preview.ts';
import { APP, runOf } from './runOf.ts';

/** Serves the paper while its records are written. */
export const devCommand: Command = {
  name: 'dev',
  about: 'Serves the paper, and follows changes to its records.',
  switches: [hostSwitch],
  async run({ flags, switches }, context) {
    const { createServer } = await import('vite');
    const { folder: root, file, options } = await runOf(flags, context);
    const { port } = readSettings(context.environment, options, root, flags, file);
    const server = await createServer({
      ...APP,
      plugins: newspaper(() => runOf(flags, context)),
      server: { port, host: switches.has('host') },
    });
    await server.listen();
    server.printUrls();
    server.bindCLIShortcuts({ print: true });
    return 0;
  },
};
