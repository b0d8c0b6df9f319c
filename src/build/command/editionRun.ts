import { refusePackages } from '../output/outputPlace.ts';
import { IS_COMPILED } from '../packageRoot.ts';
import type { Run } from '../plugin.ts';
import { type AllSettings, type Environment, readSettings, siteAddress } from '../settings.ts';
import type { Place } from './command.ts';
import { runOf } from './runOf.ts';
import { readViteConfig } from './viteConfig.ts';

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
export async function editionRunOf(flags: Environment, place: Place): Promise<EditionRun> {
  const run = await runOf(flags, place);
  const { options, root, outDir, base } = await viteConfigOf(place);
  const settings = readSettings(place.environment, options, root ?? run.place, run.flags, run.file);
  refusePackages('SEEDS_DIR: the folder of records', settings.seedsDir, run.place);
  const site = siteAddress(settings, base ?? settings.basePath);
  return { run, settings: { ...settings, outDir: outDir ?? settings.outDir }, root, site };
}

/** What a clone has set in `vite.config.ts`. An installed package has no such file, and those of others do not count. */
async function viteConfigOf({ cwd }: Place) {
  return IS_COMPILED ? { options: {}, root: null, outDir: null, base: null } : readViteConfig(cwd);
}
