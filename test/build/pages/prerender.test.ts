import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type KeptBundles, keptBundles } from '../../../src/build/bundles/keptBundles.ts';
import { loadPrerender, prerenderInThread } from '../../../src/build/pages/prerender.ts';
import { noProgram, thisProgram } from '../../support/programs.ts';

const views = `export const renderFrontPage = (bootstrap, base) => \`front at \${base}\`;
export const renderArchivePage = (cards, page, pages) => { if (page > pages) throw new Error('no such page'); return \`\${cards.length} on \${page} of \${pages}\`; };`;

/** A site whose views are these, and a place to keep their bundle. */
async function siteOf(source: string): Promise<{ root: string; kept: KeptBundles }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'site-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'src/app'), { recursive: true });
  await writeFile(join(root, 'src/app/prerender.tsx'), source);
  return { root, kept: keptBundles(join(root, 'cache'), root, 'key') };
}

describe('views for rendering', () => {
  it('render in a thread what they render here, once their bundle is kept', async () => {
    const { root, kept } = await siteOf(views);
    expect(await prerenderInThread(root, kept, thisProgram)).toBeNull();
    const here = await loadPrerender(root, kept);
    const thread = await prerenderInThread(root, kept, thisProgram);
    for (const { render } of [here, thread ?? here]) expect(await render(['renderArchivePage', [], 2, 3, '/'])).toBe('0 on 2 of 3');
    await expect(thread?.render(['renderArchivePage', [], 4, 3, '/'])).rejects.toThrow('no such page');
    await thread?.stop();
    expect(thread).not.toBeNull();
    expect(await readdir(join(root, 'node_modules/.broadsheet'))).toEqual([]);
  });

  it('need no thread: not where there is no program, not where it or the views cannot start', async () => {
    const { root, kept } = await siteOf('throw new Error("broken");');
    await expect(loadPrerender(root, kept)).rejects.toThrow('broken');
    for (const program of [null, noProgram, thisProgram]) expect(await prerenderInThread(root, kept, program)).toBeNull();
  });

  it('must export what renders each page', async () => {
    const { root } = await siteOf('export const renderFrontPage = () => "";');
    await expect(loadPrerender(root, null)).rejects.toThrow('src/app/prerender.tsx exports no function "renderArchivePage"');
  });
});
