import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './packageRoot.ts';

/** The version of this package. */
export function version(): string {
  const description: unknown = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? String(description.version) : 'unknown';
}

/** The program that makes the site, with the first two parts of its version. */
export function programName(): string {
  return `Broadsheet ${version().split('.', 2).join('.')}`;
}
