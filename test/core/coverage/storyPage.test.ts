import { expect, it } from 'vitest';
import { hasStoryPage, reportsOf, type StoryReport } from '../../../src/core/coverage/storyPage.ts';
import { sourceTimes } from '../../../src/core/coverage/sourceTimes.ts';
import { storyHeadlines } from '../../../src/core/coverage/storyHeadlines.ts';
import { anArticle } from '../../support/anArticle.ts';

const report = (source: string, time: string | null, title = `${source} tells it`, excerpt: string | null = null) => ({
  id: null,
  title,
  excerpt,
  url: `https://${source}.example/${time}`,
  publishedAt: time === null ? null : Date.parse(`2024-11-28T${time}:00Z`),
  provider: { key: source, name: source, domain: null, imageUrl: null },
});

/** As `reportsOf` gives them. */
const many = (count: number): StoryReport[] =>
  Array.from({ length: count }, (_, i) => report(`s${i}`, `${String(i).padStart(2, '0')}:00`));

it('has the reports of a story in the order of their dates, and those without one at the end', () => {
  const other = { image: null, topics: [], reason: null };
  const article = {
    ...anArticle(),
    ...report('lead', '09:00'),
    coverage: [report('late', '11:00'), report('undated', null), report('first', '05:00')].map((one) => ({
      ...one,
      ...other,
    })),
  };
  expect(reportsOf(article).map(({ provider }) => provider.key)).toEqual(['first', 'lead', 'late', 'undated']);
});

it('gives a story of three sources a page, however many reports two have', () => {
  expect(hasStoryPage([report('a', '05:00'), report('b', '06:00'), report('a', '07:00')])).toBe(false);
  expect(hasStoryPage([report('a', '05:00'), report('b', '06:00'), report('c', null)])).toBe(true);
});

it('shows when each source reported, the first one first, and the later ones together', () => {
  const again = [...many(3), report('s0', '10:00')];
  expect(sourceTimes(again)?.rows).toEqual([
    { name: 's0', sources: 1, marks: [0, 100] },
    { name: 's1', sources: 1, marks: [10] },
    { name: 's2', sources: 1, marks: [20] },
  ]);
  expect(sourceTimes(many(13))?.rows).toHaveLength(13);
  const { rows = [] } = sourceTimes(many(20)) ?? {};
  expect(rows).toHaveLength(13);
  expect(rows.at(-1)).toMatchObject({ name: null, sources: 8 });
  expect(rows.at(-1)?.marks).toHaveLength(8);
});

it('draws no times where they tell nothing', () => {
  expect(sourceTimes([report('a', '05:00'), report('b', '06:00'), report('c', null)])).toBeNull();
  expect(sourceTimes([report('a', '05:00'), report('b', '05:00'), report('c', '05:00')])).toBeNull();
});

it('has each headline once, with all who have it', () => {
  const headlines = storyHeadlines(
    [
      report('wire', '05:00', 'Barrier holds'),
      report('desk', '06:00', 'Herring wait'),
      report('post', '07:00', 'BARRIER holds'),
    ],
    [],
  );
  expect(headlines.map(({ title, reports }) => [title, reports.map(({ provider }) => provider.key)])).toEqual([
    ['Barrier holds', ['wire', 'post']],
    ['Herring wait', ['desk']],
  ]);
});

it('has an excerpt where it says something new', () => {
  const told = 'The gates closed at four in the morning before the tide came.';
  const headlines = storyHeadlines(
    [
      report('a', '05:00', 'Barrier holds', 'At four in the morning the gates closed before the tide.'),
      report('b', '06:00', 'Herring wait', 'Biologists count two hundred thousand fish by ear.'),
      report('c', '07:00', 'Fish wait, too', 'Biologists count two hundred thousand fish, and by ear.'),
      report('d', '08:00', 'Nothing more', ''),
    ],
    [told],
  );
  expect(headlines.map(({ excerpt }) => excerpt)).toEqual([
    null,
    'Biologists count two hundred thousand fish by ear.',
    null,
    null,
  ]);
});
