import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '../contentHash.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import type { LetterIcons } from '../previews/letterIcons.ts';
import { type Icon, typeOf } from '../identity/icon.ts';
import type { Identity } from '../identity/identity.ts';
import { escapeHtml } from '../escapeHtml.ts';

/** The file that says how the site is installed: its path below the site's base. */
const WEB_MANIFEST_PATH = 'manifest.webmanifest';

const drawing = { file: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' } as const;

/** Beside the drawing. `test/drawings/icons.ts` makes those of the usual icon. */
const pictures = [
  { file: 'icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  { file: 'icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
  { file: 'icon-maskable-192.png', type: 'image/png', sizes: '192x192', purpose: 'maskable' },
  { file: 'icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
] as const;

/** The icon for the home screen of devices that do not ask the manifest. */
const TOUCH_ICON = 'icon-touch-180.png';

/** What the site needs to be installed. */
export interface Installation {
  /** Files by their path below the site's base. */
  files: Map<string, string | Uint8Array>;
  /** Links for the head of each page, as HTML. */
  links: string;
}

/** Makes the web manifest of the site at a base path, and its icons. `drawn`: those of the title's letter; null: there are none. */
export function installation(
  base: string,
  { paper, description, lightPaper, icon: own, words: { words, pageLanguage, direction } }: Identity,
  drawn: LetterIcons | null,
): Installation {
  const files = new Map<string, string | Uint8Array>();
  const add = (file: string) => {
    const content = drawn?.get(file) ?? readFileSync(join(PACKAGE_ROOT, 'src/app/layout/icons', file));
    const path = `assets/${file.replace('.', `-${shortHash(content)}.`)}`;
    files.set(path, content);
    return base + path;
  };
  const iconOf = ({ file, ...icon }: (typeof pictures)[number] | typeof drawing) => ({ src: add(file), ...icon });
  const manifest = {
    id: base,
    name: paper.title,
    short_name: paper.title,
    description,
    lang: pageLanguage,
    ...(direction === 'rtl' && { dir: direction }),
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: lightPaper,
    theme_color: lightPaper,
    categories: ['news'],
    icons: [
      own === null ? iconOf(drawing) : ownIcon(own, base),
      ...(own === null || drawn !== null ? pictures.map(iconOf) : []),
    ],
    shortcuts: [
      { name: words.rendered.savedArticles, short_name: words.page.saved, url: `${base}saved` },
      { name: words.page.searchArticles, short_name: words.rendered.search, url: `${base}?q=` },
    ],
  };
  files.set(WEB_MANIFEST_PATH, JSON.stringify(manifest));
  const links = [
    `<link rel="manifest" href="${escapeHtml(base + WEB_MANIFEST_PATH)}" />`,
    ...touchLinks(own === null || drawn !== null ? add(TOUCH_ICON) : own.ending === 'png' ? base + own.file : null),
  ];
  return { files, links: links.map((link) => `${link}\n    `).join('') };
}

/** A drawing has every size. */
function ownIcon(icon: Icon, base: string) {
  const sizes = icon.ending === 'svg' ? 'any' : `${icon.width}x${icon.height}`;
  return { src: base + icon.file, type: typeOf(icon), sizes, purpose: 'any' };
}

/** These devices take no drawing. Without a picture they show the page. */
function touchLinks(address: string | null): string[] {
  return address === null ? [] : [`<link rel="apple-touch-icon" href="${escapeHtml(address)}" />`];
}
