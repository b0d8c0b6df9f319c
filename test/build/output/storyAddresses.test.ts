import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LEDGER_PATH } from '../../../src/build/articles/ledger.ts';
import { hasStoryPage, reportsOf, storyOf } from '../../../src/core/coverage/storyPage.ts';
import { parseFileHashes, shardPath } from '../../../src/core/format/fileHashes.ts';
import { parseShard, type Shard, shardOf } from '../../../src/core/format/shard.ts';
import { publish, type Published } from '../../support/publish.ts';
import { seedFolder, type SeedFolder } from '../../support/seedFolder.ts';

const report = (source: string, day: number, heat: number) => ({
  title: `${source} on the barrier`,
  publishedDateTime: `2024-03-0${day}T08:00:00Z`,
  originalUrl: `https://${source}.example/barrier`,
  provider: { name: source, domain: `${source}.example` },
  story: 'barrier',
  heat,
});

const barrier = () =>
  seedFolder()
    .record('coast', report('coast', 2, -1))
    .record('ledger', report('ledger', 3, 9))
    .record('marsh', report('marsh', 4, -1));

/** Reads the shard of an id out of the files, as the app does. */
function shardsOf({ edition, manifest }: Published): (id: string) => Promise<Shard> {
  const json = (path: string): unknown => JSON.parse(Buffer.from(edition.files.get(path) ?? '').toString());
  const hashes = parseFileHashes(json(manifest.files.names)).articles;
  return async (id) => {
    const shard = shardOf(id, hashes.length);
    return parseShard(json(shardPath(shard, hashes[shard] ?? '')));
  };
}

const leadOf = async (published: Published, id: string) => (await storyOf(id, shardsOf(published)))?.id ?? null;

/** The next build, which knows the ids of the one before. */
async function rebuilt(folder: SeedFolder, { edition }: Published): Promise<Published> {
  const { path } = await seedFolder().create();
  await writeFile(join(path, 'ledger.json'), edition.files.get(LEDGER_PATH) ?? '');
  return publish(folder, { ledger: join(path, 'ledger.json') });
}

it('leads from the id of a story to its lead, and from that to all reports', async () => {
  const published = await publish(barrier());
  const lead = await storyOf('coast', shardsOf(published));
  expect(lead?.id).toBe('ledger');
  expect(lead && hasStoryPage(reportsOf(lead))).toBe(true);
  expect(lead && reportsOf(lead).map(({ id }) => id)).toEqual(['coast', 'ledger', 'marsh']);
});

it('finds it among many shards', async () => {
  const folder = Array.from({ length: 300 }, (_, i) => i).reduce(
    (made, i) => made.record(`other-${i}`, { title: `Other news, number ${i}`, story: false }),
    barrier(),
  );
  const published = await publish(folder);
  expect(published.manifest.shards).toBeGreaterThan(1);
  expect(await leadOf(published, 'coast')).toBe('ledger');
});

it('keeps the address under an earlier report that comes late, and under a new lead', async () => {
  const first = await publish(barrier());
  const late = barrier()
    .record('early', report('early', 1, -1))
    .record('grid', report('grid', 5, 99));
  const second = await rebuilt(late, first);
  expect(second.article('early')?.storyId).toBe('coast');
  expect(await leadOf(second, 'coast')).toBe('grid');
});

it('leads from an id that is of no story to the article of that name, and from one that is of nothing to nothing', async () => {
  const published = await publish(barrier());
  expect(await leadOf(published, 'marsh')).toBe('marsh');
  expect(await leadOf(published, 'constructor')).toBeNull();
});

it('adds nothing to an edition whose stories have no page', async () => {
  const two = await publish(
    seedFolder()
      .record('a', report('coast', 2, -1))
      .record('b', report('ledger', 3, 9)),
  );
  expect(two.article('b')?.storyId).toBe('a');
  expect(two.text).not.toContain('"aliases":[],"stories"');
  expect((await publish(barrier())).text).toContain('"aliases":[],"stories":[["coast","ledger"]]');
});
