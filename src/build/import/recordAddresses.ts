import { readManner } from '../mannerOf.ts';
import type { OnProgress } from '../progress.ts';
import { listRecords } from '../records/listRecords.ts';
import { readResults } from '../results/readResults.ts';
import type { ResultCache } from '../results/resultCache.ts';
import type { Settings } from '../settings.ts';
import { TaskRunner } from '../tasks/taskRunner.ts';

/** The records of a folder with the addresses of their articles, as the build reads them. */
export async function recordAddresses(
  settings: Settings,
  cache: ResultCache | null,
  onProgress: OnProgress,
): Promise<(readonly [file: string, url: string])[]> {
  const { seedsDir: folder, outsideLinks } = settings;
  const listing = await listRecords(folder, outsideLinks, settings);
  const { manner } = readManner(settings, listing);
  const tasks = new TaskRunner();
  try {
    await tasks.prepare(listing.files.length);
    const results = await readResults(listing.files, {
      ...{ folder, cache, manner, onProgress },
      readBatch: (batch) => tasks.run('readBatch', batch),
    });
    return results.flatMap(({ file, draft }) => {
      const url = draft?.article.url ?? null;
      return url === null ? [] : [[file, url] as const];
    });
  } finally {
    await tasks.stop();
  }
}
