import { inspect } from 'node:util';

/** The exit codes of commands that fail. */
export const RUN_FAILED = 1;
export const USAGE_FAULTY = 2;

/**
 * What the publisher can mend: a record, a setting, a flag. The message says all of it, so no stack is ever shown. Other
 * errors are faults of the program and keep theirs.
 */
export class Fault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: typeof RUN_FAILED | typeof USAGE_FAULTY) {
    super(message);
    this.exitCode = exitCode;
    this.stack = '';
  }

  [inspect.custom](): string {
    return this.message;
  }
}

/** The fault itself, or the one among the errors that a bundler gathered into one; null for other errors. */
export function faultIn(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return null;
  return error.errors.find((one) => one instanceof Fault) ?? null;
}

/**
 * Lets Vite's own command end with the fault's exit code; by itself it ends every failed run with 1. Does nothing in
 * other programs. Gives the fault back.
 */
export function endsVite(fault: Fault): Fault {
  if (/[\\/]vite(\.js)?$/.test(process.argv[1] ?? '')) process.once('exit', () => (process.exitCode = fault.exitCode));
  return fault;
}
