import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took. */
export interface Run {
  seconds: number;
  /** Largest sum of resident memory over the program and all it started, in MB of 10^6 bytes; null where there is no /proc. */
  peakMegabytes: number | null;
  output: string;
}

/** Milliseconds between two looks at the memory. */
const STEP = 50;

/** Runs a program to its end. Rejects with its output where it fails. */
export async function runMeasured(
  program: string,
  commandLine: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, commandLine, {
    cwd,
    env: { ...process.env, NODE_ENV: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const memory = watchMemory(child);
  await Promise.race([
    once(child, 'close'),
    once(child, 'error').then(([error]) => Promise.reject(new Error(String(error)))),
  ]);
  const peakMegabytes = memory.stop();
  const output = Buffer.concat(said).toString();
  if (child.exitCode !== 0) throw new Error(`${program} ${commandLine.join(' ')} failed:\n${output.slice(-3000)}`);
  return { seconds: (performance.now() - start) / 1000, peakMegabytes, output };
}

function watchMemory({ pid }: ChildProcess): { stop: () => number | null } {
  let peak = 0;
  const look = () => {
    if (pid !== undefined) peak = Math.max(peak, treeBytes(pid));
  };
  const timer = setInterval(look, STEP);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak / 1e6;
    },
  };
}

/** One process alone is read at its own high-water mark; several at the same moment are added up. */
function treeBytes(root: number): number {
  const pids = descendants(root);
  if (pids.length === 1) return memoryOf(root, 'VmHWM');
  return Math.max(
    memoryOf(root, 'VmHWM'),
    pids.reduce((sum, pid) => sum + memoryOf(pid, 'VmRSS'), 0),
  );
}

function descendants(root: number): number[] {
  const found = [root];
  for (const pid of found) found.push(...childrenOf(pid));
  return found;
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((text) => text !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}

function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
