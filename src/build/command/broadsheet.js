#!/usr/bin/env node
/**
 * Starts the command. Node 20 can't run TypeScript, so Vite's bundler makes one module of the command first, in a tenth
 * of a second. Vite's own loader of settings files takes 0.7 s for the same sources, and tsx 1.5 s.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import module, { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** The module, below node_modules, where Node finds the packages that it imports. Every run writes it anew. */
const file = join(import.meta.dirname, '../../../node_modules/.broadsheet/command.mjs');
const { href } = pathToFileURL(file);

/** A source's own folder stays what it was. */
const ownFolders = {
  name: 'own-folders',
  transform: {
    filter: { code: 'import.meta.dirname' },
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      map: null,
    }),
  },
};

/** Makes the module, with its source map. */
async function bundle() {
  const input = join(import.meta.dirname, 'program.js');
  const bundler = await rolldown({
    input,
    platform: 'node',
    external: /^[^./]/,
    tsconfig: false,
    plugins: [ownFolders],
  });
  const { output } = await bundler.generate({ file, codeSplitting: false, sourcemap: true });
  await bundler.close();
  return output[0];
}

/** Other runs may load the module meanwhile, so it takes its place by a rename. */
function write(code) {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, code);
  renameSync(draft, file);
}

/** Lets stack traces name the sources. Node's own switch reads the source maps of all packages, too: 0.2 s. */
function nameSources(map) {
  const sourceMap = new SourceMap(map);
  const named = (call) => {
    const [line, column] = [call.getLineNumber(), call.getColumnNumber()];
    const { fileName, lineNumber, columnNumber } = sourceMap.findOrigin(line, column);
    const origin = `${join(dirname(file), fileName ?? '')}:${lineNumber}:${columnNumber}`;
    return String(call).replace(`${href}:${line}:${column}`, () => origin);
  };
  Error.prepareStackTrace = (error, calls) => [error, ...calls.map((call) => `    at ${named(call)}`)].join('\n');
}

module.enableCompileCache?.();
try {
  // Vite loads while the bundler works in threads of its own.
  const [{ code, map }] = await Promise.all([bundle(), import('vite')]);
  write(code);
  nameSources(map);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
const { main, loadSettings } = await import(href);
await main(process.argv.slice(2), loadSettings);
