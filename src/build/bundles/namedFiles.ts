import { readFileSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';

/** Vite bundles what a script names by an address beside its own. */
const inScript = /new URL\(\s*["'`]([^"'`]+)["'`],\s*import\.meta\.url/g;

/** How a source names files that are bundled with it and are no modules, by its ending. */
const NAMES: Readonly<Record<string, RegExp>> = {
  '.html': /(?:\b(?:href|src|srcset|poster|data|xlink:href)\s*=|url\()\s*["']?([^"'\s)>]+)/g,
  '.css': /(?:url\(|@import)\s*["']?([^"'\s)]+)/g,
  '.ts': inScript,
  '.tsx': inScript,
};

/** Addresses elsewhere, data, and parts of the same page. */
const NO_FILE = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i;

/**
 * Whether a source names only files that are in the root itself or in `src`, or that are `published` as they are, by
 * their paths in the public folder. `path` is the source's own, from the root. Throws where it cannot be read.
 */
export function namesOnlySources(root: string, path: string, published: ReadonlySet<string>): boolean {
  const pattern = NAMES[extname(path)];
  const found = pattern === undefined ? [] : [...readFileSync(join(root, path), 'utf8').matchAll(pattern)];
  const names = found.map(([, name = '']) => name.replace(/[?#].*$/, ''));
  return names.every((name) => {
    if (name === '' || NO_FILE.test(name) || published.has(name.slice(1))) return true;
    const file = name.startsWith('/') ? join(root, name) : resolve(root, dirname(path), name);
    return dirname(file) === resolve(root) || file.startsWith(join(root, 'src', sep));
  });
}
