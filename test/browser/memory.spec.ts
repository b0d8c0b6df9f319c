import { readFile, writeFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { writeMemoryFile } from '../../src/core/memory/memoryFile.ts';
import { editionFolder } from './editions.ts';
import { type Host, startHost } from './host.ts';
import { detailsOf, headlineOf, open, openFeed, reader, widths } from './reader.ts';

/** Pages of a host whose edition changes. What is remembered is remembered for it alone. */
const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await startHost(editionFolder('workbench'), 'page');
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
  context: async ({ context }, use) => {
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>The original</title>' }),
    );
    await use(context);
  },
});

const kelp = 'Kelp farm turns harbour water clear';
const kelpId = 'kelp-farm-turns-harbour-water-clear';
const YESTERDAY = new Date('2024-03-28T18:20:00Z');
const TODAY = new Date('2024-03-30T09:00:00Z');

const card = (page: Page, title: string | RegExp = kelp) => reader(page).card(title).first();
const save = (page: Page, title = kelp) => card(page, title).getByRole('button', { name: `Save: ${title}` });
const read = (page: Page, title = kelp) => card(page, title).getByRole('button', { name: `Read: ${title}` });
const isRead = (page: Page, title = kelp) => read(page, title).getAttribute('aria-pressed');
const line = (page: Page) => page.getByText('This browser keeps nothing for the paper');
const foot = (page: Page) => page.locator('body > div.line');
const said = (page: Page) => page.getByRole('region', { name: 'Your reading' }).getByRole('status');

/** Opens the front page, as somebody who is there. */
async function openAsReader(page: Page, path = '/'): Promise<void> {
  await openFeed(page, path);
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-action=save]').first()).toBeAttached({ timeout: 500 });
  }).toPass();
}

