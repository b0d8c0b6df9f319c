import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSourceTree } from './support/sourceTree.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>;
const { packages: installed } = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };

describe('an install without development packages', () => {
  it('holds what the build, the app and the settings file import', async () => {
    const sources = [...(await readSourceTree(root, 'src')), ['vite.config.ts', read('vite.config.ts')] as const];
    const imported = sources.flatMap(([path, text]) => importsOf(path, text)).filter(({ isFile }) => !isFile);
    const packages = new Set(imported.map(({ name }) => name).filter((name) => !isBuiltin(name)));
    expect(packages).toContain('piscina');
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('holds all that the commands for publishers run, with one bundler for the command and for Vite', () => {
    const programs = ['start', 'dev', 'build', 'preview', 'check'].flatMap(
      (name) => scripts[name]?.split(' && ') ?? [],
    );
    for (const program of programs) expect(program).toMatch(/^node src\/build\/command\/broadsheet\.js \w+$/);
    const launcher = importsOf('a.js', read('src/build/command/broadsheet.js')).map(({ name }) => name);
    expect(launcher.filter((name) => !isBuiltin(name) && !(name in dependencies))).toEqual([]);
    expect(installed).not.toHaveProperty('node_modules/vite/node_modules/rolldown');
  });

  it('has exact versions, as all installs', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
