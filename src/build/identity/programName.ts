import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program that makes the site, with the first two parts of its version. */
export function programName(): string {
  const description: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? `Broadsheet ${String(description.version).split('.', 2).join('.')}` : 'Broadsheet';
}
