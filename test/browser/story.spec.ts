import { detailsOf, expect, hasStarted, openFeed, reader, test, widths } from './reader.ts';

test.use({ edition: 'busy' });

const barrier = 'Storm barrier holds as the highest tide in forty years passes';
const herring = 'What the closed gates do to the young herring';

for (const device of ['phone', 'desktop'] as const) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport: { width: widths[device], height: 844 } });

    test('a story opens from an article, keeps its place behind another one, and survives a reload', async ({
      page,
    }) => {
      await openFeed(page);
      const { card } = reader(page);
      await detailsOf(card(barrier)).click();
      await page.getByRole('link', { name: 'All headlines side by side' }).click();
      const coverage = page.getByRole('region', { name: 'Full coverage' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(barrier);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
      await expect(coverage.getByRole('heading', { level: 3 })).toHaveCount(7);

      const report = coverage.getByRole('link', { name: herring });
      await report.click();
      await expect(page).toHaveURL(/\/articles\//);
      await expect(page.getByRole('article', { name: herring })).toBeVisible();
      await page.goBack();
      await expect(report).toBeFocused();
      await expect(report).toBeInViewport();

      await page.reload();
      await expect(coverage.getByRole('heading', { level: 3 })).toHaveCount(7);
      await expect(page).toHaveTitle(new RegExp(`^${barrier}`));
      await hasStarted(page);
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.keyboard.press('j');
      await expect(coverage.getByRole('heading', { level: 3 }).first().getByRole('link')).toBeFocused();
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}
