import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findViolations, LINES_IN_A_FILE, readSourceTree } from './support/sourceTree.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the source tree', () => {
  it('keeps its layers apart, its names meaningful, its files short and its imports free of cycles', async () => {
    const tree = await readSourceTree(root, 'src');
    expect(tree.size).toBeGreaterThan(3);
    expect(findViolations(tree)).toEqual([]);
  });
});

describe('the check of the source tree', () => {
  const violations = (files: Record<string, string>) => findViolations(new Map(Object.entries(files)));

  it('accepts layers that import core, packages and styles', () => {
    expect(
      violations({
        'src/core/article.ts':
          "import * as v from 'valibot';\nimport { decodeHTMLStrict } from 'entities';\nexport const a = 1;",
        'src/core/feed.ts': "import type { a } from './article.ts';",
        'src/build/records/frontMatter.ts':
          "import matter from 'gray-matter';\nimport { readFile } from 'node:fs/promises';",
        'src/app/feed/Feed.tsx':
          "import { useState } from 'react';\nimport { a } from '../../core/article.ts';\nimport styles from './feed.module.css';",
        'src/app/search/engine.ts': "import address from '../../worker/search.ts?worker&url';",
        'src/worker/search.ts': "import { a } from '../core/article.ts';",
      }),
    ).toEqual([]);
  });

  it.each([
    ['app into build', 'src/app/main.tsx', "import { read } from '../build/read.ts';", 'src/build/read.ts'],
    ['build into app', 'src/build/emit.ts', "export { Card } from '../app/feed/Card.tsx';", 'src/app/feed/Card.tsx'],
    [
      'worker into app, types too',
      'src/worker/search.ts',
      "import type { Query } from '../app/search/query.ts';",
      'src/app/search/query.ts',
    ],
    [
      'app into worker, when called for later',
      'src/app/main.tsx',
      "const later = () => import('../worker/search.ts');",
      'src/worker/search.ts',
    ],
    ['core into build', 'src/core/label.ts', "import { read } from '../build/read.ts';", 'src/build/read.ts'],
    ['core out of src', 'src/core/label.ts', "import config from '../../vite.config.ts';", 'vite.config.ts'],
    ['app out of src', 'src/app/main.tsx', "import config from '../../vite.config.ts';", 'vite.config.ts'],
    ['core into Node', 'src/core/label.ts', "import { join } from 'node:path';", 'node:path'],
    ['core into React', 'src/core/label.ts', "import { useState } from 'react';", 'react'],
    ['gray-matter past its wrapper', 'src/build/read.ts', "import matter from 'gray-matter';", 'gray-matter'],
  ])('refuses %s', (_, path, text, target) => {
    expect(violations({ [path]: text })).toEqual([`${path} must not import ${target}`]);
  });

  it('names every file of an import cycle, types included', () => {
    const found = violations({
      'src/core/a.ts': "import { b } from './b.ts';",
      'src/core/b.ts': "import type { c } from './c.ts'; import { d } from './c.ts';",
      'src/core/c.ts': "import { a } from './a.ts';",
    });
    expect(found).toEqual(['import cycle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts']);
  });

  it('does not take two ways to one file for a cycle', () => {
    const diamond = {
      'src/core/a.ts': "import './b.ts'; import './c.ts';",
      'src/core/b.ts': "import './d.ts';",
      'src/core/c.ts': "import './d.ts';",
      'src/core/d.ts': 'export {};',
    };
    expect(violations(diamond)).toEqual([]);
  });

  it.each([
    'src/core/utils.ts',
    'src/app/feed/index.tsx',
    'src/build/helpers/text.ts',
    'src/app/common.css',
    'src/core/types.d.ts',
  ])('refuses the name %s', (path) => {
    expect(violations({ [path]: '' })).toEqual([`${path} has a name that says nothing`]);
  });

  it('refuses a class that two sheets of the app name', () => {
    const found = violations({
      'src/app/archive/archive.css': '.head { color: red }',
      'src/app/feed/feed.module.css': '.head { color: red }',
      'src/app/filters/sheet.module.css': '.foot .head { margin: 0.5rem }',
    });
    expect(found).toEqual(['src/app/filters/sheet.module.css names .head as src/app/feed/feed.module.css does']);
  });

  it('refuses a file one line over the limit, and no shorter one', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(
      violations({ 'src/core/a.ts': lines(LINES_IN_A_FILE), 'src/core/b.ts': lines(LINES_IN_A_FILE + 1) }),
    ).toEqual([`src/core/b.ts has ${LINES_IN_A_FILE + 1} lines, over ${LINES_IN_A_FILE}`]);
  });
});
