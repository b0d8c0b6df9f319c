import { expect, it } from 'vitest';
import { fullReport } from '../../../src/build/diagnostics/summary.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const posts = () =>
  seedFolder()
    .record('own', { title: 'Own', date: '2024-01-02', tags: ['Tide'] }, 'Our text.')
    .record('other', { title: 'Other', date: '2024-01-03', tags: ['Tide'], link: 'https://a.example/b' }, 'Their text.')
    .record('bare', { title: 'Bare', date: '2024-01-04' });

it('shows the paper as the source of its own articles', async () => {
  const { article } = await publish(posts(), { title: 'Tide Times' });
  expect(article('own')?.provider).toEqual({ key: 'tide-times', name: 'Tide Times', domain: null, imageUrl: null });
  expect(article('other')?.provider.name).toBe('a.example');
  expect(article('bare')?.provider.name).toBe('Unknown source');
});

it('calls a source that nobody tells unknown, in the language of the paper and at one address', async () => {
  const folder = posts().record('told', {
    title: 'Told',
    related: [{ title: 'Elsewhere', webUrl: 'https://b.example/c' }, { title: 'Nowhere' }],
  });
  const { article } = await publish(folder, { language: 'de' });
  expect(article('bare')?.provider).toMatchObject({ key: 'unknown-source', name: 'Unbekannte Quelle' });
  expect(article('told')?.coverage.map(({ provider }) => provider.name)).toEqual(['b.example', 'Unbekannte Quelle']);
});

it('shows the source of the settings wherever a record tells none', async () => {
  const { article } = await publish(posts(), { source: 'The Pier' });
  expect(['own', 'other', 'bare'].map((id) => article(id)?.provider.name)).toEqual([
    'The Pier',
    'a.example',
    'The Pier',
  ]);
});

it('says once what was read as what', async () => {
  const { edition } = await publish(posts());
  expect(fullReport(edition)).toContain(
    '3 records: "date" read as publishedDateTime, "tags" as topics (2), "link" as webUrl (1).',
  );
});
