// @vitest-environment jsdom
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readIdentity } from '../../../src/build/identity/identity.ts';
import { broadsheet } from '../../../src/build/newspaper.ts';
import type { SettingsOptions } from '../../../src/build/settings.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { settingsFor } from '../../support/publish.ts';
import { contentOf } from '../../support/tinySite.ts';

const records = seedFolder()
  .record('kelp', {
    title: 'Kelp returns',
    webUrl: 'https://a.example/kelp',
    publishedDateTime: '2024-05-31T09:30:00Z',
  })
  .record('otter', { title: 'Otter seen', webUrl: 'https://a.example/otter' });

/** All files of the site that the real app makes of two records. */
async function siteOf(options: SettingsOptions): Promise<Map<string, string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(outDir, { recursive: true, force: true }));
  const { path: seedsDir } = await records.create();
  await build({
    root: resolve(import.meta.dirname, '../../..'),
    configFile: false,
    logLevel: 'silent',
    plugins: [broadsheet({ seedsDir, cacheDir: join(outDir, '.cache'), ...options })],
    build: { outDir, emptyOutDir: true },
  });
  return contentOf(outDir);
}

const pageIn = (site: ReadonlyMap<string, string>, path = 'index.html') =>
  new DOMParser().parseFromString(Buffer.from(site.get(path) ?? '', 'latin1').toString(), 'text/html');

