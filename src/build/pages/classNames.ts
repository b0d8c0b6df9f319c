import type { CSSOptions } from 'vite';

/** A version as Lightning CSS writes it. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

/**
 * Names a class of a CSS module after its sheet and its name there: "card-headline". No two sheets have the same file
 * name. Both bundles of the views use it, so that rendered pages, scripts and sheets agree. Nested rules and
 * `light-dark()` stay as they are: all browsers have known them since May 2024.
 */
export const classNames: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: {
    cssModules: { pattern: '[name]-[local]' },
    targets: { chrome: version(123), firefox: version(121), safari: version(17, 5) },
  },
};
