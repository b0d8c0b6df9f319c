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
  expect(pageReport(pages, tally(1202, page), tally(1200, 'twin'))).toBe(
    'Pages: 1,200 of articles, 1 of stories, 1 of topics. They are 1,202 files with 60.1 MB, their Markdown twins 1,200 files with 0.0 MB; PAGES and TWINS choose how many there are.',
  );
  expect(pageReport(pages, tally(1, page), new Tally())).not.toContain('twins ');
  expect(pageReport(NO_PAGES, new Tally(), new Tally())).toBe('');
});
