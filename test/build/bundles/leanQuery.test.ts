import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leanQueryCode, UNASKED } from '../../../src/build/bundles/leanQuery.ts';
import { readSourceTree } from '../../support/sourceTree.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
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

it('leaves no method in the installed client and query that nothing asks for', () => {
  const methods = (code: string) => UNASKED.filter((name) => new RegExp(`^\\s+(async )?${name}\\(`, 'm').test(withoutImportsAndComments(code)));
  const whole = ['queryClient', 'query'].map(installed);
  expect(methods(whole.join('\n'))).toEqual(UNASKED);
  expect(methods(whole.map(leanQueryCode).join('\n'))).toEqual([]);
});

it('takes nothing that the package itself uses', () => {
  const kept = ['query', 'queryCache', 'queryClient', 'queryObserver', 'queriesObserver', 'utils'].map((name) => leanQueryCode(installed(name)));
  const react = ['useBaseQuery', 'useQueries', 'suspense', 'QueryClientProvider'].map((name) => readFileSync(join(root, `node_modules/@tanstack/react-query/build/modern/${name}.js`), 'utf8'));
  const code = withoutImportsAndComments([...kept, ...react].join('\n'));
  expect(UNASKED.filter((name) => new RegExp(`\\.${name}\\(`).test(code))).toEqual([]);
});

it('takes nothing that the reader uses', async () => {
  const tree = await readSourceTree(root, 'src/app');
  const asked = [...tree].filter(([, code]) => new RegExp(`[cC]lient\\.(${UNASKED.join('|')})\\(`).test(code));
  expect(asked.map(([path]) => path)).toEqual([]);
  const uses = [...tree].filter(([, code]) => /\b(use|fetch|prefetch|ensure)\w*(Mutation|Infinite)|[mM]utation(Cache|Observer|Options)|infiniteQuery/.test(code));
  expect(uses.map(([path]) => path)).toEqual([]);
});
