import { expect, it } from 'vitest';
import { pageReport, Tally } from '../../../src/build/pages/pageReport.ts';
import { NO_PAGES } from '../../../src/build/pages/sitePages.ts';

const tally = (files: number, text: string) => {
  const counted = new Tally();
  for (let i = 0; i < files; i++) counted.add(text);
  return counted;
};

it('says how many pages there are, and what they cost', () => {
  const entries = { topics: [{ key: 'oceans', label: 'Oceans' }], sources: [] };
  const pages = { articles: Array.from({ length: 1200 }, (_, i) => i), stories: [3], entries };
  const page = 'é'.repeat(25_000);
  const costs = { pages: tally(1202, page), twins: tally(1200, 'twin'), articles: 1200, room: 10_000 };
  expect(pageReport(pages, costs)).toBe(
    'Pages: 1,200 of articles, 1 of stories, 1 of topics. They are 1,202 files with 60.1 MB, their Markdown twins 1,200 files with 0.0 MB; PAGES and TWINS choose how many there are.',
  );
  const without = { ...costs, twins: new Tally() };
  expect(pageReport(pages, without)).not.toContain('twins ');
  expect(pageReport(NO_PAGES, { ...costs, pages: new Tally() })).toBe('');
  expect(pageReport(pages, { ...costs, articles: 2200 })).toContain(
    ' PAGES=all would be about 2,000 files with 50.0 MB more.',
  );
  expect(pageReport(pages, { ...without, articles: 90_000 })).toContain(' about 10,000 files with 500.0 MB more.');
  expect(pageReport(pages, { ...costs, articles: 90_000, room: 100 })).toContain(' about 100 files with 65.0 MB more.');
  expect(pageReport(pages, { ...without, articles: 2200, room: 0 })).not.toContain('PAGES=all');
});
