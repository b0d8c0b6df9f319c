import { parseUrl, safeAddress } from './address.ts';

/** A page that sends its visitors on to the address in one of its parameters. */
interface Redirector {
  /** Of the host without `www.`. */
  host: RegExp;
  path: RegExp;
  /** Names of the parameter, the usual one first. "" is the whole query. */
  parameters: readonly string[];
}

const GOOGLE = /^(?:news\.|plus\.url\.)?google(?:\.[a-z]{2,3}){1,2}$/u;
const redirectors: readonly Redirector[] = [
  { host: GOOGLE, path: /^\/(?:news\/)?url$/u, parameters: ['url', 'q'] },
  { host: /^bing\.com$/u, path: /^\/news\/apiclick\.aspx$/u, parameters: ['url'] },
  { host: /^duckduckgo\.com$/u, path: /^\/l\/?$/u, parameters: ['uddg'] },
  { host: /^(?:(?:l|lm|m)\.)?(?:facebook|messenger)\.com$/u, path: /^\/(?:l\.php|flx\/warn\/?)$/u, parameters: ['u'] },
  { host: /^l\.(?:instagram\.com|threads\.net|threads\.com)$/u, path: /^\/$/u, parameters: ['u'] },
  { host: /^l\.wl\.co$/u, path: /^\/l$/u, parameters: ['u'] },
  { host: /^out\.reddit\.com$/u, path: /^/u, parameters: ['url'] },
  { host: /^t\.umblr\.com$/u, path: /^\/redirect$/u, parameters: ['z'] },
  { host: /^(?:m\.)?youtube\.com$/u, path: /^\/redirect$/u, parameters: ['q'] },
  { host: /^linkedin\.com$/u, path: /^\/(?:safety\/go|redir\/redirect)\/?$/u, parameters: ['url'] },
  { host: /^slack-redir\.net$/u, path: /^\/link$/u, parameters: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, path: /^/u, parameters: ['url'] },
  { host: /^(?:href\.li|anonym\.to)$/u, path: /^\/$/u, parameters: [''] },
  { host: /^(?:away\.vk\.com|vk\.com)$/u, path: /^\/away(?:\.php)?$/u, parameters: ['to'] },
  { host: /^medium\.com$/u, path: /^\/m\/global-identity(?:-2)?$/u, parameters: ['redirectUrl'] },
  { host: /^getpocket\.com$/u, path: /^\/redirect$/u, parameters: ['url'] },
  { host: /^steamcommunity\.com$/u, path: /^\/linkfilter\/?$/u, parameters: ['url', 'u'] },
  { host: /^link\.zhihu\.com$/u, path: /^\/$/u, parameters: ['target'] },
];

/** A quick test: the host of every redirector passes it. */
const MAY_REDIRECT =
  /google|bing|duckduckgo|facebook|messenger|instagram|threads|\bl\.wl\.co|reddit|umblr|youtube|linkedin|slack|outlook|href|anonym|vk\.com|medium|pocket|steam|zhihu/iu;

/** Redirectors may hold each other. Behind so many an address stays as it is. */
const MOST_NESTED = 5;

/**
 * The page behind redirectors that carry its address in theirs, such as `https://l.facebook.com/l.php?u=…` or Google's
 * AMP viewer. An address that is not safe stays behind its redirector. Any other address is returned as it is.
 */
export function redirectTarget(address: string): string {
  let target = address;
  for (let depth = 0; depth < MOST_NESTED && mayRedirect(target); depth++) {
    const next = targetIn(target);
    if (next === null) break;
    target = next;
  }
  return target;
}

function mayRedirect(address: string): boolean {
  const host = /^https?:\/\/([^/?#]*)/iu.exec(address)?.[1] ?? '';
  return MAY_REDIRECT.test(host);
}

function targetIn(address: string): string | null {
  const url = parseUrl(address);
  if (url === null) return null;
  const host = url.hostname.replace(/^www\./u, '').replace(/\.$/u, '');
  const viewed = GOOGLE.test(host) ? viewedPage(url) : null;
  if (viewed !== null) return safeAddress(viewed);
  const redirector = redirectors.find((known) => known.host.test(host) && known.path.test(url.pathname));
  const targets = redirector?.parameters.map((name) => parameterOf(url, name)) ?? [];
  return targets.map(safeAddress).find((target) => target !== null) ?? null;
}

/** The page in `google.com/amp/s/<address>`. Without `s/` it is served by `http:`. */
function viewedPage({ pathname, search, hash }: URL): string | null {
  const [, secure, page] = /^\/amp\/(s\/)?([^/]+\.[^/]+.*)$/u.exec(pathname) ?? [];
  return page === undefined ? null : `${secure === undefined ? 'http' : 'https'}://${page}${search}${hash}`;
}

function parameterOf(url: URL, name: string): string {
  return name === '' ? url.search.slice(1) : (url.searchParams.get(name) ?? '');
}
