import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foldIntoStories } from '../../../src/build/articles/foldIntoStories.ts';
import { similarInput } from '../../../src/build/articles/similarArticles.ts';
import { BUNDLES } from '../../../src/build/bundleForNode.ts';
import { beginIndex } from '../../../src/build/output/searchIndex.ts';
import type { Batch } from '../../../src/build/results/batch.ts';
import { readResults } from '../../../src/build/results/readResults.ts';
import { TaskRunner } from '../../../src/build/tasks/taskRunner.ts';
import { ThreadsFailed } from '../../../src/build/tasks/threadsFailed.ts';
import { settingsFor } from '../../support/publish.ts';
import { anArticle } from '../../support/anArticle.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const MANY = 5000;

/** Tasks in threads; of this entry, if not of the build's own. */
async function inThreads(entry?: string): Promise<TaskRunner> {
  const tasks = new TaskRunner();
  onTestFinished(() => tasks.stop());
  await tasks.prepare(MANY, entry);
  return tasks;
}

async function aBatch(): Promise<Batch> {
  const { path } = await seedFolder()
    .record('a', { title: 'Tide &amp; storm' }, 'How it *ended*.')
    .file('b.md', 'title: no fence')
    .create();
  return {
    folder: path,
    files: ['a.md', 'b.md', 'gone.md'],
    cache: null,
    reading: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Threads that do this in place of reading a batch. */
async function threadsThat(readBatch: string, before = ''): Promise<TaskRunner> {
  const folder = await mkdtemp(join(tmpdir(), 'tasks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const entry = join(folder, 'tasks.ts');
  await writeFile(entry, `${before}\nexport const readBatch = (batch) => { ${readBatch} };`);
  return inThreads(entry);
}

const subjects = ['coral reef', 'flood barrier', 'night train', 'glacier'];
const articles = Array.from({ length: 60 }, (_, i) => {
  const subject = subjects[i % 4] ?? '';
  return anArticle({
    id: `a-${i}`,
    title: `The ${subject} and number ${i}`,
    excerpt: `What the ${subject} means.`,
    publishedAt: i * 1e7,
  });
});

describe('the tasks of an edition', () => {
  it('give in threads what they give in this one', async () => {
    const [here, there, batch] = [new TaskRunner(), await inThreads(), await aBatch()];
    expect(await there.run('readBatch', batch)).toEqual(await here.run('readBatch', batch));

    const { folded, texts } = foldIntoStories(articles, new Map(), settingsFor('/seeds'));
    const similar = await there.run('chooseSimilar', similarInput(folded.articles, texts, 6));
    expect(similar).toEqual(await here.run('chooseSimilar', similarInput(folded.articles, texts, 6)));
    expect(similar.reasons[0]).toMatch(/^About /);

    const indexBy = (tasks: TaskRunner) =>
      beginIndex(articles, (input, ports) => tasks.run('indexArticles', input, ports))(folded.articles);
    expect((await indexBy(there)).index).toEqual((await indexBy(here)).index);
  });

  it.each([
    ['throws', 'throw new Error("no ink");', 'no ink'],
    ['ends its thread', 'process.exit(3);', 'worker exited with code: 3'],
  ])('end the build with their name where one %s', async (_, code, reason) => {
    const tasks = await threadsThat(code);
    await expect(tasks.run('readBatch', await aBatch())).rejects.toThrow(`The task readBatch failed: ${reason}`);
  });

  it('say at which record a thread died', async () => {
    const tasks = await threadsThat('batch.reading[0] = 1; process.exit(3);');
    const batch = await aBatch();
    await expect(tasks.run('readBatch', batch)).rejects.toThrow('worker exited');
    expect(batch.files[batch.reading[0] ?? 0]).toBe('b.md');
  });

  it('die over one record of a batch, and read the others', async () => {
    const real = JSON.stringify(join(import.meta.dirname, '../../../src/build/results/batch.ts'));
    const tasks = await threadsThat(
      `batch.files.forEach((file, i) => {
        batch.reading[0] = i;
        if (file === 'b.md') process.exit(3);
      });
      return read(batch);`,
      `import { readBatch as read } from ${real};`,
    );
    const { folder } = await aBatch();
    const files = ['a.md', 'b.md', 'gone.md'];
    const readBatch = (batch: Batch) => tasks.run('readBatch', batch);
    const results = await readResults(files, { folder, cache: null, readBatch, onProgress: () => {} });
    expect(results.map(({ file, draft }) => [file, draft?.article.title])).toEqual([
      ['a.md', 'Tide & storm'],
      ['b.md', undefined],
      ['gone.md', undefined],
    ]);
    expect(results.slice(1).map(({ diagnostics }) => diagnostics[0]?.message)).toEqual([
      expect.stringContaining('worker exited with code: 3'),
      expect.stringContaining('ENOENT'),
    ]);
  });

  it('fail where no thread can start', async () => {
    const tasks = await threadsThat('', 'throw new Error("no ink");');
    const failures = Array.from({ length: 20 }, async () => tasks.run('readBatch', await aBatch()));
    for (const { status } of await Promise.allSettled(failures)) expect(status).toBe('rejected');
    await expect(tasks.run('readBatch', await aBatch())).rejects.toThrow(ThreadsFailed);
  });

  it('leave nothing behind when they are stopped', async () => {
    const bundles = async () => (await readdir(BUNDLES)).filter((name) => name.includes(`-${process.pid}-`));
    const tasks = await inThreads();
    const before = await bundles();
    expect(before.length).toBeGreaterThan(0);
    await tasks.stop();
    expect((await bundles()).length).toBeLessThan(before.length);
  });
});
