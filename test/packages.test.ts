import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { importsOf, readSourceTree } from './support/sourceTree.ts';
import { viteCommand } from './support/viteCommand.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const { files, dependencies, devDependencies, peerDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies' | 'scripts',
  Record<string, string>
> & { files: string[] };

/** The modules of the core that the browser's half of the program imports, by themselves or through others. */
async function coreOfTheApp(): Promise<Set<string>> {
  const tree = await readSourceTree(root, 'src');
  const reached = new Set([...tree.keys()].filter((path) => /^src\/(?:app|worker)\//.test(path)));
  for (const path of reached)
    for (const { isFile, name } of importsOf(path, tree.get(path) ?? '')) if (isFile) reached.add(name);
  return new Set([...reached].filter((path) => path.startsWith('src/core/')));
}

describe('an install without development packages', () => {
  it('holds what the build, the app and the settings file import', async () => {
    const sources = [...(await readSourceTree(root, 'src')), ['vite.config.ts', read('vite.config.ts')] as const];
    const imported = sources.flatMap(([path, text]) => importsOf(path, text)).filter(({ isFile }) => !isFile);
    const packages = new Set(imported.map(({ name }) => name).filter((name) => !isBuiltin(name)));
    expect(packages).toContain('piscina');
    expect([...packages].filter((name) => !(name in dependencies) && !(name in peerDependencies))).toEqual([]);
  });

  it('holds what builds and serves a site', () => {
    const programs = ['start', 'dev', 'build'].flatMap((name) => scripts[name]?.match(/\b(?:vite|tsx)\b/g) ?? []);
    expect(new Set(programs)).toEqual(new Set(['vite']));
    expect(dependencies).toHaveProperty('vite');
  });

  it('runs Vite as the tests and the bench do', () => {
    const words = viteCommand.map((word) => word.replace(`${root}/`, ''));
    expect(scripts['dev']).toBe(['node', ...words].join(' '));
    expect(scripts['build']).toBe(`${scripts['dev']} build`);
  });

  it('has exact versions, as all installs', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the package', () => {
  it('leaves out no module of the core that the app imports', async () => {
    const left = files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const isLeftOut = picomatch(left.flatMap((pattern) => [pattern, `${pattern}/**`]));
    expect(isLeftOut('src/core/stories/stories.ts')).toBe(true);
    expect([...(await coreOfTheApp())].filter((path) => isLeftOut(path))).toEqual([]);
  });
});
