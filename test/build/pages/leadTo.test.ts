import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

it('a former address is a page that leads to the article, and no file of the site gives way to it', async () => {
  const aliases = ['/old/kelp/', '/taken/', '/robots.html', '/logo/x'];
  const { path: seedsDir } = await seedFolder().record('kelp', { title: 'Kelp & "tides"', aliases }).create();
  const root = await tinyRoot();
  await mkdir(join(root, 'public/taken'), { recursive: true });
  for (const [file, text] of [
    ['taken/index.html', 'the publisher’s own'],
    ['robots.html', 'theirs, too'],
    ['logo', 'a file'],
  ] as const)
    await writeFile(join(root, 'public', file), text);
  const outDir = join(root, 'site');
  await buildInto(root, outDir, { seedsDir }, { base: '/paper/', publicDir: join(root, 'public') });
  const site = await contentOf(outDir);
  const page = site.get('old/kelp/index.html') ?? '';
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/paper/articles/kelp" />');
  expect(page).toContain('<title>Kelp &amp; &quot;tides&quot;</title>');
  expect(page).toContain('<link rel="canonical" href="/paper/articles/kelp" />');
  expect(Buffer.from(site.get('taken/index.html') ?? '', 'latin1').toString()).toBe('the publisher’s own');
  expect([site.get('robots.html'), site.get('logo'), site.has('logo/x/index.html')]).toEqual([
    'theirs, too',
    'a file',
    false,
  ]);
});
