import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { shortHash } from './contentHash.ts';

/** A process, told apart from later ones of the same number. */
export interface ProcessMark {
  /** The running system and its space of process numbers: a container has numbers of its own. */
  place: string;
  pid: number;
  /** When it started, as the system counts; 0 where the system does not say (only Linux does). */
  startedAt: number;
}

/** The mark of this process. */
export function thisProcess(): ProcessMark {
  return { place: thisPlace(), pid: process.pid, startedAt: statusOf(process.pid)?.startedAt ?? 0 };
}

/** Whether a process runs. Null where nobody here can tell: it is of another machine or container, or its number may be that of another process. */
export function isRunning({ place, pid, startedAt }: ProcessMark): boolean | null {
  if (place !== thisPlace()) return null;
  if (!exists(pid)) return false;
  if (startedAt === 0) return pid === process.pid ? true : null;
  const status = statusOf(pid);
  return status !== null && !status.hasEnded && status.startedAt === startedAt;
}

function thisPlace(): string {
  const facts = [hostname(), tried(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))];
  return shortHash([...facts, tried(() => readlinkSync('/proc/self/ns/pid'))].join('\n'));
}

/** What Linux says of a process. Its name, in brackets, may hold anything. One that has ended may still be listed. */
function statusOf(pid: number): { startedAt: number; hasEnded: boolean } | null {
  const text = tried(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const [state = '', ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const startedAt = Number(rest[18]);
  return text === '' || !Number.isSafeInteger(startedAt) ? null : { startedAt, hasEnded: /[ZX]/.test(state) };
}

/** A process of another user exists, though it may not be signalled. */
function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function tried(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
