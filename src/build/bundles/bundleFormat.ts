import { createHash } from 'node:crypto';

/** What was made of sources, to be used as long as they are what they were. */
export interface Bundle {
  /** By path below the bundle's folder. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Hashes of the files of packages that are in it, by path from the project's root. */
  packages: ReadonlyMap<string, string>;
}

/** A bundle as text: the hash of all that follows, then JSON. */
export function writeBundle({ files, packages }: Bundle): string {
  const json = JSON.stringify([[...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]), [...packages]]);
  return `${hashOf(json)}\n${json}`;
}

/** Inverse of `writeBundle`; null for a text that is not, to the last byte, what that gave. */
export function parseBundle(text: string): Bundle | null {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end === -1 || text.slice(0, end) !== hashOf(json)) return null;
  const [files, packages] = JSON.parse(json) as [files: [string, string][], packages: [string, string][]];
  return { files: new Map(files.map(([path, content]) => [path, Buffer.from(content, 'base64')])), packages: new Map(packages) };
}

/** SHA-256, as base64url. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
