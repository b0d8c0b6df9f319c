import type { Plugin, Rolldown } from 'vite';
import { cacheDirOf } from '../settings.ts';
import { bytesOf } from './bundleForNode.ts';
import { type KeptBundles, keptBundles, packagesAmong } from './keptBundles.ts';
import { optionsInKey, readerKey } from './readerKey.ts';

/** Gives the page that is published of the page as it was bundled. `sheetOf` gives a style sheet's text by file name. */
export type Publish = (page: string, sheetOf: (file: string) => string | null) => Promise<string>;

export interface ReaderPlugin extends Plugin {
  /** Bundles of the same sources and options; null where these cannot be told. Known once Vite's config is. */
  kept: () => KeptBundles | null;
}

/** The files of the reader by their paths in the output. */
type Files = ReadonlyMap<string, Uint8Array>;

const NAME = 'reader';
const PAGE = 'index.html';
/** Stands in for all modules where the bundle is kept. */
const NOTHING_TO_BUNDLE = '\0broadsheet:nothing-to-bundle';
const isNothing = { id: /^\0broadsheet:nothing-to-bundle$/ };

/** Publishes the reader's page, and has Vite write the reader as an earlier build bundled it where it would bundle the very same. */
export function readerPlugin(publish: Publish): ReaderPlugin {
  const modulesOfWorkers = new Set<string>();
  let root = '.';
  let options: string | null = null;
  let kept: KeptBundles | null = null;
  let keptFiles: Files | null = null;
  let bundled: Files = new Map();

  return {
    name: 'broadsheet:reader',
    apply: 'build',
    kept: () => kept,
    config: {
      order: 'pre',
      async handler(config) {
        options = await optionsInKey(config);
        return { worker: { plugins: () => [noteModules(modulesOfWorkers)] } };
      },
    },
    configResolved(config) {
      root = config.root;
      const key = options === null ? null : readerKey(options, config);
      kept = key === null ? null : keptBundles(cacheDirOf(process.env, root), root, key);
      keptFiles = kept?.read(NAME)?.files ?? null;
    },
    options: (input) => (keptFiles === null ? null : { ...input, input: NOTHING_TO_BUNDLE }),
    resolveId: { filter: isNothing, handler: (id) => id },
    load: { filter: isNothing, handler: () => 'export default null' },
    generateBundle: {
      // Vite's own plugins have completed the page by then.
      order: 'post',
      async handler(_, output) {
        bundled = filesOf(output);
        const files = keptFiles ?? bundled;
        for (const path of keptFiles === null ? [PAGE] : bundled.keys()) delete output[path];
        for (const [fileName, source] of files) if (!(fileName in output) && fileName !== PAGE) this.emitFile({ type: 'asset', fileName, source });
        this.emitFile({ type: 'asset', fileName: PAGE, source: await publish(textOf(files.get(PAGE)), (file) => sheetIn(files, file)) });
      },
    },
    writeBundle() {
      if (keptFiles !== null || kept === null) return;
      const packages = packagesAmong(root, [...this.getModuleIds(), ...modulesOfWorkers]);
      if (packages !== null) kept.keep(NAME, { files: bundled, packages });
    },
  };
}

/** Notes the modules of workers, which Vite bundles apart. */
function noteModules(ids: Set<string>): Plugin {
  return {
    name: 'broadsheet:modules-of-workers',
    buildEnd() {
      for (const id of this.getModuleIds()) ids.add(id);
    },
  };
}

function filesOf(output: Rolldown.OutputBundle): Files {
  return new Map(Object.values(output).map((file) => [file.fileName, bytesOf(file)]));
}

/** The text of a style sheet, by its file name. */
function sheetIn(files: Files, name: string): string | null {
  const path = [...files.keys()].find((path) => path.endsWith(`/${name}`));
  return path === undefined ? null : textOf(files.get(path));
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes).toString();
}
