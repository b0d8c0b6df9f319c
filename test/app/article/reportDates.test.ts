import { expect, it } from 'vitest';
import { tickText } from '../../../src/app/article/reportDates.ts';
import { datesIn } from '../../../src/app/layout/dates.tsx';

const HOUR = 3_600_000;
const at = (time: string) => Date.parse(`2024-11-28T${time}Z`);

it('says at a tick the hour, and the day where one begins in the zone of the paper', () => {
  const [london, berlin] = [datesIn('UTC'), datesIn('Europe/Berlin')];
  expect(tickText(at('12:00'), 6 * HOUR, london)).toBe('12:00');
  expect(tickText(at('00:00'), 6 * HOUR, london)).toBe('28 Nov');
  expect(tickText(at('00:00'), 6 * HOUR, berlin)).toBe('01:00');
  expect(tickText(at('23:00'), HOUR, berlin)).toBe('29 Nov');
});

it('says the day or the year where ticks lie further apart', () => {
  expect(tickText(at('00:00'), 24 * HOUR, datesIn('UTC'))).toBe('28 Nov');
  expect(tickText(at('00:00'), 365 * 24 * HOUR, datesIn('UTC'))).toBe('2024');
});
