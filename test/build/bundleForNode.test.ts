import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { bundleForNode } from '../../src/build/bundleForNode.ts';

it('a source that imports packages runs where the package cannot be written to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const inTheWay = join(folder, 'file');
  await writeFile(inTheWay, '');
  const entry = resolve('src/core/record.ts');
  const bundle = await bundleForNode(entry, { root: resolve('.') }, join(inTheWay, 'bundles'));
  expect(bundle.file.startsWith(tmpdir())).toBe(true);
  const made: unknown = await import(/* @vite-ignore */ pathToFileURL(bundle.file).href);
  expect(made).toMatchObject({ RecordSchema: expect.anything() });
  bundle.remove();
  expect(existsSync(dirname(dirname(bundle.file)))).toBe(false);
});
