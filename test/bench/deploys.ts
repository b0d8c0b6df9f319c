import { join } from 'node:path';
import { buildSite } from '../browser/editions.ts';
import { deployUnderOpenPages } from '../browser/openPages.ts';
import { isInstalled, serverNames } from '../browser/servers.ts';
import { writeRecords } from './records.ts';
import { launchChromium } from './slowPage.ts';

const DEPLOYS = 20;
/** Records of each edition. They have nothing in common. */
const sizes = [60, 90, 150] as const;

/** Deploys editions to each server of docs/hosting.md that is installed, while pages are open. Gives whether none met a dead end. */
export async function measureDeploys(workshop: string): Promise<boolean> {
  const sites: string[] = [];
  for (const [i, size] of sizes.entries()) {
    const [records, site] = [join(workshop, `records-${i}`), join(workshop, `site-${i}`)];
    writeRecords(records, size, i + 1);
    await buildSite(records, site);
    sites.push(site);
  }
  const browser = await launchChromium();
  let isSound = true;
  for (const name of serverNames) {
    if (!isInstalled(name) || !isInstalled('rsync')) {
      console.log(`${name}: skipped, because it or rsync is not installed`);
      continue;
    }
    const { deploys, actions, answered, reloaded, deadEnds } = await deployUnderOpenPages(
      browser,
      name,
      sites,
      DEPLOYS,
    );
    console.log(
      `${name}: ${deploys} deploys, ${actions} actions on older pages: ${answered} answered, ${reloaded} led to the new edition, ${deadEnds.length} dead ends`,
    );
    for (const deadEnd of deadEnds) console.log(`  ${deadEnd}`);
    isSound &&= deadEnds.length === 0;
  }
  await browser.close();
  return isSound;
}
