import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../contentHash.ts';
import type { Identity } from '../identity/identity.ts';
import { escapeHtml } from '../pages/page.ts';

/** The file that says how the site is installed: its path below the site's base. */
const WEB_MANIFEST_PATH = 'manifest.webmanifest';

/** Icons of an installed site. `test/drawings/icons.ts` makes the pictures of `icon.svg`. */
const icons = [
  { file: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
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

/** Makes the web manifest of the site at a base path, and its icons. */
export function installation(base: string, { paper, description, lightPaper }: Identity): Installation {
  const files = new Map<string, string | Uint8Array>();
  const add = (file: string) => {
    const content = readFileSync(join(import.meta.dirname, '../../app/layout/icons', file));
    const path = `assets/${file.replace('.', `-${contentHash(content).slice(0, 8)}.`)}`;
    files.set(path, content);
    return base + path;
  };
  const manifest = {
    id: base,
    name: paper.title,
    short_name: paper.title,
    description,
    lang: 'en',
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: lightPaper,
    theme_color: lightPaper,
    categories: ['news'],
    icons: icons.map(({ file, ...icon }) => ({ src: add(file), ...icon })),
    shortcuts: [
      { name: 'Saved articles', short_name: 'Saved', url: `${base}saved` },
      { name: 'Search articles', short_name: 'Search', url: `${base}?q=` },
    ],
  };
  files.set(WEB_MANIFEST_PATH, JSON.stringify(manifest));
  const links = [
    `<link rel="manifest" href="${escapeHtml(base + WEB_MANIFEST_PATH)}" />`,
    `<link rel="apple-touch-icon" href="${escapeHtml(add(TOUCH_ICON))}" />`,
  ];
  return { files, links: links.map((link) => `${link}\n    `).join('') };
}
