import { isAbsolute, join, relative } from 'node:path';
import type { Counts } from '../articles/accounts.ts';
import type { Gap } from '../articles/gaps.ts';
import type { Edition } from '../edition.ts';
import { usageOf } from '../packageRoot.ts';
import type { NotShown } from '../records/draft.ts';
import { locateDiagnostics } from '../records/locateDiagnostics.ts';
import type { Settings } from '../settings.ts';
import { compareDiagnostics, type Diagnostic, formatDiagnostics, type Paint, unpainted } from './diagnostics.ts';
import { countOf } from './countOf.ts';
import type { Severity } from './diagnosticText.ts';
import { byCode, type CodeGroup, inCommon } from './grouped.ts';
import { shown, visible, visiblePath } from './shownValue.ts';

/** Diagnostics of one code that are listed; of the others, the report gives the number. */
const LISTED = 10;

/** Notes that a build lists. */
const LISTED_NOTES = 5;

/** Files of one kind that are named. */
const NAMED_FILES = 10;

/** Unknown fields that are named. */
const NAMED_FIELDS = 10;

/** Names that were read as fields: how many a line has, and how many lines there are. */
const NAMES_A_LINE = 3;
const MOST_LINES = 10;

/** From so many records on, what most of them lack is said even if no unknown field seems to hold it. */
const MANY = 10;

/**
 * The report of `npm run check`: the first diagnostics of each code by file, how many there are of each, what most records
 * lack, what is not shown, a proposal, then the counts. Paths are relative to `from`, where the command was run.
 */
export function fullReport(edition: Edition, from = process.cwd(), paint: Paint = unpainted, proposal = ''): string {
  return report(edition, LISTED, from, paint, proposal);
}

/** The report of a build: the same with a few notes. */
export function buildReport(edition: Edition, from = process.cwd()): string {
  return report(edition, LISTED_NOTES, from, unpainted, '');
}

