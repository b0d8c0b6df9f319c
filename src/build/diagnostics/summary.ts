import type { Counts } from '../articles/accounts.ts';
import type { Edition } from '../edition.ts';
import type { NotShown } from '../records/draft.ts';
import type { Settings } from '../settings.ts';
import { compareDiagnostics, type Diagnostic, formatDiagnostics } from './diagnostics.ts';
import type { Severity } from './diagnosticTexts.ts';
import { shown, visible } from './shownValue.ts';

/** Repairs that a build lists before it only counts them; `npm run check` lists all. */
const SHOWN_REPAIRS = 5;

/** Files of one kind that a build names before it only counts them; `npm run check` names all. */
const NAMED_FILES = 10;

/** Unknown fields that are named. */
const NAMED_FIELDS = 10;

/** The whole report: every diagnostic by file, what is not shown, then the counts. */
export function fullReport(edition: Edition): string {
  return report([formatDiagnostics(edition.diagnostics)], edition, Infinity);
}

/** The report of a build: errors and warnings whole, the first repairs as examples. */
export function buildReport(edition: Edition): string {
  const { diagnostics } = edition;
  const listed = diagnostics.filter(({ severity }) => severity !== 'info');
  const notes = diagnostics.filter(({ severity }) => severity === 'info').sort(compareDiagnostics);
  const examples = formatDiagnostics([...listed, ...notes.slice(0, SHOWN_REPAIRS)]);
  const rest = notes.length - SHOWN_REPAIRS;
  const more = rest > 0 ? `… and ${rest} more notes of this kind: npm run check lists them all.` : '';
  return report([examples, more], edition, NAMED_FILES);
}

function report(parts: readonly string[], edition: Edition, mostFiles: number): string {
  const { heldBack, passedOver, diagnostics, counts } = edition;
  return [
    ...parts,
    namedFiles('Held back', heldBack, mostFiles),
    namedFiles('Passed over', passedOver, mostFiles),
    closingLine(diagnostics, counts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Names files that are not shown although nothing is wrong with them. */
function namedFiles(heading: string, files: readonly NotShown[], most: number): string {
  if (files.length === 0) return '';
  const lines = files.slice(0, most).map(({ file, reason }) => `    ${visible(file)}: ${reason}`);
  if (files.length > most) lines.push(`    … and ${files.length - most} more: npm run check names them all.`);
  return [`${heading}:`, ...lines].join('\n');
}

/** Why the build must stop; null where the settings allow it to go on. A missing folder always stops it. */
export function refusalOf({ diagnostics }: Edition, { onInvalid, seedsDir }: Settings): string | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const folderMissing = errors.some(({ code }) => code === 'folder-missing');
  if (errors.length === 0 || (onInvalid === 'skip' && !folderMissing)) return null;
  const advice = folderMissing ? '' : ' Correct the records, or set ON_INVALID=skip to build the rest.';
  return `Nothing was built: ${countOf(errors.length, 'error')} in ${seedsDir}.${advice}`;
}

/** "112 records read: 108 shown, …". The first four counts are always there, the others only where they are not 0. */
function closingLine(diagnostics: readonly Diagnostic[], counts: Counts): string {
  const { read, shown: articles, stories, repaired, merged, setAside, removed, heldBack, passedOver } = counts;
  const parts = [
    stories < articles ? `${articles} shown in ${stories} stories` : `${articles} shown`,
    `${repaired} repaired`,
    `${merged} merged`,
    `${setAside} set aside`,
  ];
  if (removed > 0) parts.push(`${removed} removed`);
  if (heldBack > 0) parts.push(`${heldBack} held back`);
  if (passedOver > 0) parts.push(`${passedOver} passed over`);
  const severities: Severity[] = ['error', 'warning', 'info'];
  const found = severities.map((severity) =>
    countOf(
      diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
      severity === 'info' ? 'note' : severity,
    ),
  );
  return `${countOf(read, 'record')} read: ${parts.join(', ')}.${otherFiles(counts)}${ignoredFields(counts)} ${found.join(', ')}.`;
}

function otherFiles({ otherFiles: count }: Counts): string {
  return count === 0 ? '' : ` ${countOf(count, 'other file')}.`;
}

/** Names unknown fields, so that a misspelt one is noticed. */
function ignoredFields({ unknownFields, unknownNames }: Counts): string {
  if (unknownFields === 0) return '';
  const names = unknownNames.slice(0, NAMED_FIELDS).map((name) => shown(name));
  const more = unknownNames.length > names.length ? ` and ${unknownNames.length - names.length} more` : '';
  return ` ${countOf(unknownFields, 'unknown field')} ignored: ${names.join(', ')}${more}.`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
