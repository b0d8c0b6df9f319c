import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededChance } from './chance.ts';
import { recordText } from './recordText.ts';
import { type Report, reports } from './reports.ts';
import { isFunctionWord } from './vocabulary.ts';

/** Raised with every change of what the generator writes, so that folders of another form are not used again. */
const FORM = 1;
const SEED = 20_240_501;

/**
 * A folder of `count` records of the real format below `cache`, every one valid, in folders by year and month: the same
 * bytes for the same count. It is written once and used again.
 */
export function recordFolder(cache: string, count: number): string {
  const folder = join(cache, `records-${FORM}-${count}`);
  if (existsSync(folder)) return folder;
  // Another run may write the same folder: whoever is first to finish has written it.
  const unfinished = `${folder}.${process.pid}`;
  writeRecords(unfinished, count, SEED);
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}

/** Writes `count` records below `folder`, one at a time. */
export function writeRecords(folder: string, count: number, seed: number): void {
  const quirks = seededChance(seed + 1);
  const made = new Set<string>();
  let number = 0;
  for (const report of reports(count, seed)) {
    const { month, name } = pathOf(report, number, count);
    if (!made.has(month)) mkdirSync(join(folder, month), { recursive: true });
    made.add(month);
    writeFileSync(join(folder, month, name), recordText(report, quirks));
    number += 1;
  }
}

/** A record's path in a folder of `count`, forward slashes: the one that a rebuild changes. */
export function pathOfRecord(count: number, wanted: number): string {
  let number = 0;
  for (const report of reports(count, SEED)) {
    if (number === wanted) {
      const { month, name } = pathOf(report, number, count);
      return `${month}/${name}`;
    }
    number += 1;
  }
  throw new Error(`There is no record ${wanted} among ${count}.`);
}

/** Searches of two words, no function words, that stand in one headline: from all over the folder. */
export function twoWordQueries(count: number, wanted: number): string[] {
  const step = Math.max(1, Math.floor(count / (wanted + 1)));
  const queries: string[] = [];
  let number = 0;
  for (const { title } of reports(count, SEED)) {
    number += 1;
    if (number < step * (queries.length + 1) || queries.length === wanted) continue;
    const words = title
      .toLowerCase()
      .split(' ')
      .filter((word) => !isFunctionWord(word));
    if (words[1] !== undefined && words[3] !== undefined) queries.push(`${words[1]} ${words[3]}`);
  }
  return queries;
}

/** All reports that the records of `recordFolder` were written from, before they are worn. */
export function reportsOf(count: number): Report[] {
  return [...reports(count, SEED)];
}

function pathOf({ publishedAt, url }: Report, number: number, count: number): { month: string; name: string } {
  const day = new Date(publishedAt).toISOString().slice(0, 10);
  const ending = number % 33 === 5 && number < count - 1 ? 'txt' : 'md';
  return { month: day.slice(0, 7).replace('-', '/'), name: `${day}-${url ?? number}.${ending}` };
}
