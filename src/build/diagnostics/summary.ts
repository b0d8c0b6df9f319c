import type { Counts, Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import { compareDiagnostics, type Diagnostic, formatDiagnostics } from './diagnostics.ts';
import type { Severity } from './diagnosticTexts.ts';
import { shown } from './shownValue.ts';

/** Repairs that a build lists before it only counts them; `npm run check` lists all. */
const SHOWN_REPAIRS = 5;

/** Unknown fields that are named. */
const NAMED_FIELDS = 10;

/** The whole report: every diagnostic by file, then the counts. */
export function fullReport({ diagnostics, counts }: Edition): string {
  return [formatDiagnostics(diagnostics), closingLine(diagnostics, counts)].filter((part) => part !== '').join('\n\n');
}

/** The report of a build: errors and warnings whole, the first repairs as examples. */
export function buildReport({ diagnostics, counts }: Edition): string {
  const listed = diagnostics.filter(({ severity }) => severity !== 'info');
  const notes = diagnostics.filter(({ severity }) => severity === 'info').sort(compareDiagnostics);
  const examples = formatDiagnostics([...listed, ...notes.slice(0, SHOWN_REPAIRS)]);
  const rest = notes.length - SHOWN_REPAIRS;
  const more = rest > 0 ? `… and ${rest} more notes of this kind: npm run check lists them all.` : '';
  return [examples, more, closingLine(diagnostics, counts)].filter((part) => part !== '').join('\n\n');
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
  const { read, shown: articles, stories, repaired, merged, setAside, removed, heldBack } = counts;
  const parts = [
    stories < articles ? `${articles} shown in ${stories} stories` : `${articles} shown`,
    `${repaired} repaired`,
    `${merged} merged`,
    `${setAside} set aside`,
  ];
  if (removed > 0) parts.push(`${removed} removed`);
  if (heldBack > 0) parts.push(`${heldBack} held back`);
  const severities: Severity[] = ['error', 'warning', 'info'];
  const found = severities.map((severity) =>
    countOf(
      diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
      severity === 'info' ? 'note' : severity,
    ),
  );
  return `${countOf(read, 'record')} read: ${parts.join(', ')}.${ignoredFields(counts)} ${found.join(', ')}.`;
}

/** Names unknown fields, so that a misspelt one is noticed. */
function ignoredFields({ unknownFields }: Counts): string {
  if (unknownFields.length === 0) return '';
  const total = unknownFields.reduce((sum, { count }) => sum + count, 0);
  const names = unknownFields.slice(0, NAMED_FIELDS).map(({ name }) => shown(name));
  const more = unknownFields.length > names.length ? ` and ${unknownFields.length - names.length} more` : '';
  return ` ${countOf(total, 'unknown field')} ignored: ${names.join(', ')}${more}.`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
