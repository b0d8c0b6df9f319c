import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { appBundle } from '../../src/build/appBundle.ts';
import { classNames } from '../../src/build/pages/classNames.ts';

/** What Vite makes of the app: file names without their hashes, and the names that each script imports at its start. */
async function bundleApp(): Promise<ReadonlyMap<string, readonly string[]>> {
  const bundled = await build({
    ...appBundle(),
    root: resolve(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    css: classNames,
    build: { ...appBundle().build, write: false },
  });
  const { output } = [bundled].flat().find((one) => 'output' in one) ?? { output: [] };
  const nameOf = (path: string) => path.replace(/^assets\/(.*)-[\w-]{8}\.(\w+)$/, '$1.$2');
  return new Map(
    output.map((file) => [nameOf(file.fileName), file.type === 'chunk' ? file.imports.map(nameOf) : []] as const),
  );
}

describe('the bundled app', () => {
  let files: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    files = await bundleApp();
  }, 60_000);

  it('has one style sheet for the first screen and one for all that comes later, which fails or arrives as a whole', () => {
    expect([...files.keys()].filter((name) => name.endsWith('.css')).sort()).toEqual(['index.css', 'later.css']);
  });

  it('lists stories without the code of the memory', () => {
    expect(files.get('lists.js')).toContain('index.js');
    expect(files.get('lists.js')).not.toContain('memory.js');
  });
});