function report(edition: Edition, mostNotes: number, from: string, paint: Paint, proposal: string): string {
  const { heldBack, passedOver, folder, counts, manner } = edition;
  const diagnostics = edition.diagnostics.toSorted(compareDiagnostics);
  const groups = byCode(diagnostics, LISTED);
  const listed = groups.flatMap(({ first }) => first);
  const notes = listed.filter(({ severity }) => severity === 'info').slice(0, mostNotes);
  const shownOnes = locateDiagnostics(
    folder,
    [...listed.filter(({ severity }) => severity !== 'info'), ...notes],
    manner,
  );
  const pathOf = (file: string) => pathFrom(from, folder, file);
  return [
    formatDiagnostics(shownOnes, (one) => diagnosticPath(from, folder, one), paint),
    shownOnes.length < diagnostics.length ? countsByCode(groups, edition.gaps) : '',
    readLine(edition),
    gapLines(edition),
    namedFiles('Held back', heldBack, pathOf),
    namedFiles('Passed over', passedOver, pathOf),
    ignoredFields(counts),
    proposal,
    closingLine(diagnostics, counts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The path of a diagnostic's file, relative to `from`. The ledger and the settings are named as they are. */
export function diagnosticPath(from: string, folder: string, { file, code }: Diagnostic): string {
  return /^(?:ledger|setting)-/.test(code) ? file : pathFrom(from, folder, file);
}

/** The path of a file in the folder of records as a terminal can open it. */
export function pathFrom(from: string, folder: string, file: string): string {
  return relative(from, isAbsolute(file) ? file : join(folder, file)) || '.';
}

/** How many diagnostics there are of each code, and what they have in common. */
function countsByCode(groups: readonly CodeGroup[], gaps: readonly Gap[]): string {
  const rows = groups.map(({ code, severity, all, first }) => ({
    count: all.length.toLocaleString('en'),
    name: `${severity}  ${code}`,
    common: first.length < all.length ? (titleGap(code, gaps) ?? inCommon(all)) : '',
  }));
  const [counts, names] = [
    Math.max(...rows.map(({ count }) => count.length)),
    Math.max(...rows.map(({ name }) => name.length)),
  ];
  const lines = rows.map(({ count, name, common }) =>
    visible(`    ${count.padStart(counts)}  ${name.padEnd(names)}  ${common}`.trimEnd()),
  );
  return [`All problems by code; "${usageOf('check')} --json" lists every one:`, ...lines].join('\n');
}

function titleGap(code: string, gaps: readonly Gap[]): string | null {
  const instead = code === 'title-missing' ? (gaps.find(({ lacks }) => lacks === 'title')?.instead ?? null) : null;
  return instead === null ? null : `${countOf(instead.records, 'record')} have ${shown(instead.name)} and no "title"`;
}

/** What was read under other names: `312 records: "date" read as publishedDateTime, "tags" as topics (290).` */
function readLine({ readNames: { records, names } }: Edition): string {
  if (records === 0) return '';
  const parts = names.map(({ name, from, field, count }, i) => {
    const often = count === records ? '' : ` (${count.toLocaleString('en')})`;
    return `${from === 'field' ? shown(name) : name} ${i === 0 ? 'read as' : 'as'} ${field}${often}`;
  });
  const rows = Math.ceil(parts.length / NAMES_A_LINE);
  const lines = Array.from({ length: Math.min(rows, MOST_LINES) }, (_, row) =>
    visible(parts.slice(row * NAMES_A_LINE, (row + 1) * NAMES_A_LINE).join(', ')),
  );
  return `${countOf(records, 'record')}: ${lines.join(',\n    ')}${rows > MOST_LINES ? ' …' : '.'}`;
}

/** What most of the articles lack. A missing title is an error, which is listed. */
function gapLines({ gaps, counts }: Edition): string {
  return gaps
    .filter(
      ({ lacks, records, of, instead }) =>
        lacks !== 'title' && records * 2 > of && (counts.shown >= MANY || instead !== null),
    )
    .map(({ lacks, field, records, of, instead }) => {
      const hint =
        instead === null
          ? `The format reads it from "${field}".`
          : `${instead.records === records ? 'All of them' : instead.records.toLocaleString('en')} have ${shown(instead.name)}, but the format reads "${field}".`;
      return `${records.toLocaleString('en')} of ${of.toLocaleString('en')} articles have no ${lacks}. ${hint}`;
    })
    .join('\n');
}

/** Names files that are not shown although nothing is wrong with them. */
function namedFiles(heading: string, files: readonly NotShown[], pathOf: (file: string) => string): string {
  if (files.length === 0) return '';
  const lines = files.slice(0, NAMED_FILES).map(({ file, reason }) => `    ${visiblePath(pathOf(file))}: ${reason}`);
  if (files.length > NAMED_FILES)
    lines.push(`    … and ${files.length - NAMED_FILES} more: "${usageOf('check')} --json" names them all.`);
  return [`${heading}:`, ...lines].join('\n');
}

/** Why the build must stop; null where the settings allow it to go on. A folder that is missing or holds no record always stops it. */
export function refusalOf({ diagnostics }: Edition, { onInvalid, seedsDir }: Settings): string | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const folderMissing = errors.some(({ code }) => code === 'folder-missing' || code === 'folder-no-record');
  if (errors.length === 0 || (onInvalid === 'skip' && !folderMissing)) return null;
  const advice = folderMissing ? '' : ' Correct the records, or set ON_INVALID=skip to build the rest.';
  return `Nothing was built: ${countOf(errors.length, 'error')} in ${visiblePath(seedsDir)}.${advice}`;
}

/** "112 records read: 108 shown, …". The first four counts are always there, the others only where they are not 0. */
export function closingLine(diagnostics: readonly Diagnostic[], counts: Counts): string {
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
  return `${countOf(read, 'record')} read: ${parts.join(', ')}.${otherFiles(counts)} ${found.join(', ')}.`;
}

function otherFiles({ otherFiles: count }: Counts): string {
  return count === 0 ? '' : ` ${countOf(count, 'other file')}.`;
}

/** Names unknown fields, so that a misspelt one is noticed. */
function ignoredFields({ unknownFields }: Counts): string {
  if (unknownFields.length === 0) return '';
  const total = unknownFields.reduce((sum, { count }) => sum + count, 0);
  const names = unknownFields.slice(0, NAMED_FIELDS).map(({ name }) => shown(name));
  const more = unknownFields.length > names.length ? ` and ${unknownFields.length - names.length} more` : '';
  return visible(`${countOf(total, 'unknown field')} ignored: ${names.join(', ')}${more}.`);
}
