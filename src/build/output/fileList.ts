import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { count, fields, list, oneOf, optional, record, refuse, type Shape, text } from '../../core/format/shape.ts';
import { compare } from '../../core/compare.ts';
import { MANIFEST_PATH } from '../../core/format/manifest.ts';
import { LEDGER_PATH } from '../articles/ledger.ts';

/** The folder of the output that holds what builds need: the list of files, and the files of a build that runs. */
export const BUILD_FOLDER = '.broadsheet';

/** The list of the files that builds have written into an output, below its folder. */
export const FILE_LIST_PATH = `${BUILD_FOLDER}/files.json`;

/** The endings of compressed copies, which stand beside their files. */
export const COMPRESSED = /\.(?:br|gz)$/;

const FORMAT = 'broadsheet-files-1';

/** A path below the output: a damaged list must not lead out of it. */
const pathShape: Shape<string> = (value, name) => {
  const path = text(value, name);
  const leadsOut = /[\0]|^[a-z]:/i.test(path) || path.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part));
  return leadsOut ? refuse(name, 'a path below the output') : path;
};

const listShape = fields({
  format: oneOf([FORMAT]),
  files: list(pathShape),
  /** Of files that stay for pages which are open: when the edition that had them was replaced, milliseconds UTC. */
  replacedAt: optional(record(count)),
});

/** What builds have written into an output. */
export interface FileList {
  files: readonly string[];
  /** Of files that an earlier edition had, and the last one has not: when that was replaced, milliseconds UTC. */
  replacedAt: ReadonlyMap<string, number>;
}

/** The same, as an output has it. */
export interface FoundFiles extends FileList {
  /** Whether a list names them. Else their names tell. */
  areListed: boolean;
}

/** Files below the output whose names belong to one content for ever. */
export function isNamedByContent(path: string): boolean {
  const plain = path.replace(COMPRESSED, '');
  return /^(?:assets|data)\//.test(plain) && plain !== MANIFEST_PATH && plain !== LEDGER_PATH;
}

/** The files of a folder at any depth, as sorted paths with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .sort();
}

/** The files that builds have written into an output. An output without a list may be one of an older version: its files are known by their names. */
export function readFileList(outDir: string): FoundFiles {
  try {
    const { files, replacedAt = {} } = listShape(
      JSON.parse(readFileSync(join(outDir, FILE_LIST_PATH), 'utf8')),
      'list of files',
    );
    return { files, replacedAt: new Map(Object.entries(replacedAt)), areListed: true };
  } catch {
    return { files: recognised(outDir), replacedAt: new Map(), areListed: false };
  }
}

/** Replaces the list in one step. `workplace`: a folder for the unfinished list, on the same file system. */
export function writeFileList(outDir: string, workplace: string, { files, replacedAt }: FileList): void {
  const [unfinished, target] = [join(workplace, 'files.json'), join(outDir, FILE_LIST_PATH)];
  const lines = files.toSorted().map((path) => JSON.stringify(path));
  const times = [...replacedAt].sort(byPath).map(([path, at]) => `${JSON.stringify(path)}:${at}`);
  const replaced = times.length === 0 ? '' : `,"replacedAt":{\n${times.join(',\n')}\n}`;
  writeFileSync(unfinished, `{"format":"${FORMAT}","files":[\n${lines.join(',\n')}\n]${replaced}}\n`);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(unfinished, target);
}

function byPath([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return compare(a, b);
}

/** What a build without a list has written, by folder, and compressed copies of it. Nothing else has such names. */
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
    filesIn(join(outDir, folder)).flatMap((path) =>
      names.test(path.replace(COMPRESSED, '')) ? [`${folder}/${path}`] : [],
    ),
  );
}
