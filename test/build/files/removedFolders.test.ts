import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RemovedFolders } from '../../../src/build/files/removedFolders.ts';

async function siteFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'removed-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const folder of ['site/data/articles', 'site/assets']) await mkdir(join(root, folder), { recursive: true });
  for (const file of ['site/index.html', 'site/data/manifest.json', 'site/data/articles/0.json']) await writeFile(join(root, file), 'x');
  return root;
}

describe('removed folders', () => {
  it('are out of the way at once and leave nothing behind; what was not named stays', async () => {
    const root = await siteFolder();
    const removed = new RemovedFolders(join(root, 'trash'));
    await removed.take(join(root, 'site'), ['data', 'archive']);
    expect((await readdir(join(root, 'site'))).sort()).toEqual(['assets', 'index.html']);
    await removed.gone();
    expect(await readdir(root)).toEqual(['site']);
  });

  it('may be none', async () => {
    const root = await siteFolder();
    const removed = new RemovedFolders(join(root, 'trash'));
    await removed.gone();
    await removed.take(join(root, 'nowhere'), ['data']);
    await removed.gone();
    expect(await readdir(root)).toEqual(['site']);
  });
});
