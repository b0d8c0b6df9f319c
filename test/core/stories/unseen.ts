/**
 * A third labelled set, to tell what to expect of new folders. When first measured: precision and recall 1 as
 * a folder of its own, precision 0.96 and recall 1 in one folder with the other two (one article that lists
 * settings was taken for the news of the same version; the form of lists was widened after that).
 */
import { apart, event } from './labelled.ts';
import type { LabelledRecord } from './labelled.ts';

export const unseen: LabelledRecord[] = [
  ...event(
    'bridge',
    [
      'dailyharbour.example',
      '2025-01-13T07:00Z',
      'Container ship hits Oresk bridge, no one hurt',
      'A container ship lost power and struck a pillar of the Oresk bridge early on Monday. The bridge is closed while divers look for damage.',
    ],
    [
      'shipwatch.example',
      '2025-01-13T09:10Z',
      'Oresk bridge closed after collision with container ship',
      'Divers are inspecting the Oresk bridge, which a container ship hit in the early morning after a loss of power.',
    ],
    [
      'nationpost.example',
      '2025-01-14T06:00Z',
      'Divers inspect bridge after ship strikes pillar',
      'The Oresk bridge stays closed until at least Friday. The container ship had lost power on Monday morning.',
    ],
  ),
  ...event(
    'browser',
    [
      'webnews.example',
      '2025-02-03T16:00Z',
      'Firelynx 140 blocks cookie banners by default',
      'The browser Firelynx refuses cookies on behalf of its users from version 140 on, which is out today.',
    ],
    [
      'privacyweek.example',
      '2025-02-03T18:00Z',
      'Firelynx browser to answer cookie banners for you',
      'Version 140 of Firelynx hides cookie banners by default and refuses what can be refused.',
    ],
    [
      'osdaily.example',
      '2025-02-04T08:00Z',
      'No more cookie banners in Firelynx',
      'With version 140 the Firelynx browser clicks cookie banners away on its own.',
    ],
  ),
  ...event(
    'school release',
    [
      'edupress.example',
      '2025-03-10T09:00Z',
      'Later school start lifts marks, Danish study finds',
      'Pupils whose lessons begin at nine sleep forty minutes longer and score better in mathematics, a study of 212 Danish schools finds. The effect is greatest at the age of fifteen.',
    ],
    [
      'teachernet.example',
      '2025-03-11T09:00Z',
      'Let them sleep: what 212 schools found',
      'Pupils whose lessons begin at nine sleep forty minutes longer and score better in mathematics, a study of 212 Danish schools finds.',
    ],
  ),
  ...event(
    'bank',
    [
      'moneywire.example',
      '2025-04-02T11:00Z',
      'Central bank of Norvania cuts rate to 3.25 per cent',
      'The central bank of Norvania lowered its key rate by a quarter point to 3.25 per cent, as economists had expected.',
    ],
    [
      'tradingfloor.example',
      '2025-04-02T11:05Z',
      'Norvania cuts interest rate by quarter point',
      'The key rate of Norvania falls to 3.25 per cent. Governor Lind sees inflation near target.',
    ],
  ),
  ...event(
    'zoo',
    [
      'animalnews.example',
      '2025-05-05T08:00Z',
      'Rare okapi calf born at Brno zoo',
      'The calf, a female called Zuri, was born at Brno zoo on Saturday night and weighs 17 kilograms.',
    ],
    [
      'moravia.example',
      '2025-05-05T12:00Z',
      'Brno zoo welcomes baby okapi Zuri',
      'Visitors may see the okapi Zuri, who was born on Saturday night, from the end of May.',
    ],
  ),
  ...apart(
    'unseen',
    [
      'moneywire.example',
      '2025-04-03T11:00Z',
      'Central bank of Estmark cuts rate to 2.75 per cent',
      'The central bank of Estmark lowered its key rate by a quarter point to 2.75 per cent, as economists had expected.',
    ],
    [
      'moneywire.example',
      '2025-05-14T11:00Z',
      'Central bank of Norvania holds rate at 3.25 per cent',
      'The central bank of Norvania left its key rate at 3.25 per cent, as economists had expected.',
    ],
    [
      'animalnews.example',
      '2025-05-06T08:00Z',
      'Rare red panda twins born at Lille zoo',
      'The twins were born at Lille zoo on Sunday and weigh 110 grams each.',
    ],
    [
      'webnews.example',
      '2025-02-05T16:00Z',
      'Browser maker Vantor blocks video ads by default',
      'The browser Vantor stops video ads from version 12 on, which is out today.',
    ],
    [
      'webnews.example',
      '2025-02-05T18:00Z',
      'Firelynx 140: six settings to change first',
      'From tabs to fonts: how to make the browser your own.',
    ],
    [
      'growthdesk.example',
      '2025-02-10T08:00Z',
      'Cold Storage Market to Hit USD 300 Billion by 2033, CAGR of 11%',
      'The cold storage market size is forecast to hit USD 300 billion by 2033 at a CAGR of 11%.',
    ],
    [
      'growthdesk.example',
      '2025-02-10T08:00Z',
      'Cold Chain Packaging Market to Hit USD 60 Billion by 2033, CAGR of 10%',
      'The cold chain packaging market size is forecast to hit USD 60 billion by 2033 at a CAGR of 10%.',
    ],
    [
      'fortune.example',
      '2025-02-11T08:00Z',
      'North America Cold Storage Market to Hit USD 90 Billion by 2033',
      'The North America cold storage market is forecast to grow at a CAGR of 9%.',
    ],
    [
      'teamblog.example',
      '2025-03-03T08:00Z',
      'What’s new in Planner: February 2025',
      'A round-up of what we shipped in the past month for teams.',
    ],
    [
      'teamblog.example',
      '2025-03-05T08:00Z',
      'What’s new in Planner: January 2025',
      'A round-up of what we shipped in the past month for teams.',
    ],
    [
      'lists1.example',
      '2025-03-12T08:00Z',
      'Three apps for learning to draw',
      'Pencils down: these apps teach perspective and shade.',
    ],
    [
      'lists2.example',
      '2025-03-12T09:00Z',
      'Three apps for learning to sing',
      'Open up: these apps teach pitch and breath.',
    ],
    [
      'startups.example',
      '2025-03-17T09:00Z',
      'Ondula raises €5m for wave power',
      'The Lisbon startup Ondula has closed a seed round led by Maré Capital.',
    ],
    [
      'startups.example',
      '2025-03-17T10:00Z',
      'Kitewing raises €8m for wind power',
      'The Hamburg startup Kitewing has closed a seed round led by Elbe Capital.',
    ],
    [
      'fires.example',
      '2025-06-01T10:00Z',
      'Wildfire forces evacuation of Monte Calvo',
      'Some 400 people left their homes as flames neared the village.',
    ],
    [
      'fires2.example',
      '2025-06-02T10:00Z',
      'Wildfire forces evacuation of Punta Seca',
      'Some 700 people left their homes as flames neared the resort.',
    ],
    [
      'dailyharbour.example',
      '2025-01-15T07:00Z',
      'Ferry hits quay at Oresk, four hurt',
      'A ferry struck the quay while mooring. Four passengers were treated for bruises.',
    ],
    [
      'edupress.example',
      '2025-03-12T09:00Z',
      'Smaller classes lift marks, Dutch study finds',
      'Pupils in classes of fewer than eighteen score better in reading, a study of 90 Dutch schools finds.',
    ],
  ),
];
