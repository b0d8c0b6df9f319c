/** For crawlers: they may read all, and find the sitemaps here. `sitemaps`: whole addresses. */
export function robotsText(sitemaps: readonly string[]): string {
  const named = sitemaps.map((address) => `Sitemap: ${address}\n`).join('');
  return `User-agent: *\nAllow: /\n${named === '' ? '' : `\n${named}`}`;
}
