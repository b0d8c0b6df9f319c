#!/usr/bin/env node
import './bundlerMemory.ts';
import { Fault } from '../faults.ts';
import { runCommand } from './commands.ts';

try {
  process.exitCode = await runCommand(process.argv.slice(2), process.env, process.cwd());
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
