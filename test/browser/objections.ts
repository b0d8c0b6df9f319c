import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe has against something: its rule, what that asks for, and the first elements that do not follow it. */
export interface Objection {
  rule: string;
  help: string;
  where: string[];
}

/** What axe objects to on a page as it stands. `coloursAlone`: nothing but the contrast of texts is looked at. */
export async function objectionsTo(page: Page, { coloursAlone = false } = {}): Promise<Objection[]> {
  // Legacy mode does not look into frames of other origins, of which no page has one, and takes half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (coloursAlone) axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
  }));
}
