import { expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

it('what two names say differently in many records is told at the first, with how many more there are', async () => {
  let folder = seedFolder().record('z', { title: 'Z', date: '2024-01-02', pubDate: '2024-03-04' });
  for (const name of ['a', 'b', 'c'])
    folder = folder.record(name, { title: name, published: '2024-01-02', created: '2024-03-04', tags: name, tag: 'x' });
  const { diagnostics } = await publish(folder);
  const twice = 'another value than that of';
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line ?? '-'} ${message}`)).toEqual([
    `a.md:4 created: ${twice} "published", which is used as publishedDateTime; left out; so in 2 more records`,
    `a.md:6 tag: ${twice} "tags", which is used as topics; left out; so in 2 more records`,
    `z.md:4 pubDate: ${twice} "date", which is used as publishedDateTime; left out`,
  ]);
});
