import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Told } from '../../../src/build/articles/relate.ts';
import { Rendering } from '../../../src/build/pages/rendering.ts';
import { anArticle } from '../../support/anArticle.ts';
import { thisProgram } from '../../support/programs.ts';
import { siteOfViews } from '../../support/siteOfViews.ts';
import { unrelated } from '../../support/unrelated.ts';

/** So many stories that a thread renders their archive. */
function manyTold(): Told {
  const [told] = unrelated(Array.from({ length: 2100 }, (_, i) => anArticle({ id: `a-${i}` })));
  return told;
}

describe('rendering the pages of a build', () => {
  it('gives the same archive, whether its views are bundled now or kept, in a thread or here', async () => {
    const { root, kept } = await siteOfViews();
    const archives: [string, string][][] = [];
    for (const program of [thisProgram, null, thisProgram]) {
      const rendering = new Rendering({ root, base: '/', kept, program });
      rendering.tell(manyTold());
      rendering.endBundling(undefined);
      archives.push(await rendering.archive());
      await rendering.stop();
    }
    expect(archives[0]?.map(([path]) => path)).toEqual([1, 2, 3, 4, 5].map((page) => `archive/${page}/index.html`));
    expect(archives[0]?.at(-1)?.[1]).toContain('100 on 5 of 5');
    expect(archives[1]).toEqual(archives[0]);
    expect(archives[2]).toEqual(archives[0]);
    expect(await readdir(join(root, 'node_modules/.broadsheet'))).toEqual([]);
  });

  it('ends where the reader could not be bundled', async () => {
    const { root, kept } = await siteOfViews();
    const rendering = new Rendering({ root, base: '/', kept, program: null });
    rendering.tell(manyTold());
    rendering.endBundling(new Error('The reader is broken'));
    await expect(rendering.archive()).rejects.toThrow('The reader is broken');
    await rendering.stop();
  });
});
