import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'vite';
import type { Bundle } from './bundleFormat.ts';
import { type KeptBundles, packagesAmong } from './keptBundles.ts';

/** Sources of the project, bundled for Node. */
export interface NodeBundle {
  /** The project's root. */
  root: string;
  name: string;
  /** Bundles them. */
  make: () => Promise<readonly OutputFile[]>;
  /** Null: they are bundled each time. */
  kept: KeptBundles | null;
}

/** A file as the bundler gives it. */
export type OutputFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/**
 * Hands `use` the folder with a bundle, which is gone when `use` is done. It is below node_modules, where the project's
 * dependencies are found.
 */
export async function bundleForNode<Result>(bundle: NodeBundle, use: (folder: string) => Promise<Result>): Promise<Result> {
  const { files } = bundle.kept?.read(bundle.name) ?? (await makeBundle(bundle));
  const parent = join(bundle.root, 'node_modules', '.broadsheet');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, `${bundle.name}-`));
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeBundle({ root, name, make, kept }: NodeBundle): Promise<Bundle> {
  const output = await make();
  const packages = packagesAmong(root, output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
  const files = new Map(output.map((file) => [file.fileName, bytesOf(file)]));
  if (packages !== null) kept?.keep(name, { files, packages });
  return { files, packages: packages ?? new Map<string, string>() };
}

/** The content of a file that was bundled. */
export function bytesOf(file: OutputFile): Uint8Array {
  const content = file.type === 'chunk' ? file.code : file.source;
  return typeof content === 'string' ? Buffer.from(content) : content;
}
