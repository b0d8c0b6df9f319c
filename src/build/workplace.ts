import { randomUUID } from 'node:crypto';
import { type Dirent, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning, type ProcessMark, thisProcess } from './runningProcess.ts';

/** Milliseconds between two signs of life, and after how many without one a process that can't be looked up counts as ended. */
const SIGN_OF_LIFE = 10_000;
const SILENCE = 120_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The open workplaces of this process. */
const open = new Set<Workplace>();

/**
 * A folder in which one process makes files that nobody else needs. Its name says which process, so that others can
 * tell a workplace in use from one that a killed process left behind. It goes with its process where that ends by an
 * error, or by a signal that can be heard.
 */
export class Workplace {
  readonly path: string;
  readonly #parent: string;
  /** The topmost folder that was made to hold the workplace. */
  #made: string | null = null;
  #signs: NodeJS.Timeout | undefined;

  /** `parent` holds the workplaces of all processes. Nothing is made yet. */
  constructor(parent: string) {
    this.#parent = parent;
    this.path = join(parent, nameFor(thisProcess()));
  }

  /** Makes the folder, and removes those that ended processes left beside it. */
  open(): this {
    // Somebody may remove the empty parent between two steps.
    for (let tries = 1; !this.#make(tries === 5); tries++);
    for (const { path, isUsed } of workplacesIn(this.#parent)) if (!isUsed) removeFolder(path);
    if (open.size === 0) listen();
    open.add(this);
    this.#signs = setInterval(() => giveSign(this.path), SIGN_OF_LIFE).unref();
    return this;
  }

  /** The processes that work beside this one, the names of their workplaces as keys. */
  others(): Map<string, ProcessMark> {
    const used = workplacesIn(this.#parent).filter(({ path, isUsed }) => isUsed && path !== this.path);
    return new Map(used.map(({ path, mark }) => [path, mark]));
  }

  /** Removes the folder, and those that were made to hold it if they hold nothing else. */
  remove(): void {
    clearInterval(this.#signs);
    open.delete(this);
    if (open.size === 0) stopListening();
    removeFolder(this.path);
    const made = this.#made;
    if (made === null) return;
    try {
      for (let folder = this.#parent; folder.startsWith(made); folder = dirname(folder)) rmdirSync(folder);
    } catch {
      // It holds something else.
    }
  }

  #make(isLast: boolean): boolean {
    try {
      this.#made = mkdirSync(this.#parent, { recursive: true }) ?? this.#made;
      mkdirSync(this.path);
      return true;
    } catch (error) {
      if (isLast || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      return false;
    }
  }
}

function nameFor({ place, pid, startedAt }: ProcessMark): string {
  return ['build', place, pid, startedAt, randomUUID().slice(0, 8)].join('-');
}

interface FoundWorkplace {
  path: string;
  mark: ProcessMark;
  isUsed: boolean;
}

function workplacesIn(parent: string): FoundWorkplace[] {
  return entriesOf(parent).flatMap(({ name }) => {
    const [, place = '', pid, startedAt] = /^build-(\w+)-(\d+)-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined) return [];
    const [path, mark] = [join(parent, name), { place, pid: Number(pid), startedAt: Number(startedAt) }];
    return [{ path, mark, isUsed: isRunning(mark) ?? hasGivenSign(path) }];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  } catch {
    return [];
  }
}

function hasGivenSign(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < SILENCE;
}

function giveSign(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder has gone.
  }
}

/** Two processes may remove the same folder. What stays is removed by a later one. */
function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A file came in the meantime.
  }
}

function listen(): void {
  for (const signal of SIGNALS) process.on(signal, endBySignal);
  process.on('exit', removeAll);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, endBySignal);
  process.off('exit', removeAll);
}

/** Whoever else listens to the signal decides when the process ends. */
function endBySignal(signal: NodeJS.Signals): void {
  removeAll();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function removeAll(): void {
  for (const workplace of [...open]) workplace.remove();
}
