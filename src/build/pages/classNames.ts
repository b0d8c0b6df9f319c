import type { CSSOptions } from 'vite';

/** A version as Lightning CSS writes it. */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);

/** What Lightning CSS calls `Features.VendorPrefixes`. */
const VENDOR_PREFIXES = 1 << 18;

/**
 * A class keeps the name that it has in its CSS module. Two modules never name a class the same; a test checks it. Both
 * bundles of the views use it, so that rendered pages, scripts and sheets agree. Nested rules and `light-dark()` stay as
 * they are: all browsers have known them since May 2024.
 */
export const classNames: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: {
    cssModules: { pattern: '[local]' },
    targets: { chrome: version(123), firefox: version(121), safari: version(17, 5) },
    // The sheets themselves write the few prefixes that these browsers need.
    exclude: VENDOR_PREFIXES,
  },
};
