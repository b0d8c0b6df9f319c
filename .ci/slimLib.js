// Removes from `lib/` what no publisher reads: comments of scripts, a quarter of a megabyte, and the declarations that no type
// of the package leads to, a third of one. Comments of the other declarations stay: editors show them.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true };
const reached = new Set();

async function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, , path] of text.matchAll(/(from |import\()["'](\.[^"']+)["']/g))
    await reach(join(dirname(file), path.replace(/\.[jt]s$/, '.d.ts')));
}

async function removeComments(file) {
  const script = await readFile(file, 'utf8');
  await writeFile(file, ts.transpileModule(script, { compilerOptions, fileName: file }).outputText);
}

await reach(join('lib', 'build', 'entry.d.ts'));
const files = (await readdir('lib', { recursive: true })).map((file) => join('lib', file));
const left = files.filter((file) => file.endsWith('.d.ts') && !reached.has(file));
await Promise.all(left.map((file) => rm(file)));
for (const file of files.filter((file) => file.endsWith('.js'))) await removeComments(file);
