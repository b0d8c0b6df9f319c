import { newspaper } from '../newspaper.ts';
import type { Command } from './command.ts';
import { APP, runOf } from './runOf.ts';

/** Writes the site. */
export const buildCommand: Command = {
  name: 'build',
  about: 'Writes the site.',
  switches: [],
  async run({ flags }, context) {
    const { createBuilder } = await import('vite');
    const plugins = newspaper(() => runOf(flags, context));
    await (await createBuilder({ ...APP, plugins }, null)).buildApp();
    return 0;
  },
};
