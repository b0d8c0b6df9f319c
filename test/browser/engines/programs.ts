import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

/** Milliseconds. */
const PATIENCE = 15_000;

/** The first of some programs that is there; null where none is. */
export function programAt(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null;
}

/** A program in a process group of its own, and what ends the group. */
export function startProgram(
  command: string,
  list: readonly string[],
): { child: ChildProcess; end: () => Promise<void> } {
  const child = spawn(command, list, { stdio: 'ignore', detached: true });
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    process.kill(-child.pid, 'SIGKILL');
    await once(child, 'exit');
  };
  return { child, end };
}

/** The first result that is not null. Asks again for a while. */
export async function eventually<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const result = await ask();
    if (result !== null) return result;
  }
  throw new Error(`Not within ${PATIENCE / 1000} s: ${what}`);
}
