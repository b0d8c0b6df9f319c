import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** What a file of the output is for. The first pattern that fits counts. */
const families = [
  ['html', /\.html$/],
  ['js', /\.js$/],
  ['css', /\.css$/],
  ['cards', /^data\/(cards|leads|members)\//],
  ['articles', /^data\/articles\//],
  ['columns', /^data\/(columns|ranks)-/],
  ['search', /^data\/search\//],
  ['names', /^data\/(names|manifest)/],
  ['other', /./],
] as const;
export type Family = (typeof families)[number][0];

/** Files of one family: how many, and bytes. */
export interface FamilySize {
  files: number;
  raw: number;
  brotli: number;
}
export type OutputSizes = Record<Family, FamilySize>;

/** Brotli takes a second a megabyte: of larger families so many files are compressed, evenly spread, and the rest reckoned. */
const SAMPLE = 40;

/** Paths of all files below a folder, forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) =>
      join(found.parentPath, found.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Counts and weighs a folder by family. */
export async function outputSizes(folder: string): Promise<OutputSizes> {
  const sizes = {
    html: none(),
    js: none(),
    css: none(),
    cards: none(),
    articles: none(),
    columns: none(),
    search: none(),
    names: none(),
    other: none(),
  };
  const paths = filesBelow(folder);
  for (const [family] of families)
    sizes[family] = await sizeOf(
      folder,
      paths.filter((path) => familyOf(path) === family),
    );
  return sizes;
}

export function totalOf(sizes: OutputSizes): FamilySize {
  return Object.values(sizes).reduce(
    (sum, { files, raw, brotli }) => ({ files: sum.files + files, raw: sum.raw + raw, brotli: sum.brotli + brotli }),
    none(),
  );
}

/** Compressed as a host would that compresses once and serves often. */
export async function brotli(content: Uint8Array, quality = 11): Promise<Buffer> {
  return compress(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
}

async function sizeOf(folder: string, paths: readonly string[]): Promise<FamilySize> {
  const step = Math.max(1, Math.floor(paths.length / SAMPLE));
  let [raw, sampledRaw, sampledBrotli] = [0, 0, 0];
  for (const [i, path] of paths.entries()) {
    const content = readFileSync(join(folder, path));
    raw += content.length;
    if (i % step !== 0) continue;
    sampledRaw += content.length;
    sampledBrotli += (await brotli(content)).length;
  }
  return { files: paths.length, raw, brotli: sampledRaw === 0 ? 0 : Math.round((sampledBrotli / sampledRaw) * raw) };
}

function familyOf(path: string): Family {
  return families.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

function none(): FamilySize {
  return { files: 0, raw: 0, brotli: 0 };
}
