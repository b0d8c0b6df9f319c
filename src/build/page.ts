import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor } from 'vite';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, writeBootstrap } from '../core/format/bootstrap.ts';
import type { Settings } from './settings.ts';

/** What the page gets beside the app: the bootstrap, and where the site's address is known, links that need it. */
export function pageTags(bootstrap: Bootstrap, { siteUrl }: Settings, base: string): HtmlTagDescriptor[] {
  const data: HtmlTagDescriptor = {
    tag: 'script',
    attrs: { type: 'application/json', id: BOOTSTRAP_ELEMENT_ID },
    children: writeBootstrap(bootstrap),
    injectTo: 'body-prepend',
  };
  if (siteUrl === null) return [data];
  const address = `${siteUrl}${base}`;
  return [
    data,
    { tag: 'meta', attrs: { property: 'og:url', content: address }, injectTo: 'head' },
    { tag: 'meta', attrs: { property: 'og:type', content: 'website' }, injectTo: 'head' },
    { tag: 'meta', attrs: { property: 'og:title', content: 'Broadsheet' }, injectTo: 'head' },
  ];
}

/**
 * The page with a content security policy: scripts and styles of the site alone and the page's own inline ones (by
 * hash), pictures from anywhere by https, players of the known hosts, nothing else.
 */
export function withPolicy(html: string): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${inline.join(' ')}`.trim(),
    "style-src 'self'",
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
