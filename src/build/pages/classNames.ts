import type { CSSOptions } from 'vite';

/**
 * Names a class of a CSS module after its sheet and its name there: "card-headline". No two sheets have the same file
 * name. Both bundles of the views use it, so that rendered pages, scripts and sheets agree.
 */
export const classNames: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: { cssModules: { pattern: '[name]-[local]' } },
};
