import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/app/layout/dates.tsx';
import { dayNumber, dayStart } from '../../src/core/day.ts';
import { publish } from '../support/publish.ts';
import { seedFolder } from '../support/seedFolder.ts';

/** For each of 20 days a record without a time, and five with one. */
function mixedDates() {
  let folder = seedFolder();
  for (let day = 1; day <= 20; day++) {
    const date = `2026-04-${String(day).padStart(2, '0')}`;
    folder = folder.record(`bare-${day}`, { title: `Report of day ${day}`, publishedDateTime: date });
    for (const hour of ['02', '09', '12', '16', '23'])
      folder = folder.record(`timed-${day}-${hour}`, {
        title: `Wire item ${hour} of day ${day}`,
        publishedDateTime: `${date}T${hour}:30:00Z`,
      });
  }
  return folder;
}

describe('the days of the paper', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'follow each other in %s, and no heading stands twice',
    async (timeZone) => {
      const { cards, columns, manifest } = await publish(mixedDates(), { timeZone });
      expect(manifest.timeZone).toBe(timeZone);
      expect([...columns.days]).toEqual([...columns.days].sort((a, b) => a - b));
      const dates = datesIn(timeZone);
      const headings = cards.map(({ publishedAt }) => dates.format(publishedAt ?? 0, 'full'));
      const changes = headings.filter((heading, i) => heading !== headings[i - 1]);
      expect(changes).toEqual([...new Set(headings)]);
      const days = cards.map(({ publishedAt }) => dates.format(publishedAt ?? 0, 'short'));
      expect(days).toEqual([...columns.days].map((day) => dates.format(day * 86_400_000, 'short')));
    },
  );

  it('make the months of the timeline', async () => {
    const folder = seedFolder()
      .record('a', { title: 'A', publishedDateTime: '2026-04-01T02:00:00Z' })
      .record('b', { title: 'B', publishedDateTime: '2026-04-01' });
    const { manifest: utc } = await publish(folder);
    expect(utc.timeline.counts).toEqual([2]);
    const { manifest: west, columns } = await publish(folder, { timeZone: 'America/New_York' });
    expect(west.timeline.counts).toEqual([1, 1]);
    expect([...columns.days]).toEqual([dayNumber(dayStart('2026-03-31')), dayNumber(dayStart('2026-04-01'))]);
  });
});
