import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { archivedPage } from '../../core/address.ts';
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
import { countOfArticles, countOfStories } from '../layout/wording.ts';
import { currentMemory, openMemory, takeEntries, useMemory } from './memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
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
    setSaid(words.readingFile);
    setSaid(await takeFile(file, client, manifest).catch(whyNotTaken));
  };
  return (
    <div className={styles.memoryFiles}>
      <p>{say(words.fileNote, { stories: countOfStories(read), articles: countOfArticles(saved) })}</p>
      <div className={styles.fileButtons}>
        <button type="button" onClick={exportFile}>
          {words.exportFile}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {words.importFile}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.fileToImport}
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
  if (file.size > LARGEST_MEMORY_FILE) throw new FormatError(words.fileTooLarge);
  const parsed = parseMemoryFile(await file.text());
  await openMemory();
  const isOurs = parsed.paper === paper;
  const taken = await takeEntries(isOurs ? parsed.entries : await agreeing(parsed, client, manifest));
  const news = taken === 0 ? words.nothingNewer : sayCount(words.changesTaken, taken);
  return isOurs ? news : say(words.otherAddress, { address: parsed.paper, news });
}

/** What a file of another paper says of articles that this edition has, too. */
async function agreeing({ entries }: MemoryFile, client: QueryClient, manifest: Manifest): Promise<MemoryEntry[]> {
  const isHere = await Promise.all(
    entries.map(async (entry) => {
      if (!isOf('read', entry) && !isOf('saved', entry)) return false;
      const { articles } = await client.ensureQueryData(shardQuery(manifest, entry.key));
      const article = Object.hasOwn(articles, entry.key) ? articles[entry.key] : undefined;
      const saved = isOf('saved', entry) ? entry.value?.card : undefined;
      return article !== undefined && (saved === undefined || originalOf(saved) === originalOf(article));
    }),
  );
  return entries.filter((_, i) => isHere[i]);
}

/** Whether an original is gone changes from one edition to the next. */
const originalOf = ({ url }: { url: string | null }) => archivedPage(url ?? '') ?? url;

function whyNotTaken(error: unknown): string {
  return error instanceof FormatError ? say(words.fileNotTaken, { reason: error.message }) : words.fileNotRead;
}

const readCount = ({ entries }: ReturnType<typeof currentMemory>) =>
  [...entries.values()].filter(({ kind, value }) => kind === 'read' && value !== null).length;
const savedCount = ({ saved }: ReturnType<typeof currentMemory>) => saved().length;
