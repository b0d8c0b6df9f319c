import type { Page } from '@playwright/test';

/** Width and height of what is sent under a name that begins so. Sizes that records say may be others. */
const drawings: Record<string, readonly [number, number]> = {
  photo: [1200, 800],
  wide: [1600, 900],
  portrait: [800, 1200],
  unsized: [640, 480],
  tall: [1, 5000],
  flat: [5000, 1],
  clear: [1200, 800],
};

/** How the hosts of pictures behave. `silent` never answers. */
export type PictureHosts = 'quick' | 'slow' | 'wrong-sized' | 'failing' | 'silent';

/** Milliseconds that a slow host takes. */
const SLOW = 700;

/** Answers all requests for pictures of made records. A name that begins with "gone" fails, "silent" has no answer. */
export async function servePictures(page: Page, how: PictureHosts = 'quick'): Promise<void> {
  await page.route(/^https:\/\/pictures\./, async (route, request) => {
    const name = /\/(\w+?)[-.]/.exec(new URL(request.url()).pathname)?.[1] ?? '';
    if (how === 'failing' || name === 'gone') return route.abort('connectionfailed');
    if (how === 'silent' || name === 'silent') return;
    if (how === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW));
    const [width, height] = how === 'wrong-sized' ? [300, 900] : (drawings[name] ?? [1200, 800]);
    const ground = name === 'clear' ? '' : '<rect width="100%" height="100%" fill="#7a8b99"/>';
    await route.fulfill({
      contentType: 'image/svg+xml',
      body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}</svg>`,
    });
  });
}
