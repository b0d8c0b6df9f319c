import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { whyUnreadable } from '../fileErrors.ts';

/** The files of an issue, by their endings. What the next issue asks for comes last. */
export const issueEndings = ['.md', '.html', '.json'] as const;
export type IssueFiles = Readonly<Record<(typeof issueEndings)[number], string>>;

/** Writes the files of an issue under one name, each in one step, and none before all are on the disk. Throws a `Fault` where it can't. */
export function saveIssue(folder: string, name: string, files: IssueFiles): void {
  try {
    mkdirSync(folder, { recursive: true });
    saveTogether(folder, name, files);
  } catch (error) {
    throw new Fault(`--out: the issue can't be written into ${folder} (${whyUnreadable(error)}).`, USAGE_FAULTY);
  }
}

function saveTogether(folder: string, name: string, files: IssueFiles): void {
  const mark = randomUUID();
  const waiting = (ending: string) => join(folder, `.${name}${ending}.${mark}`);
  try {
    for (const ending of issueEndings) writeFileSync(waiting(ending), files[ending], { flag: 'wx', flush: true });
    for (const ending of issueEndings) renameSync(waiting(ending), join(folder, name + ending));
  } finally {
    for (const ending of issueEndings) rmSync(waiting(ending), { force: true });
  }
}
