import { isIsoDateTime, parseDateTime } from '../../core/dateTime.ts';
import { isIsoDuration, isoDuration, readDuration } from '../../core/duration.ts';
import { readBoolean, splitLabels } from '../../core/recordValue.ts';
import type { Rule, Subject, Warn } from './rule.ts';

/** Notes of values that are understood, though they are not in the form that the format asks for. */
export const writtenForms: readonly Rule[] = [dates, durations, lists, booleans];

function dates({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['publishedDateTime', 'updatedDateTime']) {
    const value = data[name];
    if (!isWritten(value) || isIsoDateTime(String(value))) continue;
    const at = parseDateTime(value);
    if (at !== null) note(warn, prefix + name, 'date understood', value, isoDate(at));
  }
}

function durations({ data, prefix }: Subject, warn: Warn): void {
  const { length } = data;
  if (!isWritten(length) || isIsoDuration(String(length))) return;
  const seconds = readDuration(length);
  if (seconds !== null) note(warn, `${prefix}length`, 'duration understood', length, isoDuration(seconds));
}

function lists({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['topics', 'levels']) {
    const value = data[name];
    if (typeof value !== 'string') continue;
    const labels = splitLabels(value).filter((label) => label !== '');
    if (labels.length > 1)
      note(warn, prefix + name, `one text read as ${labels.length}`, value, `[${labels.join(', ')}]`);
  }
}

function booleans({ data, prefix }: Subject, warn: Warn): void {
  for (const name of ['published', 'removed', 'deleted', 'draft']) {
    const value = data[name];
    if (!isWritten(value)) continue;
    const read = readBoolean(String(value));
    if (typeof read === 'boolean' && String(read) !== String(value).trim().toLowerCase())
      note(warn, prefix + name, 'word understood', value, String(read));
  }
}

/** Whether a value is one that a form can be read from. */
function isWritten(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

function note(warn: Warn, field: string, kind: string, before: string | number, after: string): void {
  warn('repaired', { field, kind, before: String(before), after });
}

/** The day alone where the time is midnight. */
function isoDate(at: number): string {
  return new Date(at).toISOString().replace(/(?:T00:00:00)?\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
}
