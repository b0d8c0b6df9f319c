import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../src/build/bundleForNode.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { TaskRunner } from '../../../src/build/tasks/taskRunner.ts';
import { writeRecords } from '../../bench/records.ts';
import { settingsFor, textOf } from '../../support/publish.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tasks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Renders a page with these views in a thread. */
async function renderInThread(views: string): Promise<string> {
  const file = join(await emptyFolder(), 'views.mjs');
  await writeFile(file, views);
  const tasks = new TaskRunner();
  try {
    await tasks.prepare(5000);
    return await tasks.run('renderPage', { views: file, page: ['renderArchivePage', [], 3, 5, '/'] });
  } finally {
    await tasks.stop();
  }
}

describe('the tasks of a build', () => {
  it('make the same edition in threads and in this one', { timeout: 60_000 }, async () => {
    const folder = await emptyFolder();
    writeRecords(folder, 2200, 7);
    const edition = async (prepared: number) => {
      const tasks = new TaskRunner();
      await tasks.prepare(prepared);
      const { files, diagnostics, counts } = await makeEdition(settingsFor(folder), null, { tasks }).finally(() =>
        tasks.stop(),
      );
      return { text: textOf(files), diagnostics, counts };
    };
    const inThreads = await edition(2200);
    const inOneThread = await makeEdition(settingsFor(folder), null, {
      tasks: Object.assign(new TaskRunner(), { prepare: () => Promise.resolve() }),
    });
    expect(inThreads.text).toBe(textOf(inOneThread.files));
    expect(inThreads.counts).toEqual(inOneThread.counts);
    expect(inThreads.diagnostics).toEqual(inOneThread.diagnostics);
    expect(inThreads.counts.read).toBe(2200);
  });

  it('give what they return', async () => {
    expect(
      await renderInThread(
        'export const renderArchivePage = (stories, page, pages, base) => `${page} of ${pages} at ${base}`;',
      ),
    ).toBe('3 of 5 at /');
  });

  it.each([
    ['throws', 'export const renderArchivePage = () => { throw new Error("no ink"); };', 'no ink'],
    ['ends its thread', 'export const renderArchivePage = () => process.exit(3);', 'worker exited with code: 3'],
    ['is not there', 'export const renderFrontPage = () => "";', 'The views export no function "renderArchivePage"'],
  ])('end the build with their name where one %s', async (_, views, reason) => {
    await expect(renderInThread(views)).rejects.toThrow(`The task renderPage failed: ${reason}`);
  });

  it('leave nothing behind when they are stopped', async () => {
    const tasks = new TaskRunner();
    await tasks.prepare(5000);
    const before = (await readdir(await temporaryFolder())).filter((name) => name.startsWith('tasks-'));
    expect(before.length).toBeGreaterThan(0);
    await tasks.stop();
    const after = (await readdir(await temporaryFolder())).filter((name) => name.startsWith('tasks-'));
    expect(after.length).toBeLessThan(before.length);
  });
});
