import { basename } from 'node:path';
import type { CSSOptions } from 'vite';

/**
 * Names the classes of CSS modules by their sheet and their name there, "card-headline": short, and no two sheets have
 * the same file name. Of every build of the views, so that rendered pages, scripts and sheets agree.
 */
export const classNames: CSSOptions = { modules: { generateScopedName: className } };

function className(name: string, sheet: string): string {
  return `${basename(sheet).replace(/\..*$/, '')}-${name}`;
}
