import { isTracking, isTrackingFragment, mayBeTracking } from './tracking.ts';

/**
 * Addresses of private and special networks (https://www.iana.org/assignments/iana-ipv4-special-registry/). `URL` writes
 * every spelling of an address in four decimal numbers.
 */
const SPECIAL_ADDRESS =
  /^(?:0|10|127|22[4-9]|2[345]\d|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.1[89]|198\.51\.100|203\.0\.113)\.[\d.]+$/u;

/**
 * Names that are different on every network, or lead nowhere: those of RFC 6761, 6762 (with its appendix G) and 8375, and
 * those that ICANN never gives away. `.example` is in every manual, and `.onion` is public: their links stay.
 */
const SPECIAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|mail|lan|test|invalid|home\.arpa)\.?$/u;

/** The longest name of a host in the DNS. */
export const LONGEST_HOST = 253;

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

/** Inverse of `archiveAddress`: the page that an address of the Wayback Machine is a copy of. Null for any other address. */
export function archivedPage(url: string): string | null {
  const [, page] = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(.+)$/su.exec(url) ?? [];
  return page === undefined ? null : safeAddress(page);
}

/** Pages in AMP caches may hold each other. So many are opened. */
const MOST_NESTED = 20;

/**
 * A key that all addresses of one article share. It is not an address to go to. It has no scheme, `www.`, `m.`, `amp.`,
 * default port, credentials, closing slash, index page, `.html`, AMP marks or tracking parameters, and its other
 * parameters are sorted. Of the fragments it has those alone that choose a page (`#/…`, `#!…`). The key of a page in an
 * AMP cache is the key of the page itself. The key of a key, and of a text that is no web address, is the text itself.
 * Two articles may share a key, where `ambiguousParts` tells them apart.
 */
export function canonicalAddress(url: string): string {
  let key = url.trim();
  for (let round = 0; round < MOST_NESTED; round++) {
    const next = canonicalOnce(key);
    if (next === key) return key;
    key = next;
  }
  return key;
}

/**
 * What `canonicalAddress` leaves out of an address although some sites choose the page by it: parameters such as `ref`
 * and `cmp`, and a plain fragment. "" for most addresses.
 */
export function ambiguousParts(address: string): string {
  if (!/[?#]/u.test(address)) return '';
  const url = parseUrl(address);
  if (url === null) return '';
  const parameters = [...url.searchParams].filter(([name]) => mayBeTracking(name));
  const fragment = choosesPage(url.hash) || isTrackingFragment(url.hash) ? '' : url.hash;
  return `${parameters
    .map((parameter) => parameter.join('='))
    .sort()
    .join('&')}${fragment}`;
}

/** A key that two addresses share only where they lead to the same page for certain. */
export function exactAddress(address: string): string {
  const parts = ambiguousParts(address);
  return parts === '' ? canonicalAddress(address) : `${canonicalAddress(address)} ${parts}`;
}

function canonicalOnce(address: string): string {
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `https://${address}`);
  if (url === null || !/^https?:$/u.test(url.protocol)) return address;
  const host = shortHost(url.hostname);
  const fragment = choosesPage(url.hash) ? url.hash : '';
  const held = pageHeldByCache(host, url.pathname);
  if (held !== null) return `${held}${url.search}${fragment}`;
  const port = /^(?:|80|443)$/u.test(url.port) ? '' : `:${url.port}`;
  return `${host}${port}${shortPath(url.pathname)}${meaningfulSearch(url)}${fragment}`;
}

/** Whether a fragment is the route of an app that shows many pages at one address. */
function choosesPage(fragment: string): boolean {
  return /^#(?:!?\/|!(?!\/))./u.test(fragment);
}

/** Names that a site gives to the host of its pages for phones, and `www`. */
const VARIANT = /^(?:www\d?|m|amp|mobile|touch|wap)\.(?=[^.]+\.)/u;
/** No site has such a name: others are registered below it. */
const NOT_A_SITE = /^(?:com|co|org|net|edu|gov|ac)\.[a-z]{2}$/u;

/** A host without the names of its variants (`www.`, `m.`, `amp.`, `en.m.`) and without a closing dot. */
export function shortHost(hostname: string): string {
  let host = hostname.replace(/\.$/u, '');
  while (VARIANT.test(host)) {
    const rest = host.slice(host.indexOf('.') + 1);
    if (NOT_A_SITE.test(rest)) break;
    host = rest;
  }
  return host.replace(/^([a-z]{2,3})\.m\.(?=[^.]+\.)/u, '$1.');
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

/** Ends of a path that do not choose the page. */
const IDLE_END = /(?:\/|\/amp|\.amp|(?:\/index)?\.html?|\/index\.php)$/iu;
const LONGEST_IDLE_END = '/index.html'.length;

function shortPath(pathname: string): string {
  const path = pathname
    .replace(/\/{2,}/gu, '/')
    .replace(/(?:\/google-amp)+(?=\/)/giu, '')
    .replace(/^(?:\/amp)+(?=\/.)/iu, '');
  let end = path.length;
  for (;;) {
    const idle = IDLE_END.exec(path.slice(Math.max(0, end - LONGEST_IDLE_END), end));
    if (idle === null) return path.slice(0, end);
    end -= idle[0].length;
  }
}

function meaningfulSearch(url: URL): string {
  if (url.search === '') return '';
  const short = new URL(url.origin);
  const kept = short.searchParams;
  for (const [name, value] of url.searchParams) {
    const marksAmp = /^amp$/iu.test(name) || (/^(?:outputtype|output|view)$/iu.test(name) && /^amp$/iu.test(value));
    if (!marksAmp && !isTracking(name) && !mayBeTracking(name)) kept.append(name, value);
  }
  kept.sort();
  const search = kept.toString();
  return search === '' ? '' : `?${search}`;
}

/** Removes what browsers remove: control characters and spaces at the ends, tabs and line breaks anywhere. */
function stripAddress(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end).replace(/[\t\n\r]/gu, '');
}

function isBlank(character: string): boolean {
  return /[\p{Cc}\s]/u.test(character);
}

function isPublicHost(hostname: string): boolean {
  if (hostname.length > LONGEST_HOST || hostname.startsWith('[') || !/[^.]\.[^.]/u.test(hostname)) return false;
  return !SPECIAL_ADDRESS.test(hostname) && !SPECIAL_NAME.test(hostname);
}

/** Null for a text that is no address. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return base === undefined ? new URL(text) : new URL(text, base);
  } catch {
    return null;
  }
}
