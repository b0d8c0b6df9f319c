import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettingsOptions } from '../../../src/build/settings.ts';
import { png } from '../../support/png.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

async function siteOf(options: SettingsOptions): Promise<{ page: string; article: string; files: string[] }> {
  const root = await tinyRoot();
  const { path: seedsDir } = await seedFolder()
    .record('tide', { title: 'Tide', webUrl: 'https://a.example/t' })
    .create();
  await writeFile(join(root, 'paper.png'), png(1200, 630));
  await buildInto(root, join(root, 'out'), { seedsDir, ...options });
  const site = await contentOf(join(root, 'out'));
  return {
    page: site.get('index.html') ?? '',
    article: site.get('articles/tide/index.html') ?? '',
    files: [...site.keys()],
  };
}

const siteUrl = 'https://a.example/news';

describe('the preview of an article', () => {
  it('is named by its page, and is among the files', async () => {
    const { article, files } = await siteOf({ siteUrl, basePath: '/news/', previews: 'drawn' });
    const [, file = ''] = /property="og:image" content="https:\/\/a\.example\/news\/([^"]+)"/.exec(article) ?? [];
    expect(file).toMatch(/^data\/previews\/[\da-f]{16}\.png$/);
    expect(files).toContain(file);
    expect(article).toContain('<meta property="og:image:alt" content="Tide (a.example)" />');
    expect(article).not.toContain(`"image":"${siteUrl}`);
  });
});

describe('the preview of the front page', () => {
  it("is the paper's picture", async () => {
    const { page, files } = await siteOf({ siteUrl, basePath: '/news/', picture: 'paper.png', title: 'The "Pier"' });
    const [, file = ''] = /property="og:image" content="https:\/\/a\.example\/news\/([^"]+)"/.exec(page) ?? [];
    expect(files).toContain(file);
    expect(page).toContain('<meta property="og:image:width" content="1200" />');
    expect(page).toContain('<meta property="og:image:alt" content="The &quot;Pier&quot;" />');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image" />');
  });

  it('is drawn where the settings say so', async () => {
    const { page, files } = await siteOf({ siteUrl, previews: 'drawn' });
    const [, file = ''] = /property="og:image" content="https:\/\/a\.example\/news\/([^"]+)"/.exec(page) ?? [];
    expect(file).toMatch(/^data\/previews\/[\da-f]{16}\.png$/);
    expect(files).toContain(file);
  });

  it('is none where nothing was chosen, or the site has no address', async () => {
    const [usual, withoutAddress] = [
      await siteOf({ siteUrl }),
      await siteOf({ previews: 'drawn', picture: 'paper.png' }),
    ];
    for (const { page, files } of [usual, withoutAddress]) {
      expect(page).not.toMatch(/og:image|twitter:/);
      expect(files.filter((file) => /preview|picture/.test(file))).toEqual([]);
    }
  });
});
