import { expect, it } from 'vitest';
import { isOutput, isReadFrom } from '../../../src/build/records/unreadFolders.ts';
import { seedFolder } from '../../support/seedFolder.ts';

it.each([
  ['a record', '/news/seeds/2024/a.md', true],
  ['the folder itself', '/news/seeds', true],
  ['a package', '/news/seeds/node_modules/pack/readme.md', false],
  ['a hidden file', '/news/seeds/.cache/a.md', false],
  ['a folder beside', '/news/seeds-old/a.md', false],
  ['a folder around', '/news/a.md', false],
])('tells whether %s may be read', (_, path, isRead) => {
  expect(isReadFrom('/news/seeds', path)).toBe(isRead);
});

it('looks at names below the folder of records alone', () => {
  expect(isReadFrom('/home/.news/node_modules/seeds', '/home/.news/node_modules/seeds/a.md')).toBe(true);
});

it('knows the output of a build by its list of files, or by its ledger and manifest', async () => {
  const { path } = await seedFolder()
    .file('site/.broadsheet/files.json', '{}')
    .file('old/data/ledger.json', '{}')
    .file('old/data/manifest.json', '{}')
    .file('kept/data/ledger.json', '{}')
    .create();
  expect(['site', 'old', 'kept', 'none'].filter((name) => isOutput(`${path}/${name}`))).toEqual(['site', 'old']);
});
