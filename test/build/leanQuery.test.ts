import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leanQueryCode } from '../../src/build/leanQuery.ts';
import { readSourceTree } from '../support/sourceTree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const installed = (name: string) => readFileSync(join(root, 'node_modules/@tanstack/query-core/build/modern', `${name}.js`), 'utf8');
const withoutImportsAndComments = (code: string) => code.replace(/^import .*$|^\s*\/?\*.*$/gm, '');

it('leaves nothing in the installed client that names a class of mutations', () => {
  expect(withoutImportsAndComments(installed('queryClient'))).toContain('new MutationCache');
  expect(withoutImportsAndComments(leanQueryCode(installed('queryClient')))).not.toContain('new MutationCache');
});

it('leaves nothing in the installed query that names what fetches page by page', () => {
  expect(withoutImportsAndComments(installed('query'))).toContain('infiniteQueryBehavior(');
  expect(withoutImportsAndComments(leanQueryCode(installed('query')))).not.toContain('infiniteQueryBehavior');
});

it('takes nothing that the reader uses', async () => {
  const tree = await readSourceTree(root, 'src/app');
  const uses = [...tree].filter(([, code]) => /\b(use|fetch|prefetch|ensure)\w*(Mutation|Infinite)|[mM]utation(Cache|Observer|Options)|infiniteQuery/.test(code));
  expect(uses.map(([path]) => path)).toEqual([]);
});
