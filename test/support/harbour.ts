import type { RecordFields } from './renderApp.tsx';

const weekly = { name: 'Harbour Weekly', domain: 'harbour.example' };
const daily = { name: 'Coast Daily', domain: 'coast.example' };

/** Five records with small counts: three topics, two sources, three kinds, three months. The oldest first. */
export const harbour: readonly RecordFields[] = [
  {
    title: 'Tide gauge learns to warn',
    excerpt: 'Harbour masters are trying a small model that reads the water twice a minute.',
    publishedDateTime: '2024-01-10T08:00:00Z',
    originalUrl: 'https://harbour.example/tide-gauge',
    type: 'article',
    quality: 40,
    heat: 5,
    provider: weekly,
    topics: ['Oceans'],
  },
  {
    title: 'Kelp farm measures its carbon',
    excerpt: 'Sensors on the ropes follow the forest as it grows. A comet of bubbles trails each of them.',
    publishedDateTime: '2024-02-03T08:00:00Z',
    originalUrl: 'https://coast.example/kelp-farm',
    type: 'article',
    quality: 90,
    heat: 1,
    provider: daily,
    topics: ['Oceans', 'Climate'],
  },
  {
    title: 'Glacier loses its name',
    excerpt: 'What is left of the ice no longer moves.',
    publishedDateTime: '2024-02-20T08:00:00Z',
    originalUrl: 'https://coast.example/glacier',
    type: 'video',
    quality: 10,
    heat: 3,
    provider: daily,
    topics: ['Climate'],
  },
  {
    title: 'Comet visible before breakfast',
    excerpt: 'Look east, low over the water, half an hour before the sun.',
    publishedDateTime: '2024-03-05T08:00:00Z',
    originalUrl: 'https://harbour.example/comet',
    type: 'article',
    quality: 70,
    heat: 9,
    provider: weekly,
    topics: ['Space'],
  },
  {
    title: 'Sailing by the stars',
    excerpt: 'Eight evenings with a sextant.',
    publishedDateTime: '2024-03-28T08:00:00Z',
    originalUrl: 'https://harbour.example/stars',
    type: 'course',
    quality: 20,
    heat: 2,
    provider: weekly,
    topics: ['Space', 'Oceans'],
  },
];

/** The titles in the order of the front page: the lead, then 2024 with its heaviest, the one beside it, and the newest of the others. */
export const onFrontPage = [
  'Comet visible before breakfast',
  'Tide gauge learns to warn',
  'Kelp farm measures its carbon',
  'Sailing by the stars',
  'Glacier loses its name',
];
