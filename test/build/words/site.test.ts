import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { broadsheet } from '../../../src/build/newspaper.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { contentOf } from '../../support/tinySite.ts';

const records = seedFolder()
  .record('a', { title: '111', webUrl: 'https://a.example/1', publishedDateTime: '2024-05-31T09:30:00Z' })
  .record('b', { title: '222', webUrl: 'https://a.example/2', publishedDateTime: '2024-05-30T09:30:00Z' });

/** The site that the real app makes of two records, in a language. */
async function siteIn(language: string): Promise<ReadonlyMap<string, string>> {
  const outDir = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(outDir, { recursive: true, force: true }));
  const { path: seedsDir } = await records.create();
  await build({
    root: resolve(import.meta.dirname, '../../..'),
    configFile: false,
    logLevel: 'silent',
    plugins: broadsheet({ seedsDir, cacheDir: join(outDir, '.cache'), language }),
    build: { outDir, emptyOutDir: true },
  });
  const files = await contentOf(outDir);
  return new Map([...files].map(([path, text]) => [path, Buffer.from(text, 'latin1').toString()]));
}

/** What a page says, without its code. */
const saidBy = (page = '') => page.replace(/<(style|script)[^>]*>[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');

describe('a site in another language', () => {
  it.each([
    ['de', '<html lang="de">', 'Titelseite', 'Archiv, Seite 1 von 1', '30. Mai', 'dennoch'],
    ['ar', '<html lang="ar" dir="rtl">', 'الصفحة الأولى', 'الأرشيف، صفحة 1 من 1', '30 مايو', 'اللواتي'],
  ])('speaks it on every page, and sends no other: %s', async (language, root, frontPage, archive, date, stopWord) => {
    const site = await siteIn(language);
    const [page, old] = [site.get('index.html') ?? '', site.get('archive/1/index.html') ?? ''];
    expect(page).toContain(root);
    expect(old).toContain(root);
    expect(saidBy(page)).toContain(frontPage);
    expect(saidBy(page)).toContain(date);
    expect(saidBy(old)).toContain(archive);
    expect(saidBy(page).match(/[↖↗]/g)).toEqual([language === 'ar' ? '↖' : '↗']);
    for (const english of ['Front page', 'Topics', 'Latest', 'Skip to', 'Older', 'could not start', 'article'])
      expect([english, saidBy(page + old).includes(english)]).toEqual([english, false]);
    const scripts = [...site].filter(([path]) => path.endsWith('.js')).map(([, text]) => text);
    expect(scripts.some((text) => text.includes('Nothing in this edition is close to it'))).toBe(false);
    expect(scripts.some((text) => text.includes(' theirs them '))).toBe(false);
    expect(scripts.filter((text) => text.includes(stopWord))).toHaveLength(1);
    expect(JSON.parse(site.get('manifest.webmanifest') ?? '')).toMatchObject({ lang: language });
  });
});
