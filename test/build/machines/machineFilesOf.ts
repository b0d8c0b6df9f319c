import { makeEdition } from '../../../src/build/edition.ts';
import { machineFiles } from '../../../src/build/machines/machineFiles.ts';
import { readSettings, type SettingsOptions } from '../../../src/build/settings.ts';
import { seedFolder } from '../../support/seedFolder.ts';

export const site = 'https://news.example.org/paper/';

export type Fields = Record<string, unknown>;

/** A record, with its text. */
export type Made = readonly [fields: Fields, body?: string];

/** The edition of records, one a day, the first the oldest: `record-0`, `record-1` … */
export async function editionOf(records: readonly Made[], options: SettingsOptions = {}) {
  const folder = records.reduce(
    (made, [fields, body], i) =>
      made.record(
        `record-${i}`,
        {
          title: `Title ${i}`,
          webUrl: `https://source.example/${i}`,
          publishedDateTime: new Date(Date.UTC(2024, 0, 1 + i, 9)).toISOString(),
          provider: { name: 'Coast Daily', domain: 'coast.example' },
          ...fields,
        },
        body,
      ),
    seedFolder(),
  );
  const { path: seedsDir } = await folder.create();
  return makeEdition(readSettings({}, { seedsDir, siteUrl: site, stories: 'off', ...options }), null);
}

/** The files for machines of the same edition, as text by their paths. */
export async function machineFilesOf(
  records: readonly Made[],
  options: SettingsOptions = {},
  address: string | null = site,
): Promise<Map<string, string>> {
  const edition = await editionOf(records, options);
  const files = machineFiles(edition, { ndjson: options.ndjson ?? 'off' }, address);
  return new Map(Array.from(files, ([path, content]) => [path, Buffer.from(content).toString()]));
}
