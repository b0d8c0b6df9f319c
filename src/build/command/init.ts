import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { listRecords } from '../records/listRecords.ts';
import { SETTINGS_FILES } from '../settings/settingsFile.ts';
import type { Command } from './command.ts';
import { sampleRecord, settingsFile, workflow } from './initFiles.ts';
import { version } from '../version.ts';

/** Writes what a new paper needs. It asks nothing, and overwrites nothing. */
export const initCommand: Command = {
  name: 'init',
  about:
    'Writes a settings file, a workflow that publishes the site on GitHub Pages, and a first record if there is none.',
  switches: [],
  async run({ flags }, { cwd }) {
    const folder = flags['SEEDS_DIR'] ?? cwd;
    const settings = SETTINGS_FILES.find((name) => existsSync(join(folder, name)));
    const records = existsSync(folder) ? (await listRecords(folder)).files.length : 0;
    const said = [
      settings === undefined
        ? offer(folder, 'broadsheet.config.ts', settingsFile)
        : `There is ${settings} already. It stays as it is.`,
      offer(folder, '.github/workflows/publish.yml', () => workflow(version())),
      records === 0
        ? offer(folder, 'seeds/welcome.md', () => sampleRecord(new Date()))
        : `There ${records === 1 ? 'is 1 record' : `are ${records.toLocaleString('en')} records`} already. No first record is written.`,
    ];
    process.stdout.write(`${said.join('\n')}\n${next(relative(cwd, folder))}\n`);
    return 0;
  },
};

/** Writes a file where there is none. Says what became of it. */
function offer(folder: string, path: string, content: () => string): string {
  const file = join(folder, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content(), { flag: 'wx' });
    return `Written: ${path}`;
  } catch (cause) {
    if (existsSync(file)) return `There is ${path} already. It stays as it is.`;
    throw new Fault(
      `${file} can't be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      USAGE_FAULTY,
    );
  }
}

function next(folder: string): string {
  const behind = folder === '' ? '' : ` ${folder}`;
  return `Next: "broadsheet dev${behind}" shows the paper, "broadsheet build${behind}" writes the site.`;
}
