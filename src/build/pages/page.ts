import { createHash } from 'node:crypto';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, writeBootstrap } from '../../core/format/bootstrap.ts';
import type { Settings } from '../settings.ts';
import { firstScreenSheet } from './firstScreen.ts';
import { drawnMotifs } from './motifs.ts';

/** Where index.html has the reader. */
const ROOT = '<div id="app"></div>';

/** The page with the drawings of the plates and the bootstrap behind the reader, and where the site's address is known, the links that need it. */
export function withEdition(html: string, bootstrap: Bootstrap, { siteUrl }: Settings, base: string): string {
  const data = `<script type="application/json" id="${BOOTSTRAP_ELEMENT_ID}">${writeBootstrap(bootstrap)}</script>`;
  const head = siteUrl === null ? '' : `<meta property="og:type" content="website" />
    <meta property="og:title" content="Broadsheet" />
    <meta property="og:url" content="${escapeAttribute(`${siteUrl}${base}`)}" />
  `;
  return insert(insert(html, '</body>', `${drawnMotifs()}\n  ${data}\n  `), '</head>', head);
}

/** The page as it is published: rendered, with its styles inline, its script behind the reader, and its policy. */
export function builtPage(html: string, rendered: string, sheetOf: (file: string) => string | null): string {
  return withPolicy(withFrontPage(withInlineStyles(withScriptBehind(html), rendered, sheetOf), rendered));
}

/** The page with the front page already in it. */
export function withFrontPage(html: string, rendered: string): string {
  return html.replace(ROOT, () => `<div id="app">${rendered}</div>`);
}

/** The page with the reader's script behind the reader: to ask for it takes a slow phone a while, which the first paint is spared. */
function withScriptBehind(html: string): string {
  const script = /\s*<script type="module"[^>]*><\/script>/.exec(html)?.[0] ?? '';
  return html.replace(script, '').replace(ROOT, () => `${ROOT}${script}`);
}

/**
 * The page with its style sheet in it: the first screen waits for no second request. In place of the link stand the
 * rules of the first screen of `rendered`, the whole sheet behind the reader.
 */
export function withInlineStyles(html: string, rendered: string, sheetOf: (file: string) => string | null): string {
  const [link = '', file = ''] = /<link rel="stylesheet"[^>]*href="[^"]*?([^/"]+\.css)"[^>]*>/.exec(html) ?? [];
  const sheet = sheetOf(file)?.trim() ?? null;
  if (sheet === null) return html;
  return html.replace(link, () => `<style>${firstScreenSheet(sheet, rendered)}</style>`).replace(ROOT, () => `${ROOT}\n    <style>${sheet}</style>`);
}

/**
 * The page with a content security policy: scripts and styles of the site alone and the page's own inline ones (by
 * hash), pictures from anywhere by https, players of the known hosts, nothing else.
 */
export function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashesOf(html, 'script')].join(' '),
    ["style-src 'self'", ...hashesOf(html, 'style')].join(' '),
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

function hashesOf(html: string, element: 'script' | 'style'): string[] {
  const inline = html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'));
  return [...inline].map(([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
}

function insert(html: string, before: string, part: string): string {
  return html.replace(before, () => `${part}${before}`);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
