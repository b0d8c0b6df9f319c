import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Fields = Record<string, unknown>;

const source = (name: string) => ({
  name,
  domain: `${name.toLowerCase().replace(/\W+/g, '')}.example`,
  authors: [{ name: 'The night desk' }],
});
const at = (time: string, day = '2024-11-28') => `${day}T${time}:00Z`;
const picture = (name: string, width: number | null = 1600, height: number | null = 900) => ({
  images: [
    {
      url: `https://pictures.example/${name}.jpg`,
      width,
      height,
      title: `What ${name} shows`,
      attribution: `Photograph: ${name} desk`,
    },
  ],
});
const elsewhere = (name: string, title: string, time: string) => ({
  title,
  type: 'article',
  originalUrl: `https://${source(name).domain}/${time.replace(':', '')}`,
  publishedDateTime: at(time),
  provider: source(name),
});
const excerpt =
  'The first measurements since the gates closed show tides in the inner harbour a third lower than the model had said: a pleasant surprise for engineers, and a worry for the people who fish there.';

/** An article whose story seven sources tell: two of them with records of their own, four only listed. */
const barrier: Fields[] = [
  {
    title: 'Storm barrier holds as the highest tide in forty years passes',
    excerpt,
    publishedDateTime: at('09:10'),
    originalUrl: 'https://harbourledger.example/barrier',
    ampWebUrl: 'https://harbourledger.example/barrier/amp',
    provider: source('Harbour Ledger'),
    topics: ['Sea level', 'Climate', 'Engineering'],
    story: 'barrier',
    heat: 9,
    ...picture('gates'),
    related: [
      elsewhere('Coast Radio', 'Storm barrier closes for the highest tide in forty years', '05:00'),
      elsewhere('Polar Desk', 'Record surge misses the city by a hand’s breadth', '06:20'),
      elsewhere('Meridian Wire', 'Highest tide since 1986 passes without damage', '07:10'),
      elsewhere('The Lantern', 'Who pays for the next metre?', '14:10'),
    ],
  },
  {
    title: 'What the closed gates do to the young herring',
    excerpt: 'Herring come in with the flood. Four gates were shut, and nobody had asked the herring.',
    publishedDateTime: at('11:05'),
    originalUrl: 'https://saltmarshreview.example/herring',
    provider: source('Saltmarsh Review'),
    topics: ['Oceans', 'Sea level'],
    story: 'barrier',
    heat: -1,
  },
  {
    title: 'Four gates, nine megawatts: how the harbour shut',
    publishedDateTime: at('11:40'),
    originalUrl: 'https://gridwatch.example/gates',
    provider: source('Grid Watch'),
    topics: ['Energy', 'Engineering'],
    story: 'barrier',
    heat: -1,
  },
];

