import { join } from 'node:path';

/** The folder of this package: the root of the app that Vite bundles. This file is two folders below it, compiled or not. */
export const PACKAGE_ROOT = join(import.meta.dirname, '../..');

/** Whether this code is compiled, as in the package that publishers install. In a clone it is TypeScript. */
export const IS_COMPILED = import.meta.filename.endsWith('.js');

/** How a command is typed, with its flags behind it: by its name, or as a script of a clone. */
export function usageOf(command: string): string {
  return IS_COMPILED ? `broadsheet ${command}` : `npm run ${command} --`;
}
