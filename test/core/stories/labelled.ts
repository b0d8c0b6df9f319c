/**
 * A labelled set of made-up records: which of them tell the same event. These were used to set the
 * thresholds of src/core/stories; see `heldOut.ts` and `unseen.ts` for what came afterwards.
 */
export interface LabelledRecord {
  /** Records with one label tell one event. */
  story: string;
  provider: string;
  /** ISO 8601, null where the record has no date. */
  date: string | null;
  title: string;
  excerpt: string | null;
  /** Titles of the records that this one's `related[]` names, however loosely. */
  lists: string[];
}

type Row = [provider: string, date: string | null, title: string, excerpt: string | null, extra?: { lists?: string[] }];

const record = (story: string, [provider, date, title, excerpt, extra]: Row): LabelledRecord => ({
  story,
  provider,
  date,
  title,
  excerpt,
  lists: extra?.lists ?? [],
});

/** Records of one event. */
export const event = (story: string, ...rows: Row[]): LabelledRecord[] => rows.map((row) => record(story, row));

/** Records that are each an event of their own. */
export const apart = (trap: string, ...rows: Row[]): LabelledRecord[] =>
  rows.map((row, index) => record(`${trap} ${String(index)}`, row));

const MARKET_LINE =
  'market is expected to rise with an impressive CAGR and generate the highest revenue by 2026, says a recently published report titled';

