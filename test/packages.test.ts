import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSourceTree } from './support/sourceTree.ts';
import { viteCommand } from './support/viteCommand.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const { dependencies, devDependencies, peerDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies' | 'scripts',
  Record<string, string>
>;

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
