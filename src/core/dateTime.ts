/** A date, then optionally a time with optional seconds and fraction, then optionally an offset. A space may replace the T. */
const FORMAT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * Reads an ISO 8601 date, with or without a time ("2021-09-29", "2021-09-29T23:05:00+02:00"), as milliseconds since 1970,
 * UTC. A time without an offset is UTC. Null for another form, and for a day that the calendar does not have ("2024-02-30").
 */
export function parseDateTime(text: string): number | null {
  const match = FORMAT.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match;
  const at = utc(Number(year), Number(month), Number(day));
  const offset = offsetMinutes(zone);
  if (at === null || offset === null) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = Math.trunc(Number(`0.${fraction}`) * 1000);
  return at + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + milliseconds;
}

/** Unlike `Date.UTC` this takes the years 0 to 99 as they are, and refuses a 30 February. */
function utc(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

function offsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