/** Records that strain an article's page. */
const awkward: Fields[] = [
  {
    title: 'A story that fifty sources tell at once',
    name: 'fifty-sources',
    publishedDateTime: at('08:00'),
    originalUrl: 'https://fifty.example/lead',
    provider: source('Fifty First'),
    topics: ['Reports'],
    related: Array.from({ length: 49 }, (_, i) =>
      elsewhere(
        `Source Number ${i + 1}`,
        `Report ${i + 1} on the story that fifty sources tell`,
        `${String(9 + Math.floor(i / 6)).padStart(2, '0')}:${i % 6}0`,
      ),
    ),
  },
  {
    title: 'Two sources, one ferry, and no picture of it',
    name: 'no-picture',
    excerpt: 'It left at nine, said one. It never left, said the other.',
    publishedDateTime: at('07:30'),
    originalUrl: 'https://quay.example/ferry',
    provider: source('Quay'),
    topics: ['Ferries'],
    related: [elsewhere('Pier News', 'One ferry that never left, and its passengers', '08:30')],
  },
  {
    title: `${'A headline of three hundred characters goes on and on '.repeat(6).slice(0, 299)}!`,
    name: 'long-title',
    excerpt: `${'An excerpt of one thousand and two hundred characters is not cut. '.repeat(19).slice(0, 1198)}.`,
    publishedDateTime: at('07:00'),
    originalUrl: 'https://long.example/title',
    provider: source('The Very Long And Winding Name Of A Source Of News'),
    topics: ['Length', 'A topic with a name that is longer than topics should be'],
    ...picture('long'),
  },
  {
    title: 'Donau'.padEnd(80, 'dampfschifffahrt'),
    name: 'long-word',
    excerpt: 'x'.repeat(200),
    publishedDateTime: at('06:50'),
    originalUrl: 'https://words.example/word',
    provider: source('Words'),
    topics: ['Length'],
    ...picture('word'),
  },
  {
    title: 'הנמל נסגר בגלל הגאות הגבוהה ביותר',
    name: 'right-to-left',
    excerpt: 'השערים נסגרו לפני עלות השחר, והעיר נשארה יבשה כל היום.',
    publishedDateTime: at('06:40'),
    originalUrl: 'https://rtl.example/harbour',
    provider: { name: 'חדשות הנמל', domain: 'rtl.example' },
    topics: ['ימים', 'Sea level'],
    ...picture('rtl'),
    related: [
      {
        ...elsewhere('Second Wave', 'הגאות חלפה והנמל נפתח', '09:00'),
        provider: { name: 'גל שני', domain: 'wave.example' },
      },
    ],
  },
  {
    title: 'A picture of one pixel by five thousand',
    name: 'tall-picture',
    publishedDateTime: at('06:30'),
    originalUrl: 'https://thin.example/tall',
    provider: source('Thin'),
    topics: ['Pictures'],
    ...picture('tall', 1, 5000),
  },
  {
    title: 'A picture of five thousand pixels by one',
    name: 'wide-picture',
    publishedDateTime: at('06:20'),
    originalUrl: 'https://thin.example/wide',
    provider: source('Thin'),
    topics: ['Pictures'],
    ...picture('wide', 5000, 1),
  },
  {
    title: 'A picture that fails',
    name: 'failing-picture',
    excerpt: 'Nobody has seen it.',
    publishedDateTime: at('06:10'),
    originalUrl: 'https://thin.example/failing',
    provider: source('Thin'),
    topics: ['Pictures'],
    ...picture('failing'),
  },
  {
    title: 'A picture that never answers',
    name: 'silent-picture',
    excerpt: 'Everybody waits for it.',
    publishedDateTime: at('06:00'),
    originalUrl: 'https://thin.example/silent',
    provider: source('Thin'),
    topics: ['Pictures'],
    ...picture('silent', null, null),
  },
];

/** Articles around them, which make the list long and resemble each other. */
const others = Array.from({ length: 16 }, (_, i): Fields => ({
  title: `${['Harbour gates', 'Tide tables', 'The sea floor', 'Storm barriers'][i % 4]} in their ${i + 1}. year: what engineers learned`,
  name: `engineers-${i + 1}`,
  excerpt: `Engineers of the storm barrier measured the tide for the ${i + 1}. time, and the gates held.`,
  publishedDateTime: at('12:00', `2024-11-${String(27 - i).padStart(2, '0')}`),
  originalUrl: `https://datum.example/${i + 1}`,
  provider: source(['Datum', 'Kiln', 'Northlight'][i % 3] ?? ''),
  topics: [['Engineering', 'Sea level'][i % 2]],
  published: i % 5 !== 0,
  ...(i % 2 === 0 ? picture(`engineers-${i + 1}`) : {}),
}));

/** Writes the records of a busy day into a folder. All of it is invented. */
export function writeBusyDay(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, ...fields } of [...barrier, ...awkward, ...others]) {
    const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const file = typeof name === 'string' ? name : String(fields['title']).toLowerCase().replace(/\W+/g, '-');
    writeFileSync(join(folder, `${file}.md`), `---\n${front.join('\n')}\n---\n`);
  }
}
