import { styleText } from 'node:util';
import { checkDocument } from '../diagnostics/checkDocument.ts';
import type { Verdict } from '../diagnostics/checkDocumentSchema.ts';
import type { Paint } from '../diagnostics/diagnostics.ts';
import { visibleJson } from '../diagnostics/shownValue.ts';
import { fullReport, refusalOf } from '../diagnostics/summary.ts';
import type { Edition } from '../edition.ts';
import type { Environment, Settings } from '../settings.ts';
import { githubReport } from './githubReport.ts';
import { mergeBlock, mergesOf } from './mergeBlock.ts';

/** The forms of a report: for a person, for the annotations of a pull request, for programs. */
export const reportFormats = ['pretty', 'github', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(name: string): name is ReportFormat {
  return reportFormats.some((format) => format === name);
}

/** Whether a check passes. `isStrict`: every error and every warning fails it, whatever the settings allow. */
export function verdictOf(edition: Edition, settings: Settings, isStrict: boolean): Verdict {
  const isClean = edition.diagnostics.every(({ severity }) => severity === 'info');
  return refusalOf(edition, settings) === null && (isClean || !isStrict) ? 'passed' : 'failed';
}

/**
 * The report of a check in one of its forms. Paths begin at `place`, the folder in which the command was typed; for
 * GitHub at the root of the checkout, if the environment names it.
 */
export function deskReport(
  edition: Edition,
  verdict: Verdict,
  format: ReportFormat,
  place: string,
  environment: Environment = {},
): string {
  switch (format) {
    case 'json':
      return visibleJson(checkDocument(edition, verdict, mergesOf(edition)));
    case 'github':
      return githubReport(edition, environment['GITHUB_WORKSPACE'] ?? place);
    case 'pretty':
      return fullReport(edition, place, terminalPaint, mergeBlock(mergesOf(edition)));
  }
}

const colours = { error: 'red', warning: 'yellow', info: 'cyan', advice: 'dim' } as const;

/** Node leaves colours out where the output is no terminal, and where NO_COLOR is set. */
const terminalPaint: Paint = (part, text) => styleText(colours[part], text, { stream: process.stdout });
