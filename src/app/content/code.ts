import { ContentError } from './files.ts';

/** Milliseconds after the start for which the line is left to pictures, and after that at most for what keeps the browser busy. */
const DELAY_MS = 2000;

/** What failed once. Vite takes a style sheet that failed for loaded, so only a new page has the code and its styles. */
const failed = new WeakSet<() => Promise<unknown>>();

/** Loads code of the app. Rejects with a `ContentError`. */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    if (!failed.has(load)) {
      const code = await load();
      if (isStyled()) return code;
    }
  } catch {
    // It is told below.
  }
  failed.add(load);
  throw new ContentError('code', 'code');
}

/** A browser takes a page that comes in the place of a style sheet for a sheet without rules. One that is loading is none yet. The build has none. */
function isStyled(): boolean {
  if (import.meta.env.SSR) return true;
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  return [...links].every(({ sheet }) => sheet?.cssRules.length !== 0);
}

/** Loads code ahead of need, when the page is at rest. Gives a function that stops it. */
export function loadAtRest(load: () => Promise<unknown>): () => void {
  // A failure is told where the code is needed.
  const start = () => void loadCode(load).catch(() => {});
  const timer = setTimeout(
    () => ('requestIdleCallback' in window ? requestIdleCallback(start, { timeout: DELAY_MS }) : start()),
    DELAY_MS,
  );
  return () => clearTimeout(timer);
}

/**
 * Loads the page anew, once its server answers. Browsers keep the failure of a module for as long as the page lives, and
 * without the network a new page would not come. Where code has failed, all code of the page is asked for past the
 * browser's cache before, which may hold a page in its place. Gives false where the page stays.
 */
export async function reloadPage(hasCodeFailed = false): Promise<boolean> {
  const base = new URL(import.meta.env.BASE_URL, location.href).href;
  const ask = (address: string) => fetch(address, { cache: 'reload' });
  const response = await ask(base).catch(() => null);
  if (response?.ok !== true) return false;
  const code = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(`${base}assets/`));
  if (hasCodeFailed) await Promise.allSettled(code.map(({ name }) => ask(name)));
  location.reload();
  return true;
}
