/**
 * Reads mutated records, and says where the build does not hold: it throws, takes more than a second, names a position
 * outside the file, prints what a terminal obeys, or loses count of a record.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/build/diagnostics/diagnostics.ts';
import { fullReport } from '../../src/build/diagnostics/summary.ts';
import { makeEdition } from '../../src/build/edition.ts';
import { readRecordResult } from '../../src/build/records/recordResult.ts';
import { readSettings } from '../../src/build/settings.ts';
import { seededChance } from './chance.ts';
import { mutated } from './mutations.ts';
import { recordText } from './recordText.ts';
import { reports } from './reports.ts';

/** Milliseconds of processor time that a record may take. */
const MOST_TIME = 1000;
/** One in so many records is built as part of a folder as well. */
const BUILT_ONE_IN = 10;
const RECORDS_A_FOLDER = 500;
const GENERATED = 300;

const BODY = `The *tide* turned at **noon**. See [the chart](https://a.example/chart "Chart") and <https://b.example>.

## What came next

- one
- two
  1. nested
> A quote.[^1]

| a | b |
| - | - |
| 1 | 2 |

![A kelp](/kelp.jpg) <sup>2</sup> <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>

[^1]: A note.
`;

/** What was found wrong with the record of a seed. */
interface Fault {
  seed: number;
  what: string;
}

export interface FuzzOptions {
  count: number;
  seed: number;
  /** A folder of real records; null for none. */
  realRecords: string | null;
  /** Where records with a fault are kept, and folders are built. */
  workshop: string;
  print: (line: string) => void;
}

/** Runs the whole fuzz. Gives the number of faults. */
export async function fuzz({ count, seed, realRecords, workshop, print }: FuzzOptions): Promise<number> {
  const sources = [...generatedRecords(), ...(realRecords === null ? [] : recordsIn(realRecords))];
  print(`${count.toLocaleString('en')} records from ${sources.length}, seeds from ${seed}`);
  const faults: Fault[] = [];
  const found = (at: number, what: string, bytes: Buffer) => {
    faults.push({ seed: at, what });
    writeFileSync(join(workshop, `fuzz-${at}.md`), bytes);
    print(`seed ${at}: ${what}`);
  };
  let slowest = { seed, took: 0 };
  let folder: Map<number, Buffer> = new Map();
  const began = Date.now();
  for (let at = seed; at < seed + count; at++) {
    const chance = seededChance(at);
    const pick = () => sources[chance.below(sources.length)] ?? '';
    const bytes = mutated(pick(), pick(), chance);
    const { took, faults: own } = readOne(bytes);
    for (const what of own) found(at, what, bytes);
    if (took > slowest.took) slowest = { seed: at, took };
    if (at % BUILT_ONE_IN === 0) folder.set(at, bytes);
    if (folder.size === RECORDS_A_FOLDER || at === seed + count - 1) {
      for (const what of await buildFolder(folder, workshop)) found(at, `${what} (folder of this seed)`, bytes);
      folder = new Map();
    }
    if ((at - seed + 1) % 10_000 === 0)
      print(`${at - seed + 1} records, ${faults.length} faults, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  print(
    `${count.toLocaleString('en')} records: ${faults.length} faults; the slowest took ${Math.round(slowest.took)} ms (seed ${slowest.seed}).`,
  );
  return faults.length;
}

/** What is wrong with how a record is read, and how long it took, milliseconds of processor time. */
function readOne(bytes: Buffer): { took: number; faults: string[] } {
  let took = Infinity;
  try {
    // Twice where it was slow: other work of the machine counts as well.
    for (let tries = 0; tries < 2 && took > MOST_TIME; tries++) {
      const began = process.cpuUsage();
      const result = readRecordResult('fuzz.md', bytes);
      const { user, system } = process.cpuUsage(began);
      took = Math.min(took, (user + system) / 1000);
      if (tries === 0 && took <= MOST_TIME) return { took, faults: faultsOf(result, bytes) };
      if (took <= MOST_TIME) return { took, faults: [] };
    }
    return { took, faults: [`took ${Math.round(took)} ms`] };
  } catch (error) {
    return { took: 0, faults: [`threw ${error instanceof Error ? (error.stack ?? '').slice(0, 600) : String(error)}`] };
  }
}

function faultsOf({ draft, leftAlone, diagnostics }: ReturnType<typeof readRecordResult>, bytes: Buffer): string[] {
  const isSetAside = diagnostics.some(({ severity }) => severity === 'error');
  const fates = [draft !== null, leftAlone !== null, isSetAside].filter((isTrue) => isTrue).length;
  return [
    ...(fates === 1 ? [] : [`${fates} fates: draft ${draft !== null}, left alone ${leftAlone}, error ${isSetAside}`]),
    ...outside(diagnostics, bytes),
    ...diagnostics
      .filter(({ message }) => !isPrintable(message))
      .map(({ message }) => `prints ${JSON.stringify(message).slice(0, 400)}`),
  ];
}

/** Positions that are not in the file. */
function outside(diagnostics: readonly Diagnostic[], bytes: Buffer): string[] {
  const lengths = bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.length);
  return diagnostics
    .filter(
      ({ line, column }) => line !== null && !((column ?? 0) >= 1 && (column ?? 0) <= (lengths[line - 1] ?? -1) + 1),
    )
    .map(({ code, line, column }) => `${code} is at ${line}:${column}, outside`);
}

/** No control characters, none that turn the direction of text, no long line. */
function isPrintable(text: string): boolean {
  return text.split('\n').every((line) => line.length <= 300 && !/[\p{Cc}\p{Cs}\p{Bidi_C}\u2028\u2029]/u.test(line));
}

/** Builds a folder of records, and says where the counts or the report are wrong. */
async function buildFolder(records: ReadonlyMap<number, Buffer>, workshop: string): Promise<string[]> {
  const folder = mkdtempSync(join(workshop, 'fuzz-'));
  try {
    for (const [seed, bytes] of records) writeFileSync(join(folder, `r${seed}.md`), bytes);
    const edition = await makeEdition(readSettings({}, { seedsDir: folder }), null);
    const { counts, diagnostics, articles } = edition;
    const { read, shown, merged, setAside, removed, heldBack, passedOver } = counts;
    const sum = shown + merged + setAside + removed + heldBack + passedOver;
    const failed = diagnostics.filter(({ code }) => code === 'record-failed');
    return [
      ...(read === records.size && sum === read ? [] : [`${records.size} records, ${read} read, ${sum} accounted for`]),
      ...(articles.length === shown ? [] : [`${articles.length} articles, ${shown} shown`]),
      ...(isPrintable(fullReport(edition)) ? [] : ['the report is not safe to print']),
      ...failed.map(({ file, message }) => `${file}: ${message}`),
    ];
  } catch (error) {
    return [`a folder threw ${error instanceof Error ? error.stack : String(error)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generatedRecords(): string[] {
  const quirks = seededChance(1);
  return [...reports(GENERATED, 2)].map((report, i) =>
    Buffer.from(recordText(report, quirks) + (i % 3 === 0 ? BODY : '')).toString('latin1'),
  );
}

function recordsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|txt)$/.test(name));
  return files.sort().map((file) => readFileSync(join(folder, file), 'latin1'));
}

/** The folder for records with a fault, made if it is not there. */
export function fuzzWorkshop(cache: string): string {
  const folder = join(cache, 'fuzz');
  mkdirSync(folder, { recursive: true });
  return folder;
}
