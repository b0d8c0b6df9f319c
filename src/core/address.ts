/** Hosts that mean something else on every machine. */
const PRIVATE_HOST = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$|(?:^|\.)(?:localhost|local|internal)\.?$/u;

/**
 * The address as a browser would understand it, safe for `href` and `src`: absolute, `http:` or `https:`, a public
 * host with a dot in its name, no credentials. Null for anything else.
 */
export function safeAddress(text: string): string | null {
  const stripped = stripAddress(text);
  if (!/^https?:\/\//iu.test(stripped)) return null;
  const url = parseUrl(stripped);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return isPublicHost(url.hostname) ? url.href : null;
}

/** `https:` in place of `http:` for an image on a page served by `https:`. An address with a port of its own stays. */
export function upgradeToHttps(url: string): string {
  return /^http:\/\/[^/?#]*:(?!80(?:[/?#]|$))\d+(?:[/?#]|$)/iu.test(url) ? url : url.replace(/^http:\/\/([^/?#]*?)(?::80)?(?=[/?#]|$)/iu, 'https://$1');
}

/**
 * An address of a record, relative ones against `https://<domain>/`. Null where it is unsafe, names no page of its own
 * (empty, `#…`), or is relative and there is no domain. `//host/…` and `www.host/…` need none.
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
 * The page in the Wayback Machine as it was nearest to `at` (milliseconds since 1970, UTC). Null, or a time that no
 * archive can have: whichever copy the Wayback Machine picks for the bare millennium.
 * Format: https://web.archive.org/web/<YYYYMMDDhhmmss, or its beginning>/<address>.
 */
export function archiveAddress(url: string, at: number | null): string {
  const known = at !== null && at >= 0 && at < YEAR_10000;
  const time = known ? new Date(at).toISOString().slice(0, 19).replace(/\D/gu, '') : '2';
  return `https://web.archive.org/web/${time}/${url}`;
}

const YEAR_10000 = Date.UTC(10_000, 0);

/**
 * Parameters that say how a reader came to a page, not which page it is: Google and Urchin, Facebook, Mailchimp,
 * HubSpot, Instagram, Twitter, Microsoft, Yandex, Marketo, Adobe, Matomo, and what publishers call their own.
 */
const TRACKING =
  /^(?:utm_.*|(?:fb|gclid|ga)_.*|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|_ga|_gl|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|igshid|igsh|ref|ref_src|ref_url|twclid|msclkid|ocid|cvid|yclid|_openstat|mkt_tok|s_cid|cmpid|cmp|icid|ncid|cid_source|mtm_.*|pk_.*|piwik_.*|ito|smid|smtyp|sref|guccounter|guce_referrer|guce_referrer_sig|at_medium|at_campaign|xtor|__twitter_impression|amp_js_v|amp_gsa|usqp|tblci|srnd|taid|vero_id|oly_anon_id|oly_enc_id|spm|wt\.mc_id|wt_mc_id)$/iu;

/**
 * The key under which two addresses are one article's; not an address to go to. No scheme, `www.`, `m.`, `amp.`,
 * default port, credentials, fragment, closing slash, index page, `.html`, AMP marks or tracking parameters; an AMP
 * cache's address is that of the page it holds; the remaining parameters are sorted. A key's key is itself. What is
 * no web address is its own key.
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
 * Address without scheme of the page in an AMP cache or viewer, null elsewhere. Formats:
 * `<host with dashes>.cdn.ampproject.org/c/s/<address>` (https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls/)
 * and `google.com/amp/s/<address>`; without `s/` the page is served by `http:`.
 */
function pageHeldByCache(host: string, path: string): string | null {
  const cached = /(?:^|\.)cdn\.ampproject\.org$/u.test(host) ? /^\/(?:c|v|wp)\/(?:s\/)?([^/]+\.[^/]+.*)$/u.exec(path) : null;
  const viewed = /^(?:google(?:\.[a-z]+){1,2}|bing\.com)$/u.test(host) ? /^\/amp\/(?:s\/)?([^/]+\.[^/]+.*)$/u.exec(path) : null;
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

/** Takes away what browsers take away: control characters and spaces at the ends, tabs and line breaks anywhere. */
function stripAddress(text: string): string {
  return text.replace(/[\t\n\r]/gu, '').replace(/^[\p{Cc}\s]+|[\p{Cc}\s]+$/gu, '');
}

function isPublicHost(hostname: string): boolean {
  return /[^.]\.[^.]/u.test(hostname) && !hostname.startsWith('[') && !PRIVATE_HOST.test(hostname);
}

/** Null where the text is no address. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(text) : new URL(text, base);
  } catch {
    return null;
  }
}
