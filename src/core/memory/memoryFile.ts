import { FormatError } from '../format/formatError.ts';
import { fields, list, number, refuse, type Shape, text } from '../format/shape.ts';
import * as words from '../words/memory.ts';
import { say } from '../words/say.ts';
import { memoryEntry, type MemoryEntry } from './entry.ts';

/** Raise it with each change of the layout that older apps would misread. */
const MEMORY_FORMAT = 5;

/** Bytes of the largest file that is read: many times what the longest memory takes. */
export const LARGEST_MEMORY_FILE = 20_000_000;

/** What says that a file is one of these, whatever the paper is called. */
const MARK = 'reading-memory';

/** Files that older apps have saved say it in a sentence. */
const mark: Shape<string> = (value, name) =>
  value === MARK || /^Reading memory of a [A-Z][a-z]+$/.test(text(value, name)) ? MARK : refuse(name, MARK);
const headShape = fields({ file: mark, format: number });
const fileShape = fields({ paper: text, entries: list(memoryEntry) });

/** All that a browser remembers of one paper. */
export interface MemoryFile {
  /** The paper's address. */
  paper: string;
  entries: MemoryEntry[];
}

/** The memory as JSON, one entry a line. */
export function writeMemoryFile({ paper, entries }: MemoryFile): string {
  const lines = entries.map((entry) => `\n  ${JSON.stringify(entry)}`);
  const head = JSON.stringify({ file: MARK, format: MEMORY_FORMAT, paper });
  return `${head.slice(0, -1)},"entries":[${lines.join(',')}\n]}\n`;
}

/**
 * Inverse of `writeMemoryFile`. A file is taken whole or not at all: throws a `FormatError` that says, for the reader,
 * what is wrong with it.
 */
export function parseMemoryFile(content: string): MemoryFile {
  const data = parseJson(content);
  const head = check(
    () => headShape(data, 'The file'),
    () => words.fileOther,
  );
  if (head.format > MEMORY_FORMAT) throw new FormatError(words.fileNewer);
  return check(
    () => fileShape(data, 'The file'),
    (reason) => say(words.fileDamaged, { reason }),
  );
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new FormatError(words.fileCut);
  }
}

/** Says of what fails what a reader should know of it. */
function check<T>(parse: () => T, saidOf: (reason: string) => string): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(saidOf(error.message)) : error;
  }
}