export const labelled: LabelledRecord[] = [
  // One press release on several sites, under several headlines.
  ...event(
    'kelp',
    [
      'oceanwire.example',
      '2023-03-06T09:00Z',
      'Underwater drones map Tasmania’s vanishing kelp forests',
      'A fleet of twelve autonomous drones has completed the first full survey of giant kelp off eastern Tasmania, finding that cover has fallen by 95 per cent since the 1940s, marine scientists at the Huon Institute report.',
    ],
    [
      'dailyscience.example',
      '2023-03-06T15:20Z',
      'First full survey of giant kelp finds 95 per cent gone',
      'A fleet of twelve autonomous drones has completed the first full survey of giant kelp off eastern Tasmania, finding that cover has fallen by 95 per cent since the 1940s,',
    ],
    [
      'newsbreak.example',
      '2023-03-07T04:00Z',
      'Robots count what is left of Tasmania’s kelp',
      'A fleet of twelve autonomous drones has completed the first full survey of giant kelp off eastern Tasmania, finding that cover has fallen by 95 per cent',
    ],
    [
      'phys.example',
      '2023-03-08T11:00Z',
      'Drones reveal the loss of giant kelp forests',
      'Marine scientists at the Huon Institute sent a fleet of twelve autonomous drones on the first full survey of giant kelp off eastern Tasmania. Cover has fallen by 95 per cent since the 1940s.',
    ],
  ),
  ...event(
    'footprint',
    [
      'campusnews.example',
      '2023-04-11T14:00Z',
      'Shrinking the energy appetite of speech models',
      'Engineers at Norvald Technical University have built a training scheme that cuts the electricity a speech model needs by two thirds without hurting accuracy. Their paper is presented next week at the Speech Systems Conference.',
    ],
    [
      'techtoday.example',
      '2023-04-12T08:00Z',
      'New scheme cuts the electricity speech models need',
      'Engineers at Norvald Technical University have built a training scheme that cuts the electricity a speech model needs by two thirds without hurting accuracy.',
    ],
    [
      'labnotes.example',
      '2023-04-14T08:00Z',
      'Speech models on a diet',
      'Norvald Technical University engineers have built a training scheme that cuts the electricity a speech model needs by two thirds. It can be applied to models that exist.',
    ],
  ),
  ...event(
    'telemark',
    [
      'businessfeed.example',
      '2023-05-02T07:00Z',
      'Telemark Cloud signs five-year agreement with Brightwater Bank',
      'OSLO--Telemark Cloud, a specialist in regulated hosting, announced today that it has signed a five-year strategic agreement with Brightwater Bank to move the lender’s core systems out of its own data centres.',
    ],
    [
      'marketscreen.example',
      '2023-05-02T07:05Z',
      'Telemark Cloud signs five-year agreement with Brightwater Bank',
      'Telemark Cloud, a specialist in regulated hosting, announced today that it has signed a five-year strategic agreement with Brightwater Bank to move the lender’s core systems',
    ],
    [
      'bankingweekly.example',
      '2023-05-03T10:00Z',
      'Brightwater Bank moves core systems to Telemark Cloud',
      'Brightwater Bank has signed a five-year agreement with the Norwegian hosting specialist Telemark Cloud and will close its own data centres.',
    ],
    [
      'finextract.example',
      '2023-05-02T12:00Z',
      'Brightwater picks Telemark for core banking move',
      'Telemark Cloud has signed a five-year strategic agreement with Brightwater Bank to host the core systems of the lender, which will leave its own data centres.',
    ],
  ),
  // One event told in each newsroom's own words.
  ...event(
    'airport',
    [
      'cityherald.example',
      '2023-06-14T06:00Z',
      'Porto airport tests cameras that predict security queues',
      'Porto airport is testing cameras that count passengers and predict how long security queues will be, the head of operations Inês Duarte said on Wednesday.',
    ],
    [
      'travelwire.example',
      '2023-06-14T09:30Z',
      'Porto Airport trials AI cameras to forecast queues at security',
      'Cameras that count passengers are being tested at Porto airport to predict waiting times, according to its head of operations.',
    ],
    [
      'gadgetpost.example',
      '2023-06-15T08:00Z',
      'Cameras predict security queues at Porto airport',
      'The airport in Porto has begun to test a system of cameras which counts passengers at security and predicts queues.',
    ],
    [
      'aviationdesk.example',
      '2023-06-14T16:00Z',
      'Porto airport evaluating queue-predicting cameras: operations chief',
      'Head of operations Inês Duarte says Porto airport will evaluate cameras counting passengers at security for six months.',
    ],
  ),
  ...event(
    'volcano',
    [
      'islandtimes.example',
      '2023-07-03T05:10Z',
      'Mount Arvado erupts, 3,000 residents told to leave',
      'Mount Arvado erupted before dawn on Monday, sending ash four kilometres into the sky and forcing 3,000 people out of their homes in Santa Brisa.',
    ],
    [
      'worldnews.example',
      '2023-07-03T07:45Z',
      'Thousands flee as Arvado volcano erupts above Santa Brisa',
      'An eruption of Mount Arvado has driven 3,000 people from the town of Santa Brisa, with ash rising four kilometres.',
    ],
    [
      'skynotes.example',
      '2023-07-03T11:00Z',
      'Flights cancelled after Mount Arvado eruption',
      'Ash from Mount Arvado, which erupted before dawn above Santa Brisa, has closed the island’s airport and cancelled all flights.',
    ],
  ),
  ...event(
    'merger',
    [
      'ledger.example',
      '2023-08-21T06:30Z',
      'Halden Foods to buy oat-drink maker Orrin for $1.4 billion',
      'Halden Foods has agreed to buy the oat-drink maker Orrin for $1.4 billion in cash, its largest acquisition.',
    ],
    [
      'grocerynews.example',
      '2023-08-21T08:00Z',
      'Orrin sold to Halden Foods in $1.4bn deal',
      'The oat-drink brand Orrin is being bought by Halden Foods for $1.4bn. The acquisition should close in January.',
    ],
    [
      'investview.example',
      '2023-08-21T13:00Z',
      'Halden Foods swallows Orrin in its largest acquisition',
      'Shares of Halden Foods fell 3% after it agreed to pay $1.4 billion in cash for oat-drink maker Orrin.',
    ],
  ),
  ...event(
    'vaccine',
    [
      'healthpost.example',
      '2023-09-12T12:00Z',
      'Malaria patch vaccine protects nine in ten children in Ghana trial',
      'A malaria vaccine given through a skin patch protected nine in ten children during a trial in Ghana, researchers from Kumasi report.',
    ],
    [
      'scidaily.example',
      '2023-09-12T14:00Z',
      'Skin-patch malaria vaccine protects children in Ghana',
      'Researchers in Kumasi say that a vaccine delivered by skin patch shielded nine in ten children from malaria in a trial.',
    ],
    [
      'globalmed.example',
      '2023-09-13T09:00Z',
      'Trial in Ghana: malaria vaccine patch works in nine of ten children',
      'The Kumasi trial tested a malaria vaccine on a skin patch with 4,000 children, and nine in ten were protected.',
    ],
  ),
  ...event(
    'trust survey',
    [
      'autonews.example',
      '2024-02-14T08:00Z',
      'Drivers still don’t trust self-driving cars',
      'Seven in ten motorists would be afraid to ride in a self-driving car, the yearly survey by the Roadside Club finds, unchanged from last year.',
    ],
    [
      'motorblog.example',
      '2024-02-14T11:00Z',
      'Drivers still don’t trust self-driving cars',
      'The yearly Roadside Club survey finds seven in ten motorists afraid of riding in a self-driving car.',
    ],
    [
      'techdesk.example',
      '2024-02-14T17:00Z',
      'Drivers still don’t trust self-driving cars, Roadside Club says',
      'Fear has not eased: in the Roadside Club’s survey seven in ten motorists say that they would be afraid to ride in a self-driving car.',
    ],
  ),
  // The same headline again, months later and from another pollster.
  ...apart(
    'trust again',
    [
      'pollingdesk.example',
      '2024-09-20T08:00Z',
      'Drivers still don’t trust self-driving cars',
      'Only a third of commuters questioned by Meridian Polls would let a computer take the wheel on the motorway.',
    ],
    ['insurancemag.example', '2024-02-15T08:00Z', 'Drivers still don’t trust self-driving cars', null],
  ),
  // One article under two addresses, and a corrected title.
  ...event(
    'two addresses',
    [
      'portal.example',
      '2023-10-02T08:00Z',
      'Tram line reaches the harbour',
      'The last kilometre of track was welded on Sunday night.',
    ],
    [
      'portal.example',
      '2023-10-02T08:00Z',
      'Tram line reaches the harbour',
      'The last kilometre of track was welded on Sunday night.',
    ],
  ),
  ...event(
    'corrected title',
    [
      'courier.example',
      '2023-10-09T08:00Z',
      'Lake Virn level falls to a record low of 41 metres',
      'The water of Lake Virn stands lower than at any time since measurements began in 1902, the water board said on Monday.',
    ],
    [
      'courier.example',
      '2023-10-09T10:30Z',
      'Lake Virn level falls to record low of 47 metres (corrected)',
      'The water of Lake Virn stands lower than at any time since measurements began in 1902, the water board said on Monday.',
    ],
  ),
  // Listed coverage: one that is, some that is not.
  ...event(
    'reef',
    [
      'chipnews.example',
      '2023-11-07T15:00Z',
      'Lumisilicon uses AI to watch over coral reefs in real time',
      'Project Atoll counts fish around man-made reefs near Palawan with cameras that run AI models under water.',
      {
        lists: [
          'Smart reefs: a fish-counting AI watches the rainforest of the sea',
          'How AI can warn of epidemics before doctors do',
        ],
      },
    ],
    [
      'greentech.example',
      '2023-11-07T18:00Z',
      'Smart reefs: a fish-counting AI watches the rainforest of the sea',
      'Lumisilicon and a Philippine charity hope that Project Atoll can soon grow to more reefs around Palawan.',
    ],
  ),
  ...apart('loose listing', [
    'talkshow.example',
    '2023-11-07T20:00Z',
    'How AI can warn of epidemics before doctors do',
    'A consultant explains in an interview how hospitals may notice outbreaks early with AI.',
  ]),
  ...event(
    'carbon',
    [
      'institute.example',
      '2023-12-04T10:00Z',
      'Counting the carbon of a search query',
      'A single question put to a chatbot costs as much energy as boiling a cup of water, according to measurements at two data centres in Finland.',
      {
        lists: [
          'Counting the carbon of a search query',
          'Chatbot’s carbon: one question, one cup of tea',
          'Data centre in Turku opens its heat to the city',
        ],
      },
    ],
    [
      'repost.example',
      '2023-12-08T10:00Z',
      'Counting the carbon of a search query',
      'Researchers measured two Finnish data centres and found that one chatbot question takes the energy of a boiled cup of water.',
    ],
    [
      'dailyclimate.example',
      '2023-12-05T10:00Z',
      'Chatbot’s carbon: one question, one cup of tea',
      'Measurements at two data centres in Finland put the energy of a chatbot question at one boiled cup of water.',
    ],
  ),
  ...apart('loose listing city', [
    'turkutimes.example',
    '2023-12-05T12:00Z',
    'Data centre in Turku opens its heat to the city',
    'Three thousand flats will be warmed by servers this winter.',
  ]),

  // Market reports: near in text, each about another market.
  ...apart(
    'market report',
    [
      'marketwire.example',
      '2024-01-08T08:00Z',
      'How Will Service Robotics Market Deal with the Energy Crisis?',
      `The global service robotics ${MARKET_LINE} “Service Robotics Market Size”.`,
    ],
    [
      'marketwire.example',
      '2024-01-08T08:10Z',
      'How Will Language Processing Market Deal with the Energy Crisis?',
      `The global language processing ${MARKET_LINE} “Language Processing Market Size”.`,
    ],
    [
      'reportsdesk.example',
      '2024-01-08T09:00Z',
      'How Will Voice Recognition Market Deal with the Energy Crisis?',
      `The global voice recognition ${MARKET_LINE} “Voice Recognition Market Size”.`,
    ],
    [
      'openpr.example',
      '2024-01-09T09:00Z',
      'Global Wind Turbine Blade Market – Growth, Trends, and Forecast (2024–2029)',
      'The wind turbine blade market was valued at USD 21.4 billion in 2023 and is expected to reach USD 35 billion by 2029, at a CAGR of 8.5% over the forecast period.',
    ],
    [
      'openpr.example',
      '2024-01-09T09:00Z',
      'Global Wind Turbine Gearbox Market – Growth, Trends, and Forecast (2024–2029)',
      'The wind turbine gearbox market was valued at USD 12.2 billion in 2023 and is expected to reach USD 17 billion by 2029, at a CAGR of 5.7% over the forecast period.',
    ],
    [
      'expressreports.example',
      '2024-01-09T11:00Z',
      'Global Heat Pump Market – Growth, Trends, and Forecast (2024–2029)',
      'The heat pump market was valued at USD 88 billion in 2023 and is expected to reach USD 148 billion by 2029, at a CAGR of 9.1% over the forecast period.',
    ],
    [
      'expressreports.example',
      '2024-01-10T11:00Z',
      'Europe Heat Pump Market – Growth, Trends, and Forecast (2024–2029)',
      'The heat pump market in Europe was valued at USD 20 billion in 2023 and is expected to reach USD 31 billion by 2029, at a CAGR of 7.6% over the forecast period.',
    ],
    [
      'meridianresearch.example',
      '2024-01-10T12:00Z',
      'Heat Pump Market Worth $151 Billion by 2029 at a CAGR of 9.9%',
      'The heat pump market is projected to reach $151 billion by 2029 at a CAGR of 9.9%, according to Meridian Research.',
    ],
    [
      'bluechip.example',
      '2024-01-11T08:00Z',
      'Dental Imaging Market Analysis, Key Players, Share, Size and Forecast to 2030',
      'The dental imaging market report offers an analysis of segments, drivers and key players up to 2030.',
    ],
    [
      'bluechip.example',
      '2024-01-11T08:00Z',
      'Retinal Imaging Market Analysis, Key Players, Share, Size and Forecast to 2030',
      'The retinal imaging market report offers an analysis of segments, drivers and key players up to 2030.',
    ],
  ),
  ...event(
    'market once',
    [
      'prsite.example',
      '2024-01-15T08:00Z',
      'Hydrogen Valve Market to Reach $4.2 Billion by 2031 at a CAGR of 12.4%',
      'The “Hydrogen Valve Market – Global Forecast to 2031” report has been added to the offering of Ansgar Reports. The market is projected to grow at a CAGR of 12.4%.',
    ],
    [
      'tickerfeed.example',
      '2024-01-15T08:30Z',
      'Hydrogen Valve Market to Reach $4.2 Billion by 2031 at a CAGR of 12.4% - Ansgar Reports',
      'The “Hydrogen Valve Market – Global Forecast to 2031” report has been added to the offering of Ansgar Reports. The market is projected to grow at',
    ],
  ),

  // Series, lists, and headlines of one form.
  ...apart(
    'monthly series',
    [
      'vendorblog.example',
      '2020-03-31T10:00Z',
      'Platform updates March 2020',
      'Everything new on the platform this month: forms, flows and the mobile player.',
    ],
    [
      'vendorblog.example',
      '2020-04-02T10:00Z',
      'Platform updates April 2020',
      'Everything new on the platform this month: forms, flows and the mobile player.',
    ],
    [
      'vendorblog.example',
      '2020-10-01T10:00Z',
      'Studio | 2020 release wave 1 overview',
      'A tour of what is planned for makers, admins and developers in this release wave.',
    ],
    [
      'vendorblog.example',
      '2020-10-08T10:00Z',
      'Studio | 2020 release wave 2 overview',
      'A tour of what is planned for makers, admins and developers in this release wave.',
    ],
    [
      'podcasthub.example',
      '2021-02-01T10:00Z',
      'The Grid Podcast, episode 41',
      'Our hosts look back on the week in energy, answer letters and play the quiz.',
    ],
    [
      'podcasthub.example',
      '2021-02-08T10:00Z',
      'The Grid Podcast, episode 42',
      'Our hosts look back on the week in energy, answer letters and play the quiz.',
    ],
    [
      'schoolboard.example',
      '2021-05-10T10:00Z',
      'Community call, May 12th: charts and maps',
      'Join the monthly call, bring your questions and meet other makers online.',
    ],
    [
      'schoolboard.example',
      '2021-05-20T10:00Z',
      'Community call, May 26th: offline apps',
      'Join the monthly call, bring your questions and meet other makers online.',
    ],
  ),
  ...apart(
    'list',
    [
      'lifehints.example',
      '2022-01-10T08:00Z',
      '10 ways to save heating costs this winter',
      'From rugs to radiator brushes: how to keep warm for less money.',
    ],
    [
      'moneymag.example',
      '2022-01-10T09:00Z',
      '7 ways to save heating costs this winter',
      'Keep warm for less money with rugs, curtains and a clever thermostat.',
    ],
    [
      'housetips.example',
      '2022-01-11T09:00Z',
      '10 ways to save water in the garden',
      'From mulch to rain barrels: how to keep plants green for less money.',
    ],
    [
      'bizbuzz.example',
      '2022-01-11T10:00Z',
      '5 ways AI is changing retail',
      'Stock, prices, service: what shops do with AI and what customers notice.',
    ],
    [
      'bizbuzz.example',
      '2022-01-12T10:00Z',
      '5 ways AI is changing farming',
      'Seeds, soil, harvest: what farms do with AI and what customers notice.',
    ],
    [
      'techlist.example',
      '2022-01-12T12:00Z',
      '5 ways AI is changing banking',
      'Loans, fraud, service: what banks do with AI and what customers notice.',
    ],
  ),
  ...apart(
    'same form',
    [
      'localone.example',
      '2022-03-01T18:00Z',
      'Derby council votes for free buses',
      'Councillors voted on Tuesday to make buses free for residents from September, at a yearly cost of two million pounds.',
    ],
    [
      'localtwo.example',
      '2022-03-01T20:00Z',
      'Lincoln council votes for free buses',
      'Councillors voted on Tuesday to make buses free for residents from April, at a yearly cost of three million pounds.',
    ],
    [
      'techbiz.example',
      '2022-03-02T08:00Z',
      'Parcelix raises $20 million to automate warehouses',
      'Parcelix, a Dutch startup, has raised $20 million in a funding round led by Nordkap Ventures.',
    ],
    [
      'techbiz.example',
      '2022-03-02T09:00Z',
      'Stowbot raises $30 million to automate warehouses',
      'Stowbot, a Danish startup, has raised $30 million in a funding round led by Nordkap Ventures.',
    ],
    [
      'fundingnews.example',
      '2022-03-03T09:00Z',
      'Liftwise raises $12 million to automate warehouses',
      'The startup Liftwise has raised $12 million in a funding round led by Amber Capital.',
    ],
    [
      'cloudnews.example',
      '2022-03-07T09:00Z',
      'Kestrel Systems earns advanced cloud migration specialization',
      'Kestrel Systems, a digital services company, today announced that it has earned the advanced specialization for cloud migration from Nimbus.',
    ],
    [
      'cloudnews.example',
      '2022-03-08T09:00Z',
      'Tamarind Consulting earns advanced cloud migration specialization',
      'Tamarind Consulting, a digital services company, today announced that it has earned the advanced specialization for cloud migration from Nimbus.',
    ],
    [
      'pressroom.example',
      '2022-03-09T09:00Z',
      'Orbis Named a Leader in the Analyst Wave for Computer Vision',
      'Orbis announced that it has been named a leader by the independent firm Forreston in its report on computer vision consultancies.',
    ],
    [
      'pressroom2.example',
      '2022-03-09T10:00Z',
      'Veritone Peak Named a Leader in the Analyst Wave for Computer Vision',
      'Veritone Peak announced that it has been named a leader by the independent firm Forreston in its report on computer vision consultancies.',
    ],
    [
      'weathernow.example',
      '2022-06-01T05:00Z',
      'Storm warning for the coast of Brittany',
      'The weather service expects gusts of up to 120 kilometres an hour on Thursday.',
    ],
    [
      'weathernow.example',
      '2022-06-02T05:00Z',
      'Storm warning for the coast of Cornwall',
      'The weather service expects gusts of up to 110 kilometres an hour on Friday.',
    ],
    [
      'sportsone.example',
      '2022-06-04T21:00Z',
      'Rovers beat United 2-1 in cup semi-final',
      'A late goal sent Rovers to the final on Saturday.',
    ],
    [
      'sportstwo.example',
      '2022-06-05T21:00Z',
      'City beat Wanderers 2-1 in cup semi-final',
      'A late goal sent City to the final on Sunday.',
    ],
  ),

  // One subject in one week, several events.
  ...apart(
    'same company',
    [
      'cloudwatch.example',
      '2021-01-18T08:00Z',
      'Nimbus tools unlock the value hidden in business data',
      'How to develop insights with the analytics and data lake services of Nimbus.',
    ],
    [
      'autowire.example',
      '2021-01-19T08:00Z',
      'Nimbus puts two billion into the robotaxi firm Wayline',
      'Nimbus leads the round and becomes the preferred cloud of the robotaxi firm.',
    ],
    [
      'policyblog.example',
      '2021-01-19T12:00Z',
      'The building blocks of responsible AI at Nimbus',
      'An officer of Nimbus describes reviews, red teams and rules for developers.',
    ],
    [
      'privacynews.example',
      '2021-01-19T14:00Z',
      'Nimbus makes the collection of voice data optional',
      'Customers of Nimbus can decide whether their recordings may be listened to.',
    ],
    [
      'stocktips.example',
      '2021-01-21T14:00Z',
      'Cloud growth to lift Nimbus earnings in second quarter',
      'Analysts expect sales of 40 billion when Nimbus reports next Tuesday.',
    ],
  ),
  ...apart(
    'same subject',
    [
      'medweek.example',
      '2021-09-29T10:00Z',
      'AI sharpens tumour grading in breast cancer',
      'A tool from Uppsala sorts patients with intermediate risk into two groups.',
    ],
    [
      'clinicnews.example',
      '2021-09-30T10:00Z',
      'AI reads mammograms as well as two radiologists',
      'A Danish screening programme compared software with its doctors on 110,000 scans.',
    ],
    [
      'pharmapost.example',
      '2021-10-01T10:00Z',
      'Pill for advanced breast cancer approved in Europe',
      'Regulators have cleared the tablet for patients with a certain mutation.',
    ],
    [
      'hospitalink.example',
      '2021-10-01T12:00Z',
      'AI to be widespread in hospital billing by 2024, survey says',
      'Two thirds of finance chiefs questioned already use some AI for billing.',
    ],
    [
      'robotnews.example',
      '2021-10-02T12:00Z',
      'Survey: more robots, higher output',
      'Research links the density of robots in a population with productivity.',
    ],
  ),
  // A chain: each is like the next, the ends are not the same event.
  ...event(
    'chain start',
    [
      'quake1.example',
      '2023-02-10T06:00Z',
      'Earthquake of magnitude 6.8 strikes northern Sirvan',
      'The quake hit the province of Sirvan at 4 a.m., destroying hundreds of houses in Dalgan.',
    ],
    [
      'quake2.example',
      '2023-02-10T09:00Z',
      'Sirvan earthquake destroys hundreds of houses',
      'A magnitude 6.8 earthquake struck Sirvan at 4 a.m. and destroyed hundreds of houses in Dalgan.',
    ],
  ),
  ...apart(
    'chain end',
    [
      'quake3.example',
      '2023-02-13T09:00Z',
      'Donations for Sirvan pass 10 million',
      'Charities collect blankets and tents for Dalgan; schools hold bake sales.',
    ],
    [
      'quake4.example',
      '2023-02-13T15:00Z',
      'Bake sales at schools raise tents for families',
      'Pupils sold cakes at bake sales to buy blankets and tents.',
    ],
  ),
  // Undated pages: lessons and samples that share a phrase.
  ...apart(
    'undated',
    [
      'academy.example',
      null,
      'Build a canvas app from a spreadsheet',
      'In this module you will learn how to build an app, connect data and publish it.',
    ],
    [
      'academy.example',
      null,
      'Build a model app from a database',
      'In this module you will learn how to build an app, connect data and publish it.',
    ],
    [
      'samples.example',
      null,
      'Left navigation component',
      'This sample shows how to make a component and use it on several screens.',
    ],
    [
      'samples.example',
      null,
      'Map component',
      'This sample shows how to make a component and use it on several screens.',
    ],
  ),
  // Channel boilerplate: one source, one description under many titles.
  ...apart(
    'boilerplate',
    [
      'tubechannel.example',
      '2021-03-01T10:00Z',
      'Filter and search a gallery',
      'Welcome to my channel, where I post lessons every week. Subscribe, leave a comment and follow me for more lessons on building apps without code.',
    ],
    [
      'tubechannel.example',
      '2021-03-04T10:00Z',
      'Sort a table by several columns',
      'Welcome to my channel, where I post lessons every week. Subscribe, leave a comment and follow me for more lessons on building apps without code.',
    ],
    [
      'tubechannel.example',
      '2021-03-08T10:00Z',
      'Sort a table by one column',
      'Welcome to my channel, where I post lessons every week. Subscribe, leave a comment and follow me for more lessons on building apps without code.',
    ],
  ),
];
