import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormatError } from '../../core/format/formatError.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { isOf, type MemoryEntry } from '../../core/memory/entry.ts';
import {
  LARGEST_MEMORY_FILE,
  type MemoryFile,
  parseMemoryFile,
  writeMemoryFile,
} from '../../core/memory/memoryFile.ts';
import { shardQuery } from '../article/shardQuery.ts';
import { useManifest } from '../content/useManifest.ts';
import { countOf, countOfStories } from '../layout/wording.ts';
import { currentMemory, openMemory, takeEntries, useMemory } from './memoryStore.ts';
import styles from './files.module.css';

/** What is remembered as one file, out of this browser and into another. */
export default function MemoryFiles() {
  const client = useQueryClient();
  const manifest = useManifest();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const read = useMemory(readCount);
  const saved = useMemory(savedCount);
  const take = async (file: File) => {
    setSaid('Reading the file …');
    setSaid(await takeFile(file, client, manifest).catch(reasonOf));
  };
  return (
    <div className={styles.memoryFiles}>
      <p>
        You have read {countOfStories(read)} and saved {countOf(saved, 'article')}. One file takes this, and what you
        follow and muted, and your views, into another browser, or back into this one. What is newer wins, and nothing
        is lost by taking a file twice.
      </p>
      <div className={styles.fileButtons}>
        <button type="button" onClick={exportFile}>
          Export to a file
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          Import a file
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="The file to import"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      <p role="status">{said}</p>
    </div>
  );
}

/** The paper's address: a file of another one is taken with care. */
const paper = new URL(import.meta.env.BASE_URL, location.href).href;

function exportFile(): void {
  const content = writeMemoryFile({ paper, entries: [...currentMemory().entries.values()] });
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'broadsheet-reading.json';
  link.click();
  // A browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Takes a file whole, or not at all. Gives what to say of it. */
async function takeFile(file: File, client: QueryClient, manifest: Manifest): Promise<string> {
  if (file.size > LARGEST_MEMORY_FILE)
    throw new FormatError('It is far larger than any file that this page has saved.');
  const parsed = parseMemoryFile(await file.text());
  await openMemory();
  const isOurs = parsed.paper === paper;
  const taken = await takeEntries(isOurs ? parsed.entries : await agreeing(parsed, client, manifest));
  const news = taken === 0 ? 'Nothing in it is newer than what is here.' : `${countOf(taken, 'change')} taken.`;
  return isOurs
    ? news
    : `It is of another address, ${parsed.paper}: only what is said of articles of this edition counts. ${news}`;
}

/** What a file of another paper says of articles that this edition has, too. */
async function agreeing({ entries }: MemoryFile, client: QueryClient, manifest: Manifest): Promise<MemoryEntry[]> {
  const isHere = await Promise.all(
    entries.map(async (entry) => {
      if (!isOf('read', entry) && !isOf('saved', entry)) return false;
      const { articles } = await client.ensureQueryData(shardQuery(manifest, entry.key));
      const article = Object.hasOwn(articles, entry.key) ? articles[entry.key] : undefined;
      const saved = isOf('saved', entry) ? entry.value?.card : undefined;
      return article !== undefined && (saved === undefined || saved.url === article.url);
    }),
  );
  return entries.filter((_, i) => isHere[i]);
}

function reasonOf(error: unknown): string {
  return error instanceof FormatError
    ? `The file was not taken. ${error.message}`
    : 'The file was not taken: it could not be read, or compared with this edition. Try again.';
}

const readCount = ({ entries }: ReturnType<typeof currentMemory>) =>
  [...entries.values()].filter(({ kind, value }) => kind === 'read' && value !== null).length;
const savedCount = ({ saved }: ReturnType<typeof currentMemory>) => saved().length;