test.describe('what was read', () => {
  test('is dim after its article was opened, in every list, until it is marked as unread', async ({ page }) => {
    await openAsReader(page);
    expect(await isRead(page)).toBe('false');
    await detailsOf(card(page)).click();
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
    const dim = await headlineOf(card(page)).evaluate((link) => getComputedStyle(link).color);
    expect(dim).toBe(await colourOf(page, '--ink-3'));

    await openAsReader(page, '/?q=kelp');
    await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
    await card(page).hover();
    await read(page).click();
    await openAsReader(page);
    await expect(read(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(headlineOf(card(page))).not.toHaveCSS('color', dim);
  });

  test('is also what a headline led to, before anything else has come', async ({ page, context }) => {
    await openFeed(page);
    const original = context.waitForEvent('page');
    await headlineOf(card(page)).click();
    await (await original).close();
    await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
  });

  test('is all that the list shows, where the reader says so, and none of it where they take it back', async ({
    page,
  }) => {
    await openAsReader(page);
    await card(page).hover();
    await read(page).click();
    const count = await reader(page).cards.count();
    const unread = reader(page).cards.locator('[data-action=read][aria-pressed=false]');
    await page.getByRole('button', { name: 'Mark all shown as read' }).click();
    await expect(unread).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(unread).toHaveCount(count - 1);
    await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
  });

  test('is dim at the first paint, before any script of the app', async ({ page }) => {
    await openAsReader(page);
    const first = page.getByRole('feed', { name: 'Articles' }).getByRole('article').first();
    await first.hover();
    await first.locator('[data-action=read]').click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('broadsheet:/:read'))).not.toBe('[]');
    await page.route(/\/assets\/.*\.js$/, () => {});
    await page.goto('/', { waitUntil: 'commit' });
    const headline = page.getByRole('feed', { name: 'Articles' }).getByRole('heading').first().locator('a');
    await expect(headline).toHaveCSS('color', await colourOf(page, '--ink-3'));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('is also what the reader scrolled past, where they chose so, but not what they jumped over', async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('broadsheet:/:preferences', '{"passed":"read"}'));
    const passedCode = page.waitForResponse(/passedStories/);
    await openAsReader(page, '/?sort=quality');
    await passedCode;
    const cards = reader(page).cards;
    const marks = cards.locator('[data-action=read]');
    const first = marks.first();
    for (let i = 0; i < 12; i++) await page.keyboard.press('j');
    await expect(cards.first()).not.toBeInViewport();
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(cards.first()).toBeInViewport();
    // It counts only what was in view for a second.
    await page.waitForTimeout(1200);
    await expect(cards.locator('[data-action=read][aria-pressed=true]')).toHaveCount(0);
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 1200);
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await expect(marks.last()).toHaveAttribute('aria-pressed', 'false');
    await expect(foot(page)).toContainText(/\d+ stor(y|ies) marked/);
    await foot(page).getByRole('button', { name: 'Undo' }).click();
    await expect(cards.locator('[data-action=read][aria-pressed=true]')).toHaveCount(0);
    await expect(foot(page)).toHaveCount(0);

    // What is taken back stays unread.
    await page.mouse.wheel(0, -1200);
    await expect(cards.first()).toBeInViewport();
    await page.waitForTimeout(1200);
    await page.mouse.wheel(0, 1200);
    await expect(cards.first()).not.toBeInViewport();
    // The last stories leave over no edge. More of them come on the way.
    await expect(async () => {
      await page.mouse.wheel(0, 20_000);
      await expect(marks.last()).toHaveAttribute('aria-pressed', 'true', { timeout: 3000 });
    }).toPass();
    await expect(first).toHaveAttribute('aria-pressed', 'false');
  });

  test('agrees in two tabs at once, and nothing is lost of either', async ({ page, context }) => {
    const other = await context.newPage();
    await openAsReader(page);
    await openAsReader(other);
    await card(page).hover();
    await read(page).click();
    await expect(read(other)).toHaveAttribute('aria-pressed', 'true');
    await save(other).click();
    await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('what was saved', () => {
  test('has a page, the last saved first, searchable, and stays when the edition has it no more', async ({
    page,
    host,
  }) => {
    await openAsReader(page);
    await save(page).click();
    const lead = page.getByRole('feed', { name: 'Articles' }).getByRole('article').first();
    const title = await lead.getByRole('heading').innerText();
    await lead.locator('[data-action=save]').click();
    await expect(reader(page).navigation.getByRole('link', { name: 'Saved 2' })).toBeVisible();

    host.folder = editionFolder('small');
    await reader(page).navigation.getByRole('link', { name: 'Saved' }).click();
    await page.reload();
    await expect(page).toHaveTitle(/^Saved · /);
    await expect(reader(page).cards.getByRole('heading')).toHaveText([title, kelp]);
    await detailsOf(card(page)).click();
    await expect(page.getByText('This edition no longer has the article')).toBeVisible();
    await expect(page.getByRole('heading', { name: kelp }).last()).toBeVisible();
    await page.keyboard.press('Escape');
    await save(page).click();
    await expect(reader(page).cards).toHaveCount(1);
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: widths.phone, height: 844 } });
    test('is saved from the open article, too, and taken out of the list', async ({ page }) => {
      await openAsReader(page);
      await detailsOf(card(page)).tap();
      const button = page.getByRole('button', { name: 'Save', exact: true });
      await button.tap();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await page.goBack();
      await expect(card(page).locator('[data-read]')).toBeAttached();
      await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
      await save(page).tap();
      await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
    });
  });

  test('says what it is for where there is nothing', async ({ page }) => {
    await open(page, '/saved');
    await expect(page.getByRole('main')).toContainText('Nothing is saved yet');
  });
});

test.describe('what is new', () => {
  const since = (page: Page) => page.getByRole('banner').getByText(/\d new/);

  test('is nothing on the first visit, however often the page is loaded', async ({ page }) => {
    await page.clock.setFixedTime(YESTERDAY);
    await openAsReader(page);
    await openAsReader(page);
    await expect(since(page)).toHaveCount(0);
    await expect(page.getByText('New', { exact: true })).toHaveCount(0);
  });

  test('is what came after the visit before, and stays so for the visit', async ({ page, host }) => {
    await page.clock.setFixedTime(YESTERDAY);
    await openAsReader(page);
    host.folder = editionFolder('small');
    for (const minutes of [0, 12, 31, 55]) {
      await page.clock.setFixedTime(new Date(TODAY.getTime() + minutes * 60_000));
      await openAsReader(page);
      await expect(since(page)).toHaveText('2 new since Thu 18:20');
      await expect(page).toHaveTitle('(2) Broadsheet');
      await expect(reader(page).cards.getByText('New', { exact: true })).toHaveCount(2);
    }
    // After a day without a look it begins again.
    await page.clock.setFixedTime(new Date(TODAY.getTime() + 86_400_000));
    await openAsReader(page);
    await expect(since(page)).toHaveCount(0);
  });
});

