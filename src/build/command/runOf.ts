import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IS_COMPILED, PACKAGE_ROOT } from '../packageRoot.ts';
import type { Run } from '../plugin.ts';
import { findSettingsFile } from '../settings/settingsFile.ts';
import type { Environment } from '../settings.ts';
import type { CommandContext } from './command.ts';

/** Vite's part of every command: the app of this package, and no settings file of Vite. */
export const APP = { configFile: false, root: PACKAGE_ROOT } as const;

/**
 * What a command is told of its settings. The settings file is that of the folder of records, or of one above it; else of
 * the folder in which the command runs. Relative paths begin at the settings file, else where the command runs. Where
 * nothing names the folder of records and there is no `seeds`, that folder itself holds them.
 */
export async function runOf(flags: Environment, { environment, cwd }: CommandContext): Promise<Run> {
  const file = await findSettingsFile(flags['SEEDS_DIR'] ?? cwd);
  const folder = file === null ? cwd : dirname(file.path);
  const isNamed =
    flags['SEEDS_DIR'] !== undefined ||
    (environment['SEEDS_DIR']?.trim() ?? '') !== '' ||
    file?.values['seedsDir'] !== undefined;
  const isHere = IS_COMPILED && !isNamed && !existsSync(join(folder, 'seeds'));
  return { folder, file, options: {}, flags: isHere ? { ...flags, SEEDS_DIR: folder } : flags };
}
