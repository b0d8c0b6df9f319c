import { refusePackages } from '../output/outputPlace.ts';
import type { Run } from '../plugin.ts';
import { type AllSettings, type Environment, readSettings, siteAddress } from '../settings.ts';
import type { CommandContext } from './command.ts';
import { runOf } from './runOf.ts';
import { viteConfigOf } from './viteConfig.ts';

/** What a command is told that makes an edition without Vite. */
export interface EditionRun {
  run: Run;
  settings: AllSettings;
  /** The root of the project, absolute; null in an installed package. */
  root: string | null;
  /** The public address of the front page; null where it is not known. */
  site: string | null;
}

/** The settings of a command by itself, as a build would have them. Rejects with a `Fault` where they are wrong. */
export async function editionRunOf(flags: Environment, context: CommandContext): Promise<EditionRun> {
  const run = await runOf(flags, context);
  const { options, root, outDir, base } = await viteConfigOf(context);
  const settings = readSettings(context.environment, options, root ?? run.folder, run.flags, run.file);
  refusePackages('SEEDS_DIR: the folder of records', settings.seedsDir, run.folder);
  const site = siteAddress(settings, base ?? settings.basePath);
  return { run, settings: { ...settings, outDir: outDir ?? settings.outDir }, root, site };
}
