/**
 * A second labelled set, with the same traps under other words. Measured once before it was used (precision
 * 0.90, recall 0.82); the rules about names were made after that.
 */
import { apart, event } from './labelled.ts';
import type { LabelledRecord } from './labelled.ts';

export const heldOut: LabelledRecord[] = [
  ...event(
    'glacier',
    [
      'alpinepost.example',
      '2024-06-03T06:00Z',
      'Rhone-side glacier lake drained before it could burst',
      'Engineers in Valsera have pumped 200,000 cubic metres of water out of a lake that had formed under the Corvat glacier, averting a flood.',
    ],
    [
      'swissfeed.example',
      '2024-06-03T09:00Z',
      'Engineers pump out lake under Corvat glacier to avert flood',
      'A lake beneath the Corvat glacier above Valsera has been emptied by pumps in eleven days. It held 200,000 cubic metres.',
    ],
    [
      'mountainlife.example',
      '2024-06-04T09:00Z',
      'Valsera safe after glacier lake is emptied',
      'Pumps have drained the lake under the Corvat glacier, so that the 900 people of Valsera can sleep at home again.',
    ],
  ),
  ...event(
    'chip plant',
    [
      'eurobiz.example',
      '2024-07-08T07:00Z',
      'Quorvo to build €8 billion chip plant near Gdansk',
      'The American chip maker Quorvo will build a plant for €8 billion near Gdansk, creating 3,000 jobs, the Polish government said.',
    ],
    [
      'polandtoday.example',
      '2024-07-08T08:00Z',
      'Gdansk wins Quorvo chip factory with 3,000 jobs',
      'Quorvo has chosen Gdansk for a chip factory worth 8 billion euros. Construction begins next spring.',
    ],
    [
      'semidaily.example',
      '2024-07-09T08:00Z',
      'Quorvo picks Poland for its first European fab',
      'Quorvo, the American chip maker, will spend €8 billion on a fab near Gdansk.',
    ],
  ),
  ...event(
    'press release bees',
    [
      'uninews.example',
      '2024-05-20T10:00Z',
      'Bumblebees prefer flowers at the temperature of the hive',
      'Bumblebees choose flowers that are as warm as their hive, a study by the University of Linden shows. The researchers heated artificial flowers in a greenhouse and followed 400 bees with radio tags.',
    ],
    [
      'eurekapress.example',
      '2024-05-20T13:00Z',
      'Why bees like it warm',
      'Bumblebees choose flowers that are as warm as their hive, a study by the University of Linden shows. The researchers heated artificial flowers in a greenhouse and followed',
    ],
    [
      'sciencenow.example',
      '2024-05-22T13:00Z',
      'Warm flowers draw bumblebees',
      'A study by the University of Linden shows that bumblebees choose flowers that are as warm as their hive. The researchers heated artificial flowers in a greenhouse.',
    ],
    [
      'gardenmag.example',
      '2024-05-25T07:00Z',
      'Study: bumblebees look for warmth in flowers',
      'Bumblebees choose flowers that are as warm as their hive, a study by the University of Linden shows.',
    ],
  ),
  ...event(
    'strike',
    [
      'railnews.example',
      '2024-03-04T05:00Z',
      'Train drivers in Belgium walk out for two days',
      'Train drivers have begun a two-day strike across Belgium over night shifts. Two in three trains are cancelled.',
    ],
    [
      'brusselsnow.example',
      '2024-03-04T06:30Z',
      'Two-day rail strike hits Belgium',
      'Two in three trains are cancelled in Belgium as drivers strike for two days over night shifts.',
    ],
    [
      'commuter.example',
      '2024-03-04T12:00Z',
      'Belgium: two thirds of trains cancelled as drivers strike',
      'Commuters face two days without most trains. Drivers in Belgium protest against longer night shifts.',
    ],
  ),
  ...event(
    'museum',
    [
      'artspaper.example',
      '2024-02-05T10:00Z',
      'Lost Varga painting found behind a wardrobe in Pécs',
      'A landscape by the painter Ilona Varga, missing since 1944, was found behind a wardrobe in a flat in Pécs.',
    ],
    [
      'auctionnews.example',
      '2024-02-05T15:00Z',
      'Ilona Varga landscape, missing for 80 years, turns up in Pécs flat',
      'The painting hung behind a wardrobe. The landscape by Ilona Varga had been missing since 1944.',
    ],
    [
      'culturedesk.example',
      '2024-02-06T10:00Z',
      'Missing since 1944: wardrobe in Pécs hid a Varga',
      'Movers found a landscape by the painter Ilona Varga in Pécs. The museum has confirmed that it is genuine.',
    ],
  ),
  ...event(
    'recall',
    [
      'consumerwatch.example',
      '2024-04-15T08:00Z',
      'Steadfast recalls 60,000 child seats over buckle fault',
      'Steadfast is recalling 60,000 child car seats because the buckle may open in a crash.',
    ],
    [
      'parentsmag.example',
      '2024-04-15T10:00Z',
      '60,000 Steadfast child seats recalled',
      'The buckle of the car seats may open in a crash, the maker Steadfast warns. Parents should stop using them.',
    ],
  ),
  ...event(
    'listed satellite',
    [
      'orbitnews.example',
      '2024-08-12T08:00Z',
      'Methane hunter reaches orbit',
      'The satellite Sniffer-2 was launched from Kiruna on Monday and will look for leaks of methane from pipelines.',
      {
        lists: [
          'Sniffer-2 satellite launched from Kiruna to find methane leaks',
          'Kiruna’s reindeer herders worry about noise',
        ],
      },
    ],
    [
      'spaceblog.example',
      '2024-08-12T10:00Z',
      'Sniffer-2 satellite launched from Kiruna to find methane leaks',
      'After two delays the rocket with Sniffer-2 rose on Monday morning. It will look for leaks in pipelines.',
    ],
  ),
  ...apart('loose herders', [
    'arctictimes.example',
    '2024-08-12T14:00Z',
    'Kiruna’s reindeer herders worry about noise',
    'Herders ask for fewer tests at the space centre during calving.',
  ]),
  ...event(
    'french',
    [
      'lejournal.example',
      '2024-09-02T06:00Z',
      'Incendie à Arles : le musée des alluvions évacué',
      'Un incendie s’est déclaré dimanche soir dans les réserves du musée des alluvions à Arles. Personne n’a été blessé.',
    ],
    [
      'sudinfo.example',
      '2024-09-02T07:30Z',
      'Arles : un incendie ravage les réserves du musée des alluvions',
      'Les réserves du musée des alluvions à Arles ont brûlé dimanche soir, sans faire de blessé.',
    ],
  ),
  ...event(
    'same text, two markets’ day',
    [
      'pragency.example',
      '2024-10-07T08:00Z',
      'Smart Meter Market to Surpass USD 46 Billion by 2032, Growing at a CAGR of 8.1%',
      'The smart meter market size was valued at USD 23 billion and is set to surpass USD 46 billion by 2032 at a CAGR of 8.1%, says Delta Insight.',
    ],
    [
      'stockfeed.example',
      '2024-10-07T09:00Z',
      'Smart Meter Market to Surpass USD 46 Billion by 2032, Growing at a CAGR of 8.1% | Delta Insight',
      'The smart meter market size was valued at USD 23 billion and is set to surpass USD 46 billion by 2032 at a CAGR of 8.1%,',
    ],
  ),
  ...apart(
    'other markets',
    [
      'pragency.example',
      '2024-10-07T08:00Z',
      'Smart Lock Market to Surpass USD 9 Billion by 2032, Growing at a CAGR of 14.2%',
      'The smart lock market size was valued at USD 3 billion and is set to surpass USD 9 billion by 2032 at a CAGR of 14.2%, says Delta Insight.',
    ],
    [
      'pragency.example',
      '2024-10-08T08:00Z',
      'Smart Glass Market to Surpass USD 12 Billion by 2032, Growing at a CAGR of 9.8%',
      'The smart glass market size was valued at USD 6 billion and is set to surpass USD 12 billion by 2032 at a CAGR of 9.8%, says Delta Insight.',
    ],
    [
      'wirehouse.example',
      '2024-10-08T09:00Z',
      'Smart Meter Market Size, Share and Trends Report 2030',
      'The report on the smart meter market gives size, share and trends by region to 2030.',
    ],
    [
      'wirehouse.example',
      '2024-10-08T09:00Z',
      'Smart Water Meter Market Size, Share and Trends Report 2030',
      'The report on the smart water meter market gives size, share and trends by region to 2030.',
    ],
  ),
  ...apart(
    'series',
    [
      'enginelog.example',
      '2024-01-31T10:00Z',
      'Release notes 4.1',
      'Fixes and improvements for desktop and phone, with thanks to everyone who wrote to us.',
    ],
    [
      'enginelog.example',
      '2024-02-07T10:00Z',
      'Release notes 4.2',
      'Fixes and improvements for desktop and phone, with thanks to everyone who wrote to us.',
    ],
    [
      'fundsletter.example',
      '2024-03-31T10:00Z',
      'Fund report for the first quarter of 2023',
      'Returns, holdings and what our managers expect of the coming months.',
    ],
    [
      'fundsletter.example',
      '2024-04-02T10:00Z',
      'Fund report for the first quarter of 2024',
      'Returns, holdings and what our managers expect of the coming months.',
    ],
    [
      'stargazer.example',
      '2024-11-28T10:00Z',
      'The night sky in December',
      'Planets, meteors and the phases of the moon: what to look for this month.',
    ],
    [
      'stargazer.example',
      '2024-11-30T10:00Z',
      'The night sky in November',
      'Planets, meteors and the phases of the moon: what to look for this month.',
    ],
    [
      'mixedlab.example',
      '2024-05-02T10:00Z',
      'Mixed reality step by step, part one',
      'In this lesson we place a sofa in the room.',
    ],
    [
      'mixedlab.example',
      '2024-05-03T10:00Z',
      'Mixed reality step by step, part two',
      'In this lesson we place a lamp in the room.',
    ],
  ),
  ...apart(
    'form',
    [
      'goals1.example',
      '2024-05-11T20:00Z',
      'Lyon win the title after beating Nantes on penalties',
      'Lyon are champions for the eighth time after a goalless final.',
    ],
    [
      'goals2.example',
      '2024-05-12T20:00Z',
      'Braga win the title after beating Porto on penalties',
      'Braga are champions for the first time after a goalless final.',
    ],
    [
      'deals.example',
      '2024-05-13T08:00Z',
      'Varde Energy signs agreement with Nimbus to develop industry solutions',
      'The consultancy Varde Energy announced a strategic collaboration with Nimbus for industry solutions.',
    ],
    [
      'deals2.example',
      '2024-05-14T08:00Z',
      'Polder IT signs agreement with Nimbus to develop industry solutions',
      'The consultancy Polder IT announced a strategic collaboration with Nimbus for industry solutions.',
    ],
    [
      'court1.example',
      '2024-05-15T08:00Z',
      'Court fines search company 40 million for hiding hotel prices',
      'A court in Madrid found that the ranking of hotels misled travellers.',
    ],
    [
      'court2.example',
      '2024-05-15T09:00Z',
      'Court fines airline 4 million for hiding luggage fees',
      'A court in Lisbon found that the booking page misled travellers.',
    ],
    [
      'obits.example',
      '2024-05-16T09:00Z',
      'Novelist Marta Selin dies at 91',
      'Her books on the northern islands were read around the world.',
    ],
    [
      'obits2.example',
      '2024-05-16T12:00Z',
      'Violinist Jonas Ek dies at 91',
      'His recordings of northern composers were heard around the world.',
    ],
    [
      'listy.example',
      '2024-05-17T12:00Z',
      'Five books to read on the train',
      'From thrillers to poems: what to pack for a long journey.',
    ],
    [
      'listy2.example',
      '2024-05-17T13:00Z',
      'Eight books to read on the beach',
      'From thrillers to poems: what to pack for a long holiday.',
    ],
    [
      'gadget1.example',
      '2024-05-18T12:00Z',
      'Review: the Ostra 5 phone is quick and plain',
      'A good screen, a long day of battery and a fair price.',
    ],
    [
      'gadget2.example',
      '2024-05-18T13:00Z',
      'Review: the Ostra 5 Pro tablet is quick and heavy',
      'A large screen, two days of battery and a steep price.',
    ],
    [
      'power1.example',
      '2024-05-19T12:00Z',
      'Blackout in southern Chile leaves 80,000 without light',
      'A storm brought down lines near Temuco on Saturday.',
    ],
    [
      'power2.example',
      '2024-05-20T12:00Z',
      'Blackout in northern Peru leaves 50,000 without light',
      'A landslide brought down lines near Piura on Sunday.',
    ],
  ),
];
