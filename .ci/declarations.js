// Removes from `lib/` the declarations that no type of the package leads to: a third of a megabyte.
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const reached = new Set();

async function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, , path] of text.matchAll(/(from |import\()["'](\.[^"']+)["']/g))
    await reach(join(dirname(file), path.replace(/\.[jt]s$/, '.d.ts')));
}

await reach(join('lib', 'build', 'entry.d.ts'));
const files = await readdir('lib', { recursive: true });
const left = files.map((file) => join('lib', file)).filter((file) => file.endsWith('.d.ts') && !reached.has(file));
await Promise.all(left.map((file) => rm(file)));
