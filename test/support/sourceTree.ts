import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** Source text by path from the project's root, with forward slashes: `src/core/article.ts`. */
export type SourceTree = ReadonlyMap<string, string>;

export const LINES_IN_A_FILE = 300;

/** Which layers each layer may import. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  build: ['build', 'core'],
  worker: ['worker', 'core'],
  app: ['app', 'core'],
};

/** Packages that core may use: they run anywhere and pull in nothing. */
const packagesOfCore = ['valibot', 'entities'];

/** A package with one owner. */
const owners: Readonly<Record<string, string>> = { 'gray-matter': 'src/build/records/frontMatter.ts' };

const emptyNames = /^(utils?|helpers?|common|misc|types|index)$/i;

/** Every `.ts`, `.tsx` and `.css` file under `folder` of `root`. */
export async function readSourceTree(root: string, folder: string): Promise<SourceTree> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile() && /\.(tsx?|css)$/.test(file.name));
  const paths = files.map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/')).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  );
}

/** What breaks a rule of the source tree, one sentence each; empty when it is sound. */
export function findViolations(tree: SourceTree): string[] {
  const paths = [...tree.keys()];
  return [
    ...paths.filter(hasEmptyName).map((path) => `${path} has a name that says nothing`),
    ...[...tree]
      .filter(([, text]) => countLines(text) > LINES_IN_A_FILE)
      .map(([path, text]) => `${path} has ${countLines(text)} lines, over ${LINES_IN_A_FILE}`),
    ...[...tree].flatMap(([path, text]) => importsOf(path, text).flatMap((target) => forbiddenImport(path, target))),
    ...findCycles(tree).map((cycle) => `import cycle: ${cycle.join(' → ')}`),
    ...classesOfSeveralSheets(tree),
  ];
}

function hasEmptyName(path: string): boolean {
  const segments = path.split('/').slice(1);
  return segments.some((segment) => emptyNames.test(segment.replace(/\..*$/, '')));
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** What is imported: a file by its path from the root, or a package by its name. */
interface Target {
  isFile: boolean;
  name: string;
}

/** Everything a file imports, types included. */
export function importsOf(path: string, text: string): Target[] {
  if (path.endsWith('.css')) return [];
  const specifiers = ts
    .preProcessFile(text, true, true)
    .importedFiles.map((file) => file.fileName)
    // The address of a worker is no import of its code.
    .filter((specifier) => !specifier.endsWith('?worker&url'))
    .map((specifier) => specifier.replace(/\?.*$/, ''));
  return [...new Set(specifiers)].map((specifier) =>
    specifier.startsWith('.')
      ? { isFile: true, name: posix.join(posix.dirname(path), specifier) }
      : { isFile: false, name: packageOf(specifier) },
  );
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function forbiddenImport(path: string, target: Target): string[] {
  return mayImport(path, target) ? [] : [`${path} must not import ${target.name}`];
}

function mayImport(path: string, { isFile, name }: Target): boolean {
  const from = layerOf(path);
  if (isFile) {
    const to = layerOf(name);
    return from === null || (to !== null && (layers[from] ?? []).includes(to));
  }
  const owner = owners[name];
  if (owner !== undefined) return owner === path;
  return from !== 'core' || packagesOfCore.includes(name);
}

function layerOf(path: string): string | null {
  return /^src\/(\w+)\//.exec(path)?.[1] ?? null;
}

/** Classes and animations keep their names in the output, so two sheets of the app may not share one. The archive has no sheet but its own. */
function classesOfSeveralSheets(tree: SourceTree): string[] {
  const sheets = new Map<string, string>();
  return [...tree].flatMap(([path, text]) =>
    path.endsWith('.css') && !path.startsWith('src/app/archive/')
      ? [...classesIn(text)].flatMap((name) => {
          const other = sheets.get(name) ?? path;
          sheets.set(name, other);
          return other === path ? [] : [`${path} names ${name} as ${other} does`];
        })
      : [],
  );
}

/** The names of classes and animations in a style sheet: `.head`, `@keyframes rise`. */
function classesIn(text: string): Set<string> {
  const rules = text.replace(/\/\*[^]*?\*\//g, '');
  return new Set([...rules.matchAll(/(?:\.|@keyframes )[a-z][\w-]*/gi)].map(([name]) => name));
}

/** Every import cycle once, as a walk along it that ends where it began. */
function findCycles(tree: SourceTree): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const begin = trail.indexOf(path);
    if (begin >= 0) cycles.push([...trail.slice(begin), path]);
    if (begin >= 0 || finished.has(path)) return;
    for (const { name } of importsOf(path, tree.get(path) ?? '')) if (tree.has(name)) walk(name, [...trail, path]);
    finished.add(path);
  };
  for (const path of tree.keys()) walk(path, []);
  return cycles;
}
