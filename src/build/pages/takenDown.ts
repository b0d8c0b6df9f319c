import type { Edition } from '../edition.ts';
import { GONE_FILE } from '../hosts/headers.ts';
import { dressed } from './archive.ts';
import type { Page } from './renderPage.ts';

/** The pages at the addresses of articles that were taken down, all alike, each with the file by which a host answers 410. */
export async function* takenDownPages(
  { takenDown, bootstrap, identity }: Pick<Edition, 'takenDown' | 'bootstrap' | 'identity'>,
  base: string,
  render: (page: Page) => Promise<string>,
): AsyncIterable<[path: string, content: string]> {
  if (takenDown.length === 0) return;
  const html = dressed(await render(['renderTakenDownPage', bootstrap.manifest.paper, base]), identity, base);
  for (const path of takenDown) {
    yield [path, html];
    yield [path.replace(/[^/]*$/, GONE_FILE), ''];
  }
}
