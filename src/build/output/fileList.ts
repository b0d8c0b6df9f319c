import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fields, list, oneOf, refuse, type Shape, text } from '../../core/format/shape.ts';
import { MANIFEST_PATH } from '../../core/format/manifest.ts';

/** The folder of the output that holds what builds need: the list of files, and the files of a build that runs. */
export const BUILD_FOLDER = '.broadsheet';

/** The list of the files that builds have written into an output, below its folder. */
export const FILE_LIST_PATH = `${BUILD_FOLDER}/files.json`;

const FORMAT = 'broadsheet-files-1';

/** A path below the output: a damaged list must not lead out of it. */
const pathShape: Shape<string> = (value, name) => {
  const path = text(value, name);
  const leadsOut = /[\0]|^[a-z]:/i.test(path) || path.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part));
  return leadsOut ? refuse(name, 'a path below the output') : path;
};

const listShape = fields({ format: oneOf([FORMAT]), files: list(pathShape) });

/** The files of a folder at any depth, as sorted paths with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .sort();
}

/** The files that builds have written into an output. An output without a list may be one of an older version: its files are known by their names. */
export function readFileList(outDir: string): string[] {
  try {
    return listShape(JSON.parse(readFileSync(join(outDir, FILE_LIST_PATH), 'utf8')), 'list of files').files;
  } catch {
    return recognised(outDir);
  }
}

/** Replaces the list in one step. `workplace`: a folder for the unfinished list, on the same file system. */
export function writeFileList(outDir: string, workplace: string, files: Iterable<string>): void {
  const [unfinished, target] = [join(workplace, 'files.json'), join(outDir, FILE_LIST_PATH)];
  const lines = [...files].sort().map((path) => JSON.stringify(path));
  writeFileSync(unfinished, `{"format":"${FORMAT}","files":[\n${lines.join(',\n')}\n]}\n`);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(unfinished, target);
}

/** What a build without a list has written, by folder. Nothing else has such names. */
const OWN_NAMES: readonly (readonly [folder: string, names: RegExp])[] = [
  ['assets', /^[^/]+-[\w-]{8}\.\w+$/],
  ['archive', /^\d+\/index\.html$/],
  [
    'data',
    /^(?:manifest\.json|ledger\.json|[a-z]+-[\da-f]{8}\.(?:json|bin)|[a-z]+\/\d+-[\da-f]{8}\.json|search\/[\da-f]{8}\/[^/]+)$/,
  ],
];

function recognised(outDir: string): string[] {
  if (!existsSync(join(outDir, MANIFEST_PATH))) return [];
  return OWN_NAMES.filter(([folder]) => existsSync(join(outDir, folder))).flatMap(([folder, names]) =>
    filesIn(join(outDir, folder)).flatMap((path) => (names.test(path) ? [`${folder}/${path}`] : [])),
  );
}
