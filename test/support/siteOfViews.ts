import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type KeptBundles, keptBundles } from '../../src/build/bundles/keptBundles.ts';

/** Views that say what they were given. */
export const plainViews = `export const renderFrontPage = (bootstrap, base) => \`front at \${base}\`;
export const renderArchivePage = (cards, page, pages) => { if (page > pages) throw new Error('no such page'); return \`\${cards.length} on \${page} of \${pages}\`; };`;

/** A site whose views are these, and a place to keep their bundle. */
export async function siteOfViews(source = plainViews): Promise<{ root: string; kept: KeptBundles }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'site-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'src/app'), { recursive: true });
  await writeFile(join(root, 'src/app/prerender.tsx'), source);
  return { root, kept: keptBundles(join(root, 'cache'), root, 'key') };
}
