import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/build/identity/identity.ts';
import { installation } from '../../../src/build/offline/webManifest.ts';
import { drawIcons, type LetterIcons } from '../../../src/build/previews/letterIcons.ts';
import { readSettings } from '../../../src/build/settings.ts';

const identityOf = (title: string) => readIdentity(readSettings({}, { title }));

async function installed(title: string) {
  const identity = identityOf(title);
  const { pictures, diagnostics } = await drawIcons(identity, []);
  const { files, links } = installation('/news/', identity, pictures);
  const manifest = JSON.parse(String(files.get('manifest.webmanifest'))) as { icons: Record<string, string>[] };
  return { pictures, diagnostics, files, links, icons: manifest.icons };
}

/** How far from the middle the farthest pixel is that is not ground, as a share of half a side. */
async function reachOf(picture: Uint8Array): Promise<number> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  const middle = (info.width - 1) / 2;
  const drawn = Array.from(data, (_, i) => i / info.channels).filter((i) => (data[i * info.channels] ?? 0) > 60);
  const far = drawn.map((i) => Math.hypot((i % info.width) - middle, Math.floor(i / info.width) - middle));
  return Math.max(...far) / (info.width / 2);
}

describe("the icon of a title's letter", () => {
  it('is named as pictures of all sizes, which the site has', async () => {
    const { icons, files, links, diagnostics } = await installed('Tide');
    expect(diagnostics).toEqual([]);
    expect(icons.map(({ type, sizes, purpose }) => `${type} ${sizes} ${purpose}`)).toEqual([
      'image/svg+xml any any',
      'image/png 192x192 any',
      'image/png 512x512 any',
      'image/png 192x192 maskable',
      'image/png 512x512 maskable',
    ]);
    const [, ...paths] = icons.map(({ src = '' }) => src.replace('/news/', ''));
    const [, touch = ''] = /apple-touch-icon" href="\/news\/([^"]+)"/.exec(links) ?? [];
    const sizes = await Promise.all([...paths, touch].map((path) => sharp(files.get(path)).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([192, 512, 192, 512, 180].map((n) => [n, n]));
  });

  it.each(['Wave', 'Åland', 'Žába', 'مد', 'خبر', 'غد', 'שלום', 'Жизнь', 'Ǆ', 'Q̧̊̂'])(
    'stays where every system shows it: %s',
    async (title) => {
      const { pictures } = await installed(title);
      const reach = await reachOf(pictures?.get('icon-maskable-512.png') ?? new Uint8Array());
      expect(reach).toBeGreaterThan(0.3);
      expect(reach).toBeLessThan(0.8);
    },
  );

  it.each(['潮', 'हिन्दी', '🗞️', '—'])(
    'is a drawing alone where no font here has it, with a note: %s',
    async (title) => {
      const { icons, links, diagnostics } = await installed(title);
      expect(icons.map(({ type }) => type)).toEqual(['image/svg+xml']);
      expect(links).not.toContain('apple-touch-icon');
      expect(diagnostics).toMatchObject([{ severity: 'info', code: 'setting-icon' }]);
      expect(diagnostics[0]?.message).toContain('no font here has ');
    },
  );

  it('is not drawn for the usual title, which has its own', async () => {
    const { pictures, icons } = await installed('Broadsheet');
    expect(pictures).toBeNull();
    expect(icons).toHaveLength(5);
  });

  it('is the same with each build', async () => {
    const [one, other]: (LetterIcons | null)[] = [
      (await installed('Tide')).pictures,
      (await installed('Tide')).pictures,
    ];
    expect(one).toEqual(other);
  });
});
