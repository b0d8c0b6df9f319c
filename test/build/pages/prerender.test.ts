import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrerender, prerenderInThread } from '../../../src/build/pages/prerender.ts';
import { noProgram, thisProgram } from '../../support/programs.ts';
import { siteOfViews } from '../../support/siteOfViews.ts';

describe('views for rendering', () => {
  it('render in a thread what they render here, once their bundle is kept', async () => {
    const { root, kept } = await siteOfViews();
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
    const { root, kept } = await siteOfViews('throw new Error("broken");');
    await expect(loadPrerender(root, kept)).rejects.toThrow('broken');
    for (const program of [null, noProgram, thisProgram]) expect(await prerenderInThread(root, kept, program)).toBeNull();
  });

  it('must export what renders each page', async () => {
    const { root } = await siteOfViews('export const renderFrontPage = () => "";');
    await expect(loadPrerender(root, null)).rejects.toThrow('src/app/prerender.tsx exports no function "renderArchivePage"');
  });
});
