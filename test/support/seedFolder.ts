import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

/** A folder of records in the making: `await seedFolder().file('a.md', '…').record('b', { title: 'B' }).create()`. */
export interface SeedFolder {
  /** A file with this content, as it is. */
  file(path: string, content: string | Uint8Array): SeedFolder;
  /** A valid record: YAML of the fields, then the body. The name gets `.md` where it has no ending. */
  record(name: string, fields: Record<string, unknown>, body?: string): SeedFolder;
  /** A symbolic link to `target`, relative to the link. */
  link(path: string, target: string): SeedFolder;
  /** Writes it to a new temporary folder, which is removed when the test ends. */
  create(): Promise<{ path: string }>;
}

type Write = (root: string) => Promise<void>;

export function seedFolder(): SeedFolder {
  return withWrites([]);
}

/** The text of a record with these fields. */
export function recordText(fields: Record<string, unknown>, body = ''): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`;
}

function withWrites(writes: readonly Write[]): SeedFolder {
  const and = (write: Write) => withWrites([...writes, write]);
  const folder: SeedFolder = {
    file: (path, content) => and(async (root) => writeFile(await prepared(root, path), content)),
    record: (name, fields, body) => folder.file(/\.\w+$/.test(name) ? name : `${name}.md`, recordText(fields, body)),
    link: (path, target) => and(async (root) => symlink(target, await prepared(root, path))),
    create: async () => {
      const path = await mkdtemp(join(tmpdir(), 'seeds-'));
      onTestFinished(() => rm(path, { recursive: true, force: true }));
      for (const write of writes) await write(path);
      return { path };
    },
  };
  return folder;
}

async function prepared(root: string, path: string): Promise<string> {
  const absolute = join(root, path);
  await mkdir(dirname(absolute), { recursive: true });
  return absolute;
}
