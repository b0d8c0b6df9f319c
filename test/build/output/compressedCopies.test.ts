import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { planWithin } from '../../../src/build/output/sitePlan.ts';
import { anArticle } from '../../support/anArticle.ts';
import { columnsOf } from '../../../src/build/output/columns.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

const long = 'The harbour was quiet. '.repeat(200);
const compress = 'on';

it('each long text has copies that hold the same, a short one and a picture have none', async () => {
  const root = await tinyRoot();
  await mkdir(join(root, 'public'));
  await writeFile(join(root, 'public/own.txt'), long);
  const mine = gzipSync('mine').toString('latin1');
  await writeFile(join(root, 'public/own.txt.gz'), mine, 'latin1');
  await writeFile(join(root, 'public/note.txt'), 'short');
  await writeFile(join(root, 'public/photo.jpg'), long);
  const { path: seedsDir } = await seedFolder().record('a', { title: 'Tide' }, long).create();
  const [outDir, other] = [join(root, 'out'), join(root, 'other')];
  await buildInto(root, outDir, { seedsDir, compress });
  const files = await contentOf(outDir);
  const copies = [...files.keys()].filter((path) => /\.(?:br|gz)$/.test(path) && path !== 'own.txt.gz');
  for (const copy of copies) {
    const bytes = Buffer.from(files.get(copy) ?? '', 'latin1');
    const text = copy.endsWith('br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    expect(text.toString('latin1'), copy).toBe(files.get(copy.replace(/\.\w+$/, '')));
    expect(bytes.length).toBeLessThan(text.length);
  }
  expect(copies).toEqual(expect.arrayContaining(['index.html.br', 'index.html.gz', 'own.txt.br', 'offline.js.gz']));
  expect(copies.some((path) => /^data\/articles\/0-\w+\.json\.br$/.test(path))).toBe(true);
  expect(copies.filter((path) => /note|photo|\.broadsheet/.test(path))).toEqual([]);
  expect(files.get('own.txt.gz')).toBe(mine);

  await buildInto(root, other, { seedsDir, compress });
  expect(await contentOf(other)).toEqual(files);
  // A copy never outlives its text, nor the setting.
  await writeFile(join(seedsDir, 'a.md'), recordText({ title: 'Ebb' }));
  await buildInto(root, outDir, { seedsDir });
  const plain = [...(await contentOf(outDir)).keys()].filter((path) => /\.(?:br|gz)$/.test(path));
  expect(plain).toEqual(['own.txt.gz']);
});

it('copies count among the files that hosts take', () => {
  const topics = Array.from({ length: 200 }, (_, i) => `Topic ${i}`);
  const articles = ['a', 'b', 'c'].map((id) => anArticle({ id, topics }));
  const folded = { articles, leadOf: Uint32Array.of(0, 1, 2), reasons: [] };
  const limits = (compress: 'on' | 'off') =>
    planWithin({ siteUrl: 'https://a.example', feeds: 'on', pages: 'none', twins: 'off', compress }, 0)(
      folded,
      columnsOf(articles, 'UTC'),
      6400,
    ).feeds;
  expect([limits('off')?.topics, limits('on')?.topics]).toEqual([3, null]);
});
