import { fourDays } from './fourDays.ts';
import type { MadeRecord } from './madeRecords.ts';

const longTitle = 'The committee for the harbour of a town that nobody at the table had ever seen heard '
  .repeat(4)
  .slice(0, 300);
const longExcerpt =
  'Nobody asked the ferry, and the ferry did not answer, which the minutes of the evening call agreement. '
    .repeat(12)
    .slice(0, 1200);

/** Records that try the rows: what stands beside an ordinary story is as far from it as can be. */
function awkward(): MadeRecord[] {
  const odd: Partial<MadeRecord>[] = [
    { title: longTitle },
    { title: 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstellenleiter' },
    { title: 'Q' },
    { title: '🌊🦭⛵' },
    { title: 'الميناء القديم يفتح أبوابه للمراكب الشراعية' },
    { title: 'Harbour opens', source: 'صحيفة الميناء' },
    { title: 'Nothing is said of this one', excerpt: undefined },
    { title: 'A single word is said of this one', excerpt: 'Rain.' },
    { title: 'Everything is said of this one', excerpt: longExcerpt },
    { title: 'One letter and a long text', excerpt: longExcerpt.replaceAll(' ', '') },
    { title: 'Fifty papers have it', others: papers(49) },
    { title: 'A pillar of a picture', picture: { name: 'tall-1.jpg', width: 1, height: 5000 } },
    { title: 'A pillar of unknown size', picture: { name: 'tall-2.jpg' } },
    { title: 'A thread of a picture', picture: { name: 'flat-1.jpg', width: 5000, height: 1 } },
    { title: 'A thread of unknown size', picture: { name: 'flat-2.jpg' } },
    { title: 'Clear as glass', picture: { name: 'clear-1.png', width: 1200, height: 800 } },
    { title: 'A picture that fails', picture: { name: 'gone-1.jpg', width: 1200, height: 800 } },
    { title: 'A picture without an answer', picture: { name: 'silent-1.jpg', width: 1200, height: 800 } },
    { title: longTitle.toUpperCase().replaceAll(' ', '-'), picture: { name: 'photo-1.jpg', width: 1200, height: 800 } },
  ];
  const ordinary = fourDays().slice(0, 40);
  return ordinary.map((record, i) => (i % 2 === 0 ? { ...record, ...odd[i / 2] } : record));
}

function papers(count: number): { source: string; title: string }[] {
  return Array.from({ length: count }, (_, i) => ({
    source: `Paper number ${i + 1}`,
    title: `Told by paper ${i + 1}`,
  }));
}

const dayMilliseconds = 24 * 3_600_000;

/** Folders of records that a front page must hold, by what is special in each. */
export const madeEditions: Record<string, () => MadeRecord[]> = {
  ...Object.fromEntries(
    [1, 2, 3, 5, 13, 14, 32].map((count) => [`${count} of a busy day`, () => fourDays().slice(0, count)]),
  ),
  'no pictures at all': () => fourDays(false),
  'pictures everywhere': () =>
    fourDays().map((record, i) => ({ ...record, picture: { name: `photo-${i}.jpg`, width: 1200, height: 800 } })),
  'no dates at all': () => fourDays().map((record) => ({ ...record, at: undefined })),
  '60 stories in one minute': () =>
    fourDays()
      .slice(0, 60)
      .map((record, i) => ({ ...record, at: new Date(Date.UTC(2024, 2, 16, 12, 0, i)).toISOString() })),
  'one story a year': () =>
    fourDays()
      .slice(0, 24)
      .map((record, i) => ({
        ...record,
        at: new Date(Date.UTC(2023, 5, 1) - i * 365.25 * dayMilliseconds).toISOString(),
      })),
  'all of one outlet and one topic': () =>
    fourDays().map((record) => ({ ...record, source: 'Harbour Daily', topics: ['Coast'], others: undefined })),
  'awkward records': awkward,
};
