import type { Plugin } from 'vite';
import { rewriteModules } from './rewriteModules.ts';

/** The bundle that react-router's build for browsers consists of. */
const ROUTER = /react-router[\\/]dist[\\/]development[\\/]chunk-[^\\/]+\.mjs$/;

/**
 * Lets what the reader does not use of react-router fall out of the bundle. The package has its components in one
 * file, made by calls that a bundler must take for ones with effects, and its build without warnings for developers
 * is one that bundlers do not find.
 */
export function leanRouter(): Plugin {
  return rewriteModules('broadsheet:lean-router', ROUTER, leanCode);
}

/**
 * Marks the components and contexts as free of effects, gives a class its context where it is defined, leaves out the
 * names that components have for developers, and their warnings.
 */
export function leanCode(code: string): string {
  return code
    .replace(/^(var (\w+) = class extends React\d*\.Component \{)$([^]*?)^\2\.contextType = (\w+);$/gm, '$1 static contextType = $4;$3')
    .replace(/(?<=^var \w+ = )(?=Object\.getOwnPropertyNames\()/gm, '/* @__PURE__ */ ')
    .replace(/(?<=^var \w+ = )(?=React\d*\.(?:forwardRef|createContext|memo)\()/gm, '/* @__PURE__ */ ')
    .replace(/^\w+\.displayName = ".*";$/gm, '')
    .replace(/^(?=function warning\()/m, '/* @__NO_SIDE_EFFECTS__ */ ')
    .replace('var ENABLE_DEV_WARNINGS = true;', 'var ENABLE_DEV_WARNINGS = false;');
}
