/** A request of a page of the site, as far as the worker looks at it. */
export interface AskedRequest {
  method: string;
  /** Absolute. */
  address: string;
  /** Whether the browser goes to a page. */
  isNavigation: boolean;
  /** What asks for it: "image", "script" … */
  destination: string;
  /** Whether only a part of the file is asked for. */
  isPart: boolean;
}

/** What the worker does with a request. It leaves all others to the browser. */
export type Route =
  /** The network first; the kept page where it does not answer. */
  | { to: 'page' }
  /** A file that never changes: from the cache, else from the network. `path`: below the site's base. */
  | { to: 'file'; path: string }
  /** A picture of another host. */
  | { to: 'picture' }
  | { to: 'browser' };

const toBrowser: Route = { to: 'browser' };

/** Addresses at which the app shows a view, below the site's base. Other papers may have theirs below it, too. */
const appPaths =
  /^(?:$|(?:index|404)\.html$|(?:articles|topics|sources|stories|saved|settings|privacy|about|feeds)(?:\/|$))/;

/** Data files whose names stay while their content changes. */
const changingPaths = /^data\/(?:manifest|ledger)\.json$/;

/**
 * Decides what the worker of the site at `base` (absolute, with a slash at its end) does with a request. `own`: the keys of the
 * publisher's own facets, which have pages, too.
 */
export function routeOf(
  { method, address, isNavigation, destination, isPart }: AskedRequest,
  base: string,
  own: readonly string[] = [],
): Route {
  if (method !== 'GET' || isPart) return toBrowser;
  const path = pathBelow(address, base);
  if (isNavigation) return path !== null && isAppPath(path, own) ? { to: 'page' } : toBrowser;
  if (path !== null) return isLasting(path) ? { to: 'file', path } : toBrowser;
  return destination === 'image' && !isSameOrigin(address, base) ? { to: 'picture' } : toBrowser;
}

function isAppPath(path: string, own: readonly string[]): boolean {
  return appPaths.test(path) || own.includes(path.split('/')[0] ?? '');
}

/** Whether the content of a file of the site never changes, because its path holds the content's hash. */
export function isLasting(path: string): boolean {
  return /^(?:assets|data)\/./.test(path) && !changingPaths.test(path);
}

/** The path of an address below the site's base, without its query. Null where it is elsewhere. */
export function pathBelow(address: string, base: string): string | null {
  const plain = address.replace(/[?#].*$/, '');
  return plain.startsWith(base) ? plain.slice(base.length) : null;
}

function isSameOrigin(address: string, base: string): boolean {
  return new URL(address).origin === new URL(base).origin;
}
