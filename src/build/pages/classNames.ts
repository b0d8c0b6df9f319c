import { basename } from 'node:path';
import type { CSSOptions } from 'vite';

/**
 * Names a class of a CSS module after its sheet and its name there: "card-headline". No two sheets have the same file
 * name. Both bundles of the views use it, so that rendered pages, scripts and sheets agree.
 */
export const classNames: CSSOptions = { modules: { generateScopedName: className } };

function className(name: string, sheet: string): string {
  return `${basename(sheet).replace(/\..*$/, '')}-${name}`;
}
