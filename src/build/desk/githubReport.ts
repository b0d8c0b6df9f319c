import { usageOf } from '../packageRoot.ts';
import { sep } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Severity } from '../diagnostics/diagnosticText.ts';
import { byCode } from '../diagnostics/grouped.ts';
import { visible } from '../diagnostics/shownValue.ts';
import { countOf } from '../diagnostics/countOf.ts';
import { closingLine, diagnosticPath } from '../diagnostics/summary.ts';
import type { Edition } from '../edition.ts';

/** Annotations of one severity that GitHub shows of a step. It drops the others without a word. */
const SHOWN_BY_GITHUB = 10;

/** A path over this is none that a checkout can hold. */
const LONGEST_PATH = 4096;

const commands: { readonly [Of in Severity]: string } = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The report as workflow commands, which GitHub shows as annotations on the lines of a pull request: of each severity as
 * many as it shows, of as many kinds and files as can be. Then the counts, and how many there are beside these. Paths
 * begin at `root`, the folder of the checkout.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(edition: Edition, root: string): string {
  const diagnostics = edition.diagnostics.toSorted(compareDiagnostics);
  const severities: Severity[] = ['error', 'warning', 'info'];
  const shown = severities.flatMap((severity) => mostTelling(diagnostics.filter((one) => one.severity === severity)));
  const lines = shown.map((one) => annotation(one, diagnosticPath(root, edition.folder, one)));
  return [...lines, closingLine(diagnostics, edition.counts), ...restLine(diagnostics.length - shown.length)].join(
    '\n',
  );
}

/** The first of each code, then the second of each, and so on. */
function mostTelling(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = byCode(diagnostics, SHOWN_BY_GITHUB).map(({ first }) => first);
  return Array.from({ length: SHOWN_BY_GITHUB }, (_, turn) => groups.flatMap((group) => group.slice(turn, turn + 1)))
    .flat()
    .slice(0, SHOWN_BY_GITHUB)
    .sort(compareDiagnostics);
}

function annotation({ severity, code, line, column, message, advice }: Diagnostic, path: string): string {
  const properties = [
    ['file', visible(path.split(sep).join('/'), LONGEST_PATH)],
    ['line', line],
    ['col', column],
    ['title', code],
  ].filter(([, value]) => value !== null);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeMessage(`${message}\n${advice}`)}`;
}

function restLine(rest: number): string[] {
  if (rest === 0) return [];
  return [
    `GitHub shows ${SHOWN_BY_GITHUB} annotations of each severity. There ${rest === 1 ? 'is' : 'are'} ${countOf(rest, 'more problem')}: "${usageOf('check')} --json" lists every one.`,
  ];
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