test.describe('where the browser keeps nothing', () => {
  const forbidden = () => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      }),
    });
  };
  const full = () => {
    const refuse = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    Storage.prototype.setItem = refuse;
  };

  for (const [what, script] of Object.entries({ forbidden, full }))
    test(`it works and says so once, and another tab keeps what it can (storage is ${what})`, async ({
      page,
      context,
    }) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(script);
      const other = await context.newPage();
      await openAsReader(other);
      await openAsReader(page);
      await expect(line(page)).toHaveCount(0);
      await save(page).click();
      await expect(save(page)).toHaveAttribute('aria-pressed', 'true');
      await expect(line(page)).toBeVisible();
      await page.getByRole('button', { name: 'Close' }).click();
      await read(page).click();
      await expect(read(page)).toHaveAttribute('aria-pressed', 'true');
      await expect(line(page)).toHaveCount(0);
      await openAsReader(other);
      await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
      await expect(read(other)).toHaveAttribute('aria-pressed', 'true');
      expect(errors).toEqual([]);
    });

  test('what is deleted while pages are open is gone in all of them, and they go on', async ({ page, context }) => {
    const other = await context.newPage();
    await openAsReader(page);
    await save(page).click();
    await openAsReader(other);
    await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
    await other.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('broadsheet:/');
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
    );
    for (const tab of [page, other]) await expect(save(tab)).toHaveAttribute('aria-pressed', 'false');
    await save(page).click();
    await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
    await openAsReader(page);
    await expect(save(page)).toHaveAttribute('aria-pressed', 'true');

    // A newer version of the page brings the memory into another form.
    await other.evaluate(() => {
      const request = indexedDB.open('broadsheet:/', 99);
      return new Promise((resolve, reject) => Object.assign(request, { onsuccess: resolve, onerror: reject }));
    });
    await expect(page.getByText('This browser has opened a newer version of the page')).toBeVisible();
    await save(page).click();
    await expect(save(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(line(page)).toHaveCount(0);
  });
});

test('ten thousand read stories take a megabyte, beside what an older version of the page has stored', async ({
  page,
  context,
}) => {
  const stories = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const key = `${name}-${i}-a-story-with-an-id-as-long-as-those-that-headlines-give`;
      return { kind: 'read' as const, key, at: 1_700_000_000_000 + i, value: { sources: 1 } };
    });
  const older = [...stories('older', 300), { kind: 'read', key: 'damaged' }, { ...stories('kelp', 1)[0], key: kelpId }];
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/nothing');
  await page.evaluate(
    (entries) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('broadsheet:/', 1);
        request.onupgradeneeded = () => {
          const store = request.result.createObjectStore('entries');
          for (const [i, entry] of entries.entries()) store.put(entry, i);
          localStorage.setItem('broadsheet:/:read', '[]');
        };
        Object.assign(request, { onsuccess: () => resolve(request.result.close()), onerror: reject });
      }),
    older,
  );
  const count = (tab: Page) => tab.getByText(/You have read [\d,]+ stories/);
  await page.goto('/settings');
  await expect(count(page)).toContainText('301 stories');
  const other = await context.newPage();
  await openAsReader(other);
  await expect(read(other)).toHaveAttribute('aria-pressed', 'true');
  await card(other).hover();
  await read(other).click();
  await take(page, writeMemoryFile({ paper: new URL('/', page.url()).href, entries: stories('newer', 10_000) }));
  // They are shown at once, and said to be taken when they are stored.
  await expect(said(page)).toContainText('10,000 changes taken.');
  for (let i = 0; i < 2; i++) {
    await expect(count(page)).toContainText('10,300 stories');
    await page.reload();
  }
  await openAsReader(other);
  await expect(read(other)).toHaveAttribute('aria-pressed', 'false');
  const usage = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? NaN);
  expect(await usage()).toBeLessThan(1_200_000);

  // What is stored one by one, and at once, is packed, too.
  await page.evaluate(
    (entries) => {
      const channel = new BroadcastChannel('broadsheet:/');
      for (const entry of entries) channel.postMessage({ unstored: [entry] });
    },
    stories('single', 260),
  );
  await expect.poll(() => packedStories(page)).toBeGreaterThan(10_500);
  await page.reload();
  await expect(count(page)).toContainText('10,560 stories');
});

