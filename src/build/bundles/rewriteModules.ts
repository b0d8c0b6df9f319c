import type { Plugin } from 'vite';

/**
 * A plugin of this name that has `rewrite` change the code of the modules whose ids match, before the reader is bundled:
 * what a package names, and a bundler must therefore take for used, falls out.
 */
export function rewriteModules(name: string, ids: RegExp, rewrite: (code: string) => string): Plugin {
  return {
    name,
    apply: 'build',
    transform: { filter: { id: ids }, handler: (code) => ({ code: rewrite(code), map: null }) },
  };
}
