import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tinyRoot } from './tinySite.ts';

/** This project. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** What the npm scripts run, from a project's root. */
export const COMMAND = 'src/build/command/broadsheet.js';

/** A checkout with a tiny app and another `vite.config.ts`. Gives its root. */
export async function checkout(viteConfig: string): Promise<string> {
  const root = await tinyRoot();
  for (const path of ['src/build', 'src/core', 'package.json'])
    await cp(join(PROJECT, path), join(root, path), { recursive: true });
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(PROJECT, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(PROJECT, 'node_modules', name), join(root, 'node_modules', name));
  await writeFile(join(root, 'vite.config.ts'), viteConfig);
  return root;
}

/** A settings file in which other plugins stand behind ours. */
export function configWith(plugins: string): string {
  return `import { broadsheet } from './src/build/plugin.ts';\nexport default { plugins: [broadsheet(), ${plugins}] };`;
}

/** Runs the command of a project in its root, without what the shell of the tests sets for it. */
export function runCommand(
  words: readonly string[],
  environment: Record<string, string | undefined> = {},
  root = PROJECT,
) {
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    // Vite colours its lines where a CI is named, even into a pipe.
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    CACHE_DIR: join(root, '.cache/test'),
    ...environment,
  };
  const command = [join(root, COMMAND), ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env });
  return { stdout, stderr, status };
}
