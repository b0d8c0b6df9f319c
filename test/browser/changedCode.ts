import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listCode } from '../../src/build/offline/offlineFiles.ts';

/**
 * Makes a copy of a built site whose code has changed, as a build of another version of the app writes it: each script and
 * style sheet has another name, and the app says on the root which one it is (`data-build`). Gives the folder.
 */
export async function withChangedCode(site: string, build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-changed-'));
  await cp(site, folder, { recursive: true });
  const assets = join(folder, 'assets');
  for (const name of await readdir(assets)) if (name.startsWith('offline-')) await rm(join(assets, name));
  const code = (await readdir(assets)).filter((name) => /\.(?:js|css)$/.test(name));
  const names = code.map((name) => [name, name.replace(/-[\w-]{8}\./, `-${build.padEnd(8, '0')}.`)] as const);
  const renamed = (text: string) => names.reduce((all, [from, to]) => all.replaceAll(from, to), text);
  for (const [from, to] of names) {
    const text = renamed(await readFile(join(assets, from), 'utf8'));
    const mark =
      from.startsWith('index-') && from.endsWith('.js') ? `document.documentElement.dataset.build="${build}";` : '';
    await writeFile(join(assets, from), mark + text);
    await rename(join(assets, from), join(assets, to));
  }
  const html = renamed(await readFile(join(folder, 'index.html'), 'utf8')).replace(/ data-offline="[^"]*"/, '');
  const page = listCode(html, folder);
  await writeFile(join(folder, page.path), page.list);
  for (const name of ['index.html', '404.html']) await writeFile(join(folder, name), page.html);
  return folder;
}
