import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visiblePath } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { errorCode } from '../fileErrors.ts';
import { withRegularFile } from '../records/regularFile.ts';
import type { ReadFeed } from './feedItem.ts';
import { MOST_BYTES, decodeFeed } from './feedText.ts';
import { parseSource } from './parseSource.ts';

/** What to import. */
export interface FeedSources {
  /** Addresses of feeds, or of lists of feeds, each once. */
  addresses: string[];
  /** Feeds that are files, by their names. */
  files: Map<string, ReadFeed>;
}

/**
 * Reads the words behind the command: addresses; files with a feed, with a list in OPML, or with an address a line (`#`
 * begins a comment). Relative paths begin at `from`. Throws a `Fault` that names everything wrong.
 */
export async function readSources(words: readonly string[], from: string): Promise<FeedSources> {
  const addresses = new Set<string>();
  const files = new Map<string, ReadFeed>();
  const problems: string[] = [];
  for (const word of words) {
    const found = isAddress(word) ? [word] : await readFile(word, from);
    if (typeof found === 'string') problems.push(`${visiblePath(word)}: ${found}`);
    else if (Array.isArray(found)) for (const address of found) addresses.add(address);
    else files.set(basename(word), found);
  }
  if (problems.length > 0) throw new Fault(problems.join('\n'), USAGE_FAULTY);
  return { addresses: [...addresses], files };
}

/** The addresses in a file, or the feed that it is; what is wrong with it, in words. */
async function readFile(path: string, from: string): Promise<string[] | ReadFeed | string> {
  const read = readText(resolve(from, path));
  if (read.text === null) return read.problem;
  if (!/^\s*[<{]/.test(read.text)) return linesOf(read.text);
  const source = await parseSource(read.text, null);
  if (source.kind === 'list') return source.addresses.length > 0 ? source.addresses : 'it lists no feed';
  return source.kind === 'feed' ? source.feed : `it ${source.reason}`;
}

function readText(path: string): { text: string } | { text: null; problem: string } {
  try {
    const text = withRegularFile(path, (file, { size }) =>
      size > MOST_BYTES ? null : decodeFeed(readFileSync(file), ''),
    );
    return text === null ? { text, problem: `it has more than ${MOST_BYTES / 1e6} MB` } : { text };
  } catch (error) {
    const reason = errorCode(error);
    const isMissing = reason === 'ENOENT' || reason === 'ENOTDIR';
    return {
      text: null,
      problem: isMissing ? 'there is no such file, and it is no address (https://…)' : `it can't be read (${reason})`,
    };
  }
}

/** Each line of a list of addresses, or what is wrong with the first line that is none. */
function linesOf(text: string): string[] | string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  const wrong = lines.findIndex((line) => line !== '' && !isAddress(line));
  if (wrong !== -1) return `line ${wrong + 1} is no address (https://…)`;
  const addresses = lines.filter((line) => line !== '');
  return addresses.length > 0 ? addresses : 'it holds no address';
}

/** Whether a text says that it is an address of the web. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
