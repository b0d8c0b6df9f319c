import { type TestInfo } from '@playwright/test';
import { editionServer } from './editions.ts';
import { type Engine, engineBehind, engineOf } from './engines/engine.ts';
import { findFirefox, startFirefox } from './engines/firefox.ts';
import { findWebKit, startWebKit } from './engines/webKit.ts';
import { expect, test, widths } from './reader.ts';

const others = [
  { name: 'Firefox', find: findFirefox, start: startFirefox, packages: 'firefox-esr' },
  { name: 'WebKit', find: findWebKit, start: startWebKit, packages: 'webkit2gtk-driver xvfb xauth' },
] as const;

const devices = [
  { device: 'desktop', height: 900 },
  { device: 'phone', height: 844 },
] as const;

for (const { device, height } of devices) {
  test.describe(`the paper can be read on a ${device}`, () => {
    test.describe.configure({ timeout: 120_000 });

    test('in Chromium', async ({ page }, info) => {
      const engine = engineOf(page);
      await engine.resize(widths[device], height);
      await readThePaper(engine, device, info);
    });

    for (const { name, find, start, packages } of others) {
      test(`in ${name}`, async ({}, info) => {
        const program = find();
        const reason = `${name} is not here. On Debian: apt-get install ${packages}`;
        if (program === null) console.log(reason);
        test.skip(program === null, reason);
        const driven = await start(program ?? '');
        try {
          const engine = engineBehind(driven);
          await engine.resize(widths[device], height);
          await readThePaper(engine, device, info);
        } finally {
          await driven.stop();
        }
      });
    }
  });
}

/** The main journey: front page, a topic, a search, an article, the next one, and back. */
async function readThePaper(engine: Engine, device: 'desktop' | 'phone', info: TestInfo): Promise<void> {
  const show = async (name: string) => info.attach(name, { body: await engine.picture(), contentType: 'image/png' });
  await engine.open(editionServer('workbench'));
  await expect.poll(() => engine.read(cardCount)).toBeGreaterThan(5);
  await expectNoHole(engine);
  await show('front page');

  if (device === 'phone') await engine.click('button', /^Filters/);
  await engine.click('checkbox', /^Health\b/);
  await expect.poll(() => engine.read(shownStatus)).toMatch(/^4 articles/);
  expect(await engine.read(address)).toBe('/?topic=health');
  if (device === 'phone') await engine.click('button', /^(Show|Close)/);
  await engine.click('button', /^Clear all/);
  await expect.poll(() => engine.read(address)).toBe('/');

  await engine.type('searchbox', /^Search articles/, 'harbour');
  await expect.poll(() => engine.read(markCount)).toBeGreaterThan(0);
  await expectNoHole(engine);
  await show('search');
  await engine.click('button', /^Clear all/);
  await expect.poll(() => engine.read(address)).toBe('/');

  await engine.click('link', /\b(Related|Details|sources?)\b/);
  await expect.poll(() => engine.read(wayOut)).toMatch(/^(Read|Watch) at /);
  await expectNoHole(engine);
  await show('article');
  const first = await engine.read(address);
  await engine.click('button', /^Next\b/);
  await expect.poll(() => engine.read(address)).not.toBe(first);
  await expect.poll(() => engine.read(wayOut)).toMatch(/^(Read|Watch) at /);
  await engine.click('link', device === 'phone' ? /^Front page/ : /^Close article/);
  await expect.poll(() => engine.read(address)).toBe('/');
  await expect.poll(() => engine.read(cardCount)).toBeGreaterThan(5);
}

/** Nothing stands outside of the page, and no story is without a height. */
async function expectNoHole(engine: Engine): Promise<void> {
  expect(await engine.read(holes)).toEqual([]);
}

const cardCount = () => document.querySelectorAll('main [role="feed"] article').length;
const shownStatus = () => document.querySelector('main [role="status"]')?.textContent ?? '';
const markCount = () => document.querySelectorAll('main mark').length;
const address = () => location.pathname + location.search;
const wayOut = () =>
  [...document.querySelectorAll('a')]
    .map(({ textContent }) => textContent)
    .find((text) => /^(Read|Watch) at /.test(text)) ?? '';
const holes = () => {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} pixels too wide`);
  for (const article of document.querySelectorAll('main [role="feed"] article'))
    if (article.getBoundingClientRect().height < 24) found.push(article.textContent.slice(0, 80));
  return found;
};
