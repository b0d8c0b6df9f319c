import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
/** "PT1H23M45S" → "1 h 24 min". Null where the text is not an ISO 8601 duration of days, hours, minutes and seconds. */
export function formatDuration(iso: string): string | null {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso);
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = (days * 24 + hours) * 60 + minutes + Math.round(seconds / 60);
  if (total === 0) return seconds > 0 ? say(words.seconds, { count: seconds }) : null;
  const [wholeHours, rest] = [Math.floor(total / 60), total % 60];
  return [
    wholeHours > 0 ? say(words.hours, { count: wholeHours }) : '',
    rest > 0 ? say(words.minutes, { count: rest }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
