const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** A longer text is no duration. */
const LONGEST = 60;

export const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/;
const UNIT =
  /(\d+(?:[.,]\d+)?) ?(d(?:ays?)?|h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)(?![a-z])[.,]?(?: and)? ?/gi;
const secondsOf: Readonly<Record<string, number>> = { d: DAY, h: HOUR, m: MINUTE, s: 1 };

/**
 * A duration in seconds. It reads ISO 8601 ("PT9M3S"), what a player shows ("9:03", "1:02:03"), words ("9 min",
 * "1 h 20 min") and a number of seconds. Null for anything else, and for months and years, which have no fixed length.
 */
export function readDuration(value: string | number): number | null {
  const text = String(value).trim();
  if (text.length > LONGEST) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text));
  return readIso(text) ?? readClock(text) ?? readWords(text);
}

/** A duration of whole seconds as ISO 8601. */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE), seconds % MINUTE];
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : ''].join('');
  return `PT${parts === '' ? '0S' : parts}`;
}

/** Whether a duration is written as ISO 8601 says. */
export function isIsoDuration(text: string): boolean {
  return readIso(text.trim()) !== null;
}

function readIso(text: string): number | null {
  const match = ISO_DURATION.exec(text);
  if (match === null || /[PT]$/i.test(text)) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number((part ?? '0').replace(',', '.')));
  return Math.round((days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0));
}

function readClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  const isClock = seconds < 60 && (match[1] === undefined || minutes < 60);
  return isClock ? hours * HOUR + minutes * MINUTE + seconds : null;
}

function readWords(text: string): number | null {
  if (text === '' || text.replace(UNIT, '') !== '') return null;
  const parts = [...text.matchAll(UNIT)];
  const seconds = parts.map(([, count = '', unit = '']) => {
    return Number(count.replace(',', '.')) * (secondsOf[unit.charAt(0).toLowerCase()] ?? 0);
  });
  return Math.round(seconds.reduce((sum, part) => sum + part, 0));
}
