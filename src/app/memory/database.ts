import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb';
import { fnv1a } from '../../core/fnv.ts';
import { isOf, type MemoryEntry, nameOf, type ReadEntry, soundEntries } from '../../core/memory/entry.ts';
import { changesOf } from '../../core/memory/merge.ts';
import { packReading, type PackedRow, unpackReading } from '../../core/memory/packedReading.ts';

interface Schema extends DBSchema {
  entries: { key: number; value: MemoryEntry };
  /** Read stories. Other entries are few, or change often. */
  packed: { key: number; value: PackedRow };
}
type Stores = ['entries', 'packed'];
const stores: Stores = ['entries', 'packed'];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** What makes the database of each version out of the one before, from version 1 on. */
const migrations: readonly ((database: IDBPDatabase<Schema>) => void)[] = [
  (database) => database.createObjectStore('entries'),
  (database) => database.createObjectStore('packed'),
];

/** How many read stories have a row of their own. Beyond that they are packed: a browser takes 150 bytes for each row. */
const LOOSE = 250;

/** The memory on the disk. Every call may fail. */
export interface MemoryDatabase {
  /** All entries but for damaged ones, which are passed over. Of some name there may be an older one, too. */
  read: () => Promise<MemoryEntry[]>;
  write: (entries: readonly MemoryEntry[]) => Promise<void>;
}

/** Why a database is open no more: it is deleted, a newer version of the page needs it in a newer form, or the browser closed it. */
export type Loss = 'deleted' | 'outdated' | 'closed';

/** Whether a database could not be opened because a newer version of the page has brought it into a newer form. */
export function isOutdated(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'VersionError';
}

/** Opens the database of a name. It waits for as long as another tab has it open in an older form. */
export async function openDatabase(name: string, onLost: (loss: Loss) => void): Promise<MemoryDatabase> {
  const database = await openDB<Schema>(name, migrations.length, {
    upgrade: (db, before) => migrations.slice(before).forEach((migrate) => migrate(db)),
    blocking: (_, wanted) => {
      database.close();
      onLost(wanted === null ? 'deleted' : 'outdated');
    },
    terminated: () => onLost('closed'),
  });
  /** About how many read stories have a row of their own. Other tabs write some, too. */
  let loose = 0;
  return {
    read: async () => {
      const reading = database.transaction(stores);
      const [packed, single] = [reading.objectStore('packed'), reading.objectStore('entries')];
      const [rows, entries] = await Promise.all([packed.getAll(), single.getAll(), reading.done]);
      const sound = soundEntries(entries);
      loose = sound.filter(isRead).length;
      return [...rows.flatMap(unpackReading), ...sound];
    },
    write: async (entries) => {
      const single = await writeEntries(database.transaction(stores, 'readwrite'), entries);
      loose += single;
      if (loose <= LOOSE) return;
      loose = 0;
      // Where it fails they stay as they are, and are packed another time.
      packLoose(database.transaction(stores, 'readwrite')).catch(() => {});
    },
  };
}

/** Gives how many read stories have a row of their own by that. */
async function writeEntries(writing: Writing, entries: readonly MemoryEntry[]): Promise<number> {
  const reading = entries.filter(isRead);
  const isPacked = reading.length > LOOSE;
  const single = isPacked ? entries.filter((entry) => !isRead(entry)) : entries;
  const store = writing.objectStore('entries');
  await Promise.all([
    ...single.map((entry) => store.put(entry, rowOf(nameOf(entry)))),
    isPacked && addRows(writing.objectStore('packed'), reading),
    writing.done,
  ]);
  return isPacked ? 0 : reading.length;
}

/** Packs the read stories that have a row of their own. Where most of what is packed is out of date, all is packed anew. */
async function packLoose(writing: Writing): Promise<void> {
  const [entries, packed] = [writing.objectStore('entries'), writing.objectStore('packed')];
  const [numbers, values, rows] = await Promise.all([entries.getAllKeys(), entries.getAll(), packed.getAll()]);
  const sound = values.map((value) => soundEntries([value]).find(isRead) ?? null);
  const loose = sound.filter((entry) => entry !== null);
  const all = [...rows.flatMap(unpackReading), ...loose];
  const newest = [...changesOf(new Map(), all).values()].filter(isRead);
  const isAnew = all.length > 2 * newest.length;
  await Promise.all([
    isAnew && packed.clear(),
    addRows(packed, isAnew ? newest : loose),
    ...numbers.filter((_, i) => sound[i] !== null).map((number) => entries.delete(number)),
    writing.done,
  ]);
}

/** Adds rows after the last one. */
async function addRows(
  packed: IDBPObjectStore<Schema, Stores, 'packed', 'readwrite'>,
  entries: readonly ReadEntry[],
): Promise<void> {
  const last = (await packed.getAllKeys()).at(-1) ?? 0;
  await Promise.all(packReading(entries).map((row, i) => packed.put(row, last + 1 + i)));
}

function isRead(entry: MemoryEntry): entry is ReadEntry {
  return isOf('read', entry);
}

/**
 * The number of the row that holds the entry of a name: 52 bits of its FNV-1a hashes forwards and backwards. Browsers store
 * the name itself as a key twice and in UTF-16.
 */
function rowOf(name: string): number {
  const { length } = name;
  const forwards = fnv1a(length, (i) => name.charCodeAt(i));
  const backwards = fnv1a(length, (i) => name.charCodeAt(length - 1 - i));
  return forwards * 2 ** 20 + (backwards % 2 ** 20);
}
