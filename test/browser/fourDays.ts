import type { MadeRecord } from './madeRecords.ts';

/** Pictures that the records of the busy day name, by what they are. `pictures.ts` draws them. */
const shapes = {
  photo: { width: 1200, height: 800 },
  wide: { width: 1600, height: 900 },
  portrait: { width: 800, height: 1200 },
  unsized: {},
} as const;
type Shape = keyof typeof shapes;

/** Topic, outlet, number of outlets, headline, and a picture where it has one. */
type Story = readonly [topic: string, source: string, sources: number, title: string, picture?: Shape];

const outlets = [
  'Harbour Daily',
  'Field Notes',
  'Signal Review',
  'The Meridian',
  'Upland Gazette',
  'Grid Report',
  'Open School',
  'North Quay Post',
] as const;

/** A Saturday with so much news that every rank and every kind of row is on the page, the newest first. */
const saturday: readonly Story[] = [
  ['Space', 'Signal Review', 2, 'Lander answers after nine silent years under the ice'],
  ['Courts', 'The Meridian', 1, 'Judges let a river speak through its fishermen'],
  ['Materials', 'Field Notes', 1, 'A plaster that hardens only where the wall is damp'],
  ['Animals', 'Field Notes', 1, 'Rooks vote with their feet before the flock moves on', 'photo'],
  ['Computing', 'Grid Report', 5, 'Licence of a widely used database changes overnight'],
  ['Forests', 'Upland Gazette', 1, 'Old beeches send their water downhill to the young ones'],
  ['Mathematics', 'Open School', 2, 'Pupils find a shorter proof for the four-bridge problem'],
  ['Coast', 'Harbour Daily', 8, 'Barrier holds while the highest tide in forty years goes by', 'wide'],
  ['Energy', 'Grid Report', 4, 'A battery of salt and iron keeps a town lit for four nights', 'photo'],
  ['Health', 'North Quay Post', 3, 'One photograph of the eye tells how the heart is doing'],
  ['Robots', 'Upland Gazette', 2, 'Machines learn dry-stone walling from a man of eighty-one', 'photo'],
  ['Chips', 'Grid Report', 3, 'Factory runs for a week on the water that it threw away'],
  ['Privacy', 'The Meridian', 6, 'Hospitals share one record, and the patient keeps the key'],
  ['Physics', 'Signal Review', 1, 'A clock no larger than a coin loses a second in an age'],
  ['Oceans', 'Harbour Daily', 2, 'Reef fish come home to a loudspeaker', 'photo'],
  ['Railways', 'The Meridian', 4, 'Night trains return, and a solver writes the timetable', 'wide'],
  ['Biology', 'Field Notes', 1, 'Cells borrow a motor to mend the holes in their walls'],
  ['Archaeology', 'North Quay Post', 3, 'The oldest map of the stars lay under a prayer book', 'portrait'],
  ['Climate', 'The Meridian', 2, 'A desert town hangs out nets and drinks the fog', 'unsized'],
  ['Space', 'Signal Review', 1, 'Bricks of moon dust stand more than those of clay', 'photo'],
  ['Materials', 'Field Notes', 1, 'A varnish older than steel keeps knives sharp'],
  ['Energy', 'Grid Report', 1, 'Heat pumps overtake boilers in the coldest valley'],
  ['Security', 'Grid Report', 2, 'Makers of password safes agree how people may move house'],
  ['Physics', 'Signal Review', 1, 'Ice telescope counts its hundredth ghost particle'],
  ['Food', 'Harbour Daily', 1, 'Kelp growers pay out their first dividend, in kelp'],
  ['Health', 'North Quay Post', 2, 'Vaccine patch lasts a year in a kitchen drawer'],
  ['Lakes', 'Upland Gazette', 1, 'Three warm winters have turned the long lake green'],
  ['Design', 'Open School', 1, 'Two hundred people print a keyboard for one hand'],
  ['Courts', 'The Meridian', 1, 'Town wins the right to read the code that sets its rents', 'photo'],
  ['Animals', 'Field Notes', 1, 'Bees take the shorter queue, and learn it from a neighbour'],
  ['Schools', 'Open School', 1, 'Lessons begin at ten, and the bus company is delighted'],
  ['Bridges', 'Upland Gazette', 2, 'A footbridge of paper carries its first hundred walkers', 'photo'],
  ['Music', 'North Quay Post', 1, 'An organ that breathes with the tide plays its first winter'],
  ['Oceans', 'Harbour Daily', 1, 'Whales make way for ships that hum'],
  ['Rockets', 'Signal Review', 5, 'Third attempt succeeds, an hour late and a satellite short', 'wide'],
  ['Languages', 'Open School', 1, 'Grammar of a drowned village is written down at last'],
  ['Wheat', 'Field Notes', 1, 'Grain that drinks brackish water passes its first field'],
  ['Museums', 'North Quay Post', 1, 'The last working drum calculator counts to ten again', 'photo'],
  ['Housing', 'The Meridian', 2, 'Flats above the swimming bath are warmed by the swimmers'],
  ['Mines', 'Grid Report', 1, 'Flooded shaft stores the summer for six hundred kitchens'],
  ['Insects', 'Field Notes', 1, 'A beetle thought extinct lived behind the school'],
  ['Post', 'Upland Gazette', 1, 'Letters to the upper valley go by cable again'],
  ['Sport', 'North Quay Post', 1, 'Slowest runner of the marathon is also its oldest winner', 'portrait'],
  ['Water', 'Harbour Daily', 3, 'Pipes laid under an emperor still lose less than ours'],
  ['Clouds', 'Signal Review', 1, 'Amateurs name a cloud that no atlas has'],
  ['Paper', 'Open School', 1, 'Half of all rulings cite a page that is gone'],
  ['Soil', 'Field Notes', 1, 'Worms do in a week what the plough does in a year'],
  ['Roads', 'Upland Gazette', 1, 'Asphalt that drinks rain ends the puddles of Mill Street'],
  ['Dentistry', 'North Quay Post', 1, 'Enamel grows back in a dish, one layer a night'],
  ['Trade', 'The Meridian', 2, 'Ships wait outside while the cranes learn to share'],
  ['Birds', 'Field Notes', 1, 'Swifts never land for ten months, a small backpack shows', 'photo'],
  ['Fire', 'Upland Gazette', 1, 'Goats eat the firebreak wider than any bulldozer could'],
  ['Glass', 'Signal Review', 1, 'Windows that darken by themselves leave the laboratory'],
  ['Elections', 'The Meridian', 4, 'A count by hand takes one evening and pleases everybody'],
  ['Bread', 'Harbour Daily', 1, 'Baker dries her loaves on the chimney of the ferry'],
  ['Maps', 'Open School', 1, 'Children redraw the town by where the good smells are'],
  ['Caves', 'Upland Gazette', 1, 'Divers find a hall with a beach beneath the quarry'],
  ['Radio', 'Signal Review', 1, 'Last long-wave sender says good night in four verses'],
  ['Gardens', 'North Quay Post', 1, 'Ward with a view of beans sends its patients home sooner'],
  ['Theatre', 'Harbour Daily', 1, 'A play for one spectator is sold out until June'],
];

