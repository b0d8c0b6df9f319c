import { join, relative } from 'node:path';
import { buildReport, closingLine, refusalOf } from '../diagnostics/summary.ts';
import { type Edition, makeEdition } from '../edition.ts';
import { Fault, RUN_FAILED, USAGE_FAULTY } from '../faults.ts';
import { issueSwitches, readIssueFlags, readPrevious } from '../issue/issueFlags.ts';
import { isoDay, spanOf } from '../issue/issueSpan.ts';
import { issueEndings, saveIssue } from '../issue/saveIssue.ts';
import { type WrittenIssue, writeIssue } from '../issue/writeIssue.ts';
import { reallyWithin } from '../output/outputPlace.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { progressLine } from '../progress.ts';
import { openResultCache } from '../results/resultCache.ts';
import type { AllSettings } from '../settings.ts';
import type { Command } from './command.ts';
import { editionRunOf } from './editionRun.ts';

/** Where issues are, below the publisher's own folder. */
const ISSUES = 'issues';

/** Writes the letter about the newest days. */
export const issueCommand: Command = {
  name: 'issue',
  about: 'Writes an issue of the newest stories, as Markdown and as HTML for a mail.',
  switches: issueSwitches,
  async run(line, context) {
    const { since, previous, out } = readIssueFlags(line);
    const { run, settings, root, site } = await editionRunOf(line.flags, context);
    const folder = out ?? join(run.folder, ISSUES);
    refuseAmongRecords(folder, settings.seedsDir);
    const told = readPrevious(previous);
    const edition = await soundEdition(settings, root);
    const span = spanOf(since, edition.articles, settings.timeZone);
    const written = span === null ? null : writeIssue(edition, span, told, settings, site);
    const said = [closingLine(edition.diagnostics, edition.counts)];
    if (span === null) said.push('No article has a date. No issue was written.');
    else if (written === null)
      said.push(`No story from ${isoDay(span.first)} to ${isoDay(span.last)} is new. No issue was written.`);
    else said.push(save(written, folder, isoDay(span.last), previous, context.typedIn));
    process.stdout.write(`${said.join('\n')}\n`);
    return 0;
  },
};

/** A build would take the files of an issue for records. */
function refuseAmongRecords(folder: string, seedsDir: string): void {
  if (!reallyWithin(folder, seedsDir)) return;
  throw new Fault(
    `--out: ${folder} is inside the folder of records ${seedsDir}, so the issue would be read as records. Nothing was written. Choose another folder with --out.`,
    USAGE_FAULTY,
  );
}

/** The edition. Rejects with a `Fault` where a record with an error would stop a build, too. */
async function soundEdition(settings: AllSettings, root: string | null): Promise<Edition> {
  const { onProgress, end } = progressLine(process.stderr, () => performance.now());
  const edition = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
    cache: openResultCache(settings.cacheDir, root ?? PACKAGE_ROOT),
    outDir: settings.outDir,
    search: 'later',
    lines: 'later',
    similarArticles: 0,
    onProgress,
  }).finally(end);
  const refusal = refusalOf(edition, settings);
  if (refusal === null) return edition;
  process.stdout.write(`${buildReport(edition)}\n`);
  throw new Fault(refusal.replace('Nothing was built', 'No issue was written'), RUN_FAILED);
}

/** Saves an issue; says what it is and where. */
function save(
  { issue, files }: WrittenIssue,
  folder: string,
  name: string,
  previous: string | null,
  from: string,
): string {
  const path = join(folder, name);
  if (previous === `${path}.json`)
    throw new Fault(
      `--previous: ${path} is the issue of the same day, and would be lost. Nothing was written. Choose another folder with --out.`,
      USAGE_FAULTY,
    );
  saveIssue(folder, name, files);
  const shownPath = relative(from, path);
  const left = issue.leftOut === 0 ? '' : `, ${issue.leftOut} left out`;
  return `Written: ${issueEndings.map((ending) => shownPath + ending).join(', ')}: ${issue.stories} ${issue.stories === 1 ? 'story' : 'stories'}${left}.`;
}
