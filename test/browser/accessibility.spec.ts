import type { EditionName } from './editions.ts';
import { objectionsTo } from './objections.ts';
import { expect, open, reader, test, widths } from './reader.ts';

const views: readonly { name: string; path: string; edition?: EditionName }[] = [
  { name: 'the front page', path: '/' },
  { name: 'the front page of a busy day', path: '/', edition: 'fourDays' },
  { name: 'another order', path: '/?sort=quality' },
  { name: 'the results of filters', path: '/?topic=oceans&from=2024-01-01' },
  { name: 'a search', path: '/?q=harbour' },
  { name: 'a search without results', path: '/?q=zzqxv' },
  { name: 'an article', path: '/articles/tidal-turbines-light-the-whole-island' },
  { name: 'a video', path: '/articles/how-a-lock-works' },
  { name: 'an article with a hostile body', path: '/articles/hostile-body' },
  { name: 'an article with a body of all kinds', path: '/articles/bicycles-carry-the-mail' },
  { name: 'the topics', path: '/topics' },
  { name: 'the sources', path: '/sources' },
  { name: 'a topic', path: '/topics/oceans/' },
  { name: 'a source', path: '/sources/fieldnotes.example/' },
  { name: 'the topic that is not there', path: '/topics/oceons/' },
  { name: 'a story', path: '/stories/storm-barrier-holds-as-the-highest-tide-in-forty-years-passes/', edition: 'busy' },
  { name: 'the settings', path: '/settings' },
  { name: 'the page that is not there', path: '/nowhere' },
  { name: 'the edition without records', path: '/', edition: 'empty' },
];

for (const { name, path, edition } of views) {
  test.describe(name, () => {
    test.use({ edition: edition ?? 'workbench' });

    test('has nothing that axe objects to, on a phone and a desk, in light and in the dark', async ({ page }) => {
      await open(page, path);
      // What is loading has no heading yet.
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
      await page.waitForLoadState('networkidle');
      for (const width of [widths.phone, widths.desktop]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await objectionsTo(page), `${width} px, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await objectionsTo(page, { coloursAlone: true }), `${width} px, dark`).toEqual([]);
      }
    });
  });
}

test('has nothing that axe objects to in the open sheet of filters', async ({ page }) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await open(page, '/');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await objectionsTo(page)).toEqual([]);
});

test('says the number of articles to who cannot see it', async ({ page }) => {
  await open(page, '/');
  await reader(page).choice('Topics', 'Health').check();
  await expect(page.getByRole('status').filter({ hasText: '4 articles' })).toBeVisible();
});