describe('a site with a title of its own', () => {
  it('names the program in one note alone, and nowhere where that is turned off', async () => {
    const noted = await siteOf({ title: 'Tide' });
    const mentions = [...noted].flatMap(([path, text]) => [...text.matchAll(/Broadsheet/g)].map(() => path));
    expect(mentions.filter((path) => !/^(?:saved|settings|followed)\//.test(path))).toEqual(['404.html', 'index.html']);
    expect(pageIn(noted).querySelector('meta[name=generator]')?.getAttribute('content')).toMatch(
      /^Broadsheet \d+\.\d+$/,
    );
    const silent = await siteOf({ title: 'Tide', generator: false });
    expect([...silent].filter(([, text]) => text.includes('Broadsheet'))).toEqual([]);
    expect(pageIn(silent).querySelector('meta[name=generator]')).toBeNull();
  });

  it('has it as text everywhere, whatever it holds', async () => {
    const title = `</title><script>alert("1")</script> & 'Tide' %PAPER_DESCRIPTION% $&`;
    const tagline = '<b>"All" & more</b>';
    const site = await siteOf({ title, tagline, description: '"><i>%PAPER_NAME%', siteUrl: 'https://a.example' });
    const page = pageIn(site);
    expect(page.title).toBe(title);
    expect(page.querySelector('.name a')?.textContent).toBe(title);
    expect(page.querySelector('.name small')?.textContent).toBe(tagline);
    const meta = (name: string) => page.querySelector(`meta[${name}]`)?.getAttribute('content');
    expect(meta('name=description')).toBe('"><i>%PAPER_NAME%');
    expect(meta('property="og:title"')).toBe(title);
    expect(meta('property="og:description"')).toBe('"><i>%PAPER_NAME%');
    const archive = pageIn(site, 'archive/1/index.html');
    expect(archive.title).toBe(`Archive, page 1 of 1 · ${title}`);
    expect(archive.querySelector('.name')?.textContent).toBe(title);
    expect(pageIn(site, 'archive/index.html').title).toBe(`Archive · ${title}`);
    const manifest: unknown = JSON.parse(site.get('manifest.webmanifest') ?? '');
    expect(manifest).toMatchObject({ name: title, short_name: title, description: '"><i>%PAPER_NAME%' });
    for (const [path, text] of site) if (path.endsWith('.html')) expect(text).not.toContain('alert("1")');
  });
});

describe("a site with the publisher's links", () => {
  it('has them in the bar and at the foot, and a page about the paper that is harmless', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'about-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const about = join(folder, 'about.md');
    await writeFile(about, '# Imprint\n\nWe are *here*. <script>alert("1")</script>\n');
    const site = await siteOf({
      about,
      nav: [
        { label: 'Oceans & more', url: '/topics/oceans/' },
        { label: 'Shop', url: 'https://shop.example/?a=1&b=2' },
      ],
      footer: [{ label: 'Write to us', url: 'mailto:desk@a.example' }],
    });
    const linksIn = (label: string, path = 'index.html') =>
      [...pageIn(site, path).querySelectorAll(`nav[aria-label="${label}"] a`)].map((link) => [
        link.textContent,
        link.getAttribute('href'),
      ]);
    const bar = [
      ['Oceans & more', '/topics/oceans/'],
      ['Shop ↗', 'https://shop.example/?a=1&b=2'],
    ];
    expect(linksIn('More')).toEqual(bar);
    expect(linksIn('The paper')).toEqual([...bar, ['Write to us', 'mailto:desk@a.example'], ['Imprint', '/about']]);
    for (const label of ['More', 'The paper']) expect(linksIn(label, 'archive/1/index.html')).toEqual(linksIn(label));
    const aboutPage = pageIn(site, 'about/index.html');
    expect(aboutPage.title).toMatch(/^Imprint · /);
    expect(aboutPage.querySelector('#app')?.textContent).toContain('We are here.');
    for (const page of ['saved', 'settings', 'followed'])
      expect(site.get(`${page}/index.html`)?.replace('<meta name="robots" content="noindex" />', '')).toBe(
        site.get('index.html'),
      );
    const [[, text] = []] = [...site].filter(([path]) => path.startsWith('assets/paper-about-'));
    expect(JSON.parse(text ?? '')).toEqual({ title: 'Imprint', html: '<p>We are <em>here</em>. </p>' });
    const list = [...site].find(([path]) => path.startsWith('assets/offline-'))?.[1];
    expect(list).toContain('assets/paper-about-');
  });

  it('goes without a page about the paper where its file is of no use, and says so', () => {
    const settings = (about: string) => settingsFor('/seeds', { about });
    expect(readIdentity(settings('/not/there.md')).diagnostics).toMatchObject([
      {
        file: '../not/there.md',
        severity: 'warning',
        code: 'paper-file',
        message: 'about: there is no such file; the paper has no such page',
      },
    ]);
    expect(readIdentity(settings(tmpdir()))).toMatchObject({ paper: { about: undefined }, diagnostics: [{}] });
  });
});

describe("a site with the publisher's looks", () => {
  it('has the logo in the place of the title, and its style sheet after all others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'looks-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const [styles, light] = [join(folder, 'own.css'), join(folder, 'logo.svg')];
    await writeFile(styles, 'body { color: teal }');
    await writeFile(light, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>');
    const site = await siteOf({ title: 'Tide', styles, logo: { light }, accent: '#0055cc', basePath: '/news/' });
    const page = pageIn(site);
    const logo = page.querySelector('.name a img');
    expect(logo?.getAttribute('alt')).toBe('Tide');
    expect(site.has(logo?.getAttribute('src')?.replace('/news/', '') ?? '')).toBe(true);
    for (const path of ['index.html', 'archive/1/index.html']) {
      const sheets = [...pageIn(site, path).querySelectorAll('style, link[rel=stylesheet]')];
      const own = sheets.at(-1)?.getAttribute('href') ?? '';
      expect(site.get(own.replace('/news/', ''))).toBe('body { color: teal }');
      expect(sheets.some(({ textContent }) => textContent.includes('--accent:light-dark(#0055cc,'))).toBe(true);
      expect(pageIn(site, path).querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
        "font-src 'self'",
      );
      expect(pageIn(site, path).querySelector('link[rel=icon]')?.getAttribute('href')).toMatch(
        /^\/news\/assets\/paper-icon-/,
      );
    }
  });
});