const friday: readonly Story[] = [
  ['Glaciers', 'Upland Gazette', 3, 'Winter station moves uphill for the fourth time', 'photo'],
  ['Archives', 'The Meridian', 2, 'A library lends out its oldest book, for an afternoon'],
  ['Blood', 'North Quay Post', 2, 'One drop, forty answers, and a warning about three'],
  ['Canyons', 'Harbour Daily', 1, 'A robot boat draws a trench that no chart had', 'wide'],
  ['Puzzles', 'Open School', 1, 'The moving sofa needs eleven pages, not two hundred'],
  ['Cheese', 'Field Notes', 1, 'Monks sue over the smell of a rival monastery'],
  ['Trams', 'Grid Report', 1, 'Driverless tram waits for a hedgehog, and for ever'],
];

const thursday: readonly Story[] = [
  ['Crowds', 'Open School', 2, 'Nine thousand people solve slowly what nobody solved at all', 'photo'],
  ['Marshes', 'Field Notes', 1, 'Wild horses come back, and the marsh with them'],
  ['Tunnels', 'Grid Report', 1, 'Diggers from both sides miss each other by a thumb'],
];

const wednesday: readonly Story[] = [
  ['Lighthouses', 'Harbour Daily', 1, 'Keeper of the last manned light retires upstairs'],
];

const standfirsts = [
  'The first figures since the morning are better than the model had said: a pleasant surprise for those who built it, and a worry for those who live from what it replaces.',
  'Nothing in it is rare, and nothing in it burns. The council wants two more before the winter ends.',
  'A single answer was promised three times. This time it comes printed on paper.',
  'It takes sunlight, a lens and a great deal of patience.',
  'Eleven people worked on it for nine years, most of them without pay, and one of them found the fault on the last evening before the money ran out.',
  'The recipe is public, and the springs come from ballpoint pens.',
];

/** What a headline about the highest tide is elsewhere. */
const tides = [
  'Highest tide since the war passes without damage',
  'What the closed gates do to the young herring',
  'Who pays for the next metre?',
];

/** All records of four days. Without `pictured` no record has a picture. */
export function fourDays(pictured = true): MadeRecord[] {
  return [
    ...daysRecords('2024-03-16', 15, saturday),
    ...daysRecords('2024-03-15', 95, friday),
    ...daysRecords('2024-03-14', 240, thursday),
    ...daysRecords('2024-03-13', 240, wednesday),
  ].map((record) => (pictured ? record : { ...record, picture: undefined }));
}

/** Stories of one day, the newest at 20:00, one every few minutes before. */
function daysRecords(day: string, minutes: number, stories: readonly Story[]): MadeRecord[] {
  const newest = Date.parse(`${day}T20:00:00Z`);
  return stories.map(([topic, source, sources, title, shape], i) => ({
    title,
    excerpt: standfirsts[i % standfirsts.length],
    at: new Date(newest - i * minutes * 60_000).toISOString(),
    topics: [topic],
    source,
    others: outlets
      .filter((outlet) => outlet !== source)
      .slice(0, sources - 1)
      .map((outlet, other) => ({
        source: outlet,
        title: (topic === 'Coast' ? tides[other] : undefined) ?? `${topic}: the view of ${outlet} on day ${i}`,
      })),
    picture: shape && { name: `${shape}-${i}.jpg`, ...shapes[shape] },
    quality: (i * 37) % 120,
  }));
}
