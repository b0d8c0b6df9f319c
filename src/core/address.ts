/** Hosts that are different on every machine or network. */
const PRIVATE_HOST =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$|(?:^|\.)(?:localhost|local|internal)\.?$/u;

/**
 * The address as a browser understands it, if it is safe for `href` and `src`: absolute, with `http:` or `https:` and a
 * public host that has a dot in its name, without credentials. Null for anything else.
 */
export function safeAddress(text: string): string | null {
  const stripped = stripAddress(text);
  if (!/^https?:\/\//iu.test(stripped)) return null;
  const url = parseUrl(stripped);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return isPublicHost(url.hostname) ? url.href : null;
}

/** Replaces `http:` by `https:`, so that a page on `https:` can show the image. An address with a port of its own stays. */
export function upgradeToHttps(url: string): string {
  return /^http:\/\/[^/?#]*:(?!80(?:[/?#]|$))\d+(?:[/?#]|$)/iu.test(url)
    ? url
    : url.replace(/^http:\/\/([^/?#]*?)(?::80)?(?=[/?#]|$)/iu, 'https://$1');
}

/**
 * Resolves an address of a record; a relative one is resolved against `https://<domain>/`. Null for an unsafe address, for
 * one that names no page of its own (empty, `#…`), and for a relative one without a domain. `//host/…` and `www.host/…` are
 * not relative.
 */
export function resolveAddress(text: string, domain: string | null): string | null {
  const stripped = stripAddress(text).replaceAll('\\', '/');
  if (stripped === '' || stripped.startsWith('#')) return null;
  if (/^[a-z][a-z\d+.-]*:/iu.test(stripped)) return safeAddress(text);
  if (stripped.startsWith('//')) return safeAddress(`https:${stripped}`);
  if (/^www\.[^\s/.]+\.[^\s/]/iu.test(stripped)) return safeAddress(`https://${stripped}`);
  if (domain === null || !/^[^\s/@?#\\]+$/u.test(domain)) return null;
  const url = parseUrl(stripped, `https://${domain}/`);
  return url === null ? null : safeAddress(url.href);
}

/**
 * The address in the Wayback Machine of the page as it was nearest to `at` (milliseconds since 1970, UTC). Where `at` is
 * null, or a time that no archive can have, the Wayback Machine chooses the copy.
 * Format: https://web.archive.org/web/<YYYYMMDDhhmmss, or its beginning>/<address>.
 */
export function archiveAddress(url: string, at: number | null): string {
  const known = at !== null && at >= 0 && at < YEAR_10000;
  const time = known ? new Date(at).toISOString().slice(0, 19).replace(/\D/gu, '') : '2';
  return `https://web.archive.org/web/${time}/${url}`;
}

const YEAR_10000 = Date.UTC(10_000, 0);

/**
 * Parameters that say how a reader came to a page, not which page it is. They are those of Google and Urchin, Facebook,
 * Mailchimp, HubSpot, Instagram, Twitter, Microsoft, Yandex, Marketo, Adobe, Matomo, and of some publishers.
 */
const TRACKING =
  /^(?:utm_.*|(?:fb|gclid|ga)_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|_ga|_gl|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|igshid|igsh|ref|ref_src|ref_url|twclid|msclkid|ocid|cvid|yclid|_openstat|mkt_tok|s_cid|cmpid|cmp|icid|ncid|cid_source|mtm_.*|pk_.*|piwik_.*|ito|smid|smtyp|sref|guccounter|guce_referrer|guce_referrer_sig|at_medium|at_campaign|xtor|__twitter_impression|amp_js_v|amp_gsa|usqp|tblci|srnd|taid|vero_id|oly_anon_id|oly_enc_id|spm|wt\.mc_id|wt_mc_id)$/iu;

/**
 * A key that all addresses of one article share. It is not an address to go to. It has no scheme, `www.`, `m.`, `amp.`,
 * default port, credentials, fragment, closing slash, index page, `.html`, AMP marks or tracking parameters, and its other
 * parameters are sorted. The key of a page in an AMP cache is the key of the page itself. The key of a key, and of a text
 * that is no web address, is the text itself.
 */
export function canonicalAddress(url: string): string {
  let key = url.trim();
  for (;;) {
    const next = canonicalOnce(key);
    if (next === key) return key;
    key = next;
  }
}

function canonicalOnce(address: string): string {
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `https://${address}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) return address;
  const host = shortHost(url.hostname);
  const held = pageHeldByCache(host, url.pathname);
  if (held !== null) return `${held}${url.search}`;
  const port = /^(?:|80|443)$/u.test(url.port) ? '' : `:${url.port}`;
  return `${host}${port}${shortPath(url.pathname)}${meaningfulSearch(url)}`;
}

function shortHost(hostname: string): string {
  let host = hostname.replace(/\.+$/u, '');
  while (/^(?:www|m|amp)\.[^.]+\./u.test(host)) host = host.slice(host.indexOf('.') + 1);
  return host;
}

/**
 * The address, without its scheme, of the page that an AMP cache or viewer shows. Null for any other host. Formats:
 * `<host with dashes>.cdn.ampproject.org/c/s/<address>` (https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls/)
 * and `google.com/amp/s/<address>`. Without `s/` the page is served by `http:`.
 */
function pageHeldByCache(host: string, path: string): string | null {
  const cached = /(?:^|\.)cdn\.ampproject\.org$/u.test(host)
    ? /^\/(?:c|v|wp)\/(?:s\/)?([^/]+\.[^/]+.*)$/u.exec(path)
    : null;
  const viewed = /^(?:google(?:\.[a-z]+){1,2}|bing\.com)$/u.test(host)
    ? /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)$/u.exec(path)
    : null;
  return (cached ?? viewed)?.[1] ?? null;
}

function shortPath(pathname: string): string {
  const path = pathname
    .replace(/\/{2,}/gu, '/')
    .replace(/\/google-amp(?=\/)/giu, '')
    .replace(/^\/amp(?=\/.)/iu, '')
    .replace(/(?:\/|\/amp|\.amp)$/iu, '')
    .replace(/(?:\/index)?\.html?$/iu, '')
    .replace(/\/index\.php$/iu, '');
  return path === pathname || path === '' ? path : shortPath(path);
}

function meaningfulSearch(url: URL): string {
  if (url.search === '') return '';
  const short = new URL(url.origin);
  const kept = short.searchParams;
  for (const [name, value] of url.searchParams) {
    const marksAmp = /^amp$/iu.test(name) || (/^(?:outputtype|output|view)$/iu.test(name) && /^amp$/iu.test(value));
    if (!marksAmp && !TRACKING.test(name)) kept.append(name, value);
  }
  kept.sort();
  const search = kept.toString();
  return search === '' ? '' : `?${search}`;
}

/** Removes what browsers remove: control characters and spaces at the ends, tabs and line breaks anywhere. */
function stripAddress(text: string): string {
  return text.replace(/[\t\n\r]/gu, '').replace(/^[\p{Cc}\s]+|[\p{Cc}\s]+$/gu, '');
}

function isPublicHost(hostname: string): boolean {
  return /[^.]\.[^.]/u.test(hostname) && !hostname.startsWith('[') && !PRIVATE_HOST.test(hostname);
}

/** Null for a text that is no address. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(text) : new URL(text, base);
  } catch {
    return null;
  }
}