/** How many read stories share a row of the database with others. */
function packedStories(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('broadsheet:/');
        request.onerror = reject;
        request.onsuccess = () => {
          const rows: IDBRequest<unknown[][]> = request.result.transaction('packed').objectStore('packed').getAll();
          rows.onsuccess = () => {
            request.result.close();
            resolve(rows.result.flat().length);
          };
        };
      }),
  );
}

test('what the browser has deleted while pages are open is kept again, or let go, as the reader says', async ({
  page,
  context,
  host,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) await openAsReader(tab);
  await save(page).click();
  await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
  const browser = await context.newCDPSession(page);
  const answers = [
    ['Keep it again', 'true'],
    ['Let it go', 'false'],
  ] as const;
  for (const [answer, isSaved] of answers) {
    await browser.send('Storage.clearDataForOrigin', { origin: host.address, storageTypes: 'all' });
    for (const tab of [page, other]) await expect(foot(tab)).toContainText('The browser has deleted what it kept');
    await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
    await foot(page).getByRole('button', { name: answer }).click();
    for (const tab of [page, other]) await expect(foot(tab)).toHaveCount(0);
    for (const tab of [page, other]) await expect(save(tab)).toHaveAttribute('aria-pressed', isSaved);
    await openAsReader(page);
    await expect(save(page)).toHaveAttribute('aria-pressed', isSaved);
  }
});

test.describe('the file of what was read and saved', () => {
  async function exported(page: Page): Promise<string> {
    await openAsReader(page);
    await save(page).click();
    await detailsOf(card(page, /Meteorite/)).click();
    await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeAttached();
    await page.goto('/settings');
    await expect(page.getByText('You have read 1 story and saved 1 article.')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export to a file' }).click();
    return readFile(await (await download).path(), 'utf8');
  }

  test('takes it into an empty browser, once', async ({ page, browser, host }) => {
    const content = await exported(page);
    const other = await (await browser.newContext({ baseURL: host.address })).newPage();
    await other.goto('/settings');
    await take(other, content);
    await expect(other.getByText('You have read 1 story and saved 1 article.')).toBeVisible();
    await take(other, content);
    await expect(said(other)).toHaveText('Nothing in it is newer than what is here.');
    await openFeed(other);
    await expect(save(other)).toHaveAttribute('aria-pressed', 'true');
  });

  test('is refused whole where it is cut, of a newer version, of something else, or far too large', async ({
    page,
  }) => {
    const content = await exported(page);
    for (const [file, reason] of [
      [content.slice(0, -20), 'its end is missing'],
      [content.replace(/"format":\d+/, '"format":99'), 'a newer version'],
      ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'not a file that this page has saved'],
      [Buffer.alloc(20_000_001, ' '), 'far larger'],
    ] as const) {
      await take(page, file);
      await expect(said(page)).toContainText(reason);
      await expect(said(page)).toContainText('The file was not taken.');
    }
    await expect(page.getByText('You have read 1 story and saved 1 article.')).toBeVisible();
  });

  test('of another paper counts where this one has the same articles', async ({ page, browser, host }) => {
    const content = await exported(page);
    const strange = content
      .replace(host.address, 'https://another.example')
      .replace(/("kind":"read","key":")[^"]+/, '$1no-such-story');
    const other = await (await browser.newContext({ baseURL: host.address })).newPage();
    await other.goto('/settings');
    await take(other, strange);
    await expect(said(other)).toContainText('1 change taken.');
    await expect(other.getByText('You have read 0 stories and saved 1 article.')).toBeVisible();
  });
});

/** Takes a file. The browser reads it itself: to send it 20 MB takes seconds. */
async function take(page: Page, content: string | Buffer): Promise<void> {
  const file = test.info().outputPath('reading.json');
  await writeFile(file, content);
  await page.getByLabel('The file to import').setInputFiles(file);
}

/** A colour of the page, as the browser computes it. */
async function colourOf(page: Page, token: string): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, token);
}
