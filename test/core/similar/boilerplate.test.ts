import { describe, expect, it } from 'vitest';
import { type ExcerptedHeadline, findBoilerplate } from '../../../src/core/similar/boilerplate.ts';
import { DAY } from '../../../src/core/day.ts';

const START = Date.UTC(2026, 2, 1);
const PAYWALL =
  'To read the full story, sign in or subscribe. Subscribers get unlimited access to all newsletters and the digital edition.';
const STRANGERS = [
  'Port strike ends after nine days',
  'Mayor resigns over housing vote',
  'Tea growers fear a late frost',
  'Museum returns bronze to island',
  'Otters return to city canal',
];

const articlesOf = (
  titles: readonly string[],
  excerptOf: (i: number) => string | null,
  part: Partial<ExcerptedHeadline> = {},
): ExcerptedHeadline[] =>
  titles.map((title, i) => ({
    title,
    excerpt: excerptOf(i),
    provider: `paper${i}.example`,
    publishedAt: START + i * DAY,
    ...part,
  }));
const groupsOf = (articles: readonly ExcerptedHeadline[]) => findBoilerplate(articles).groups;

describe('findBoilerplate', () => {
  it('finds one excerpt under headlines of different things, from one source or many', () => {
    expect(groupsOf(articlesOf(STRANGERS, () => PAYWALL))).toEqual([[0, 1, 2, 3, 4]]);
    expect(groupsOf(articlesOf(STRANGERS, () => PAYWALL, { provider: 'one.example' }))).toEqual([[0, 1, 2, 3, 4]]);
    expect(groupsOf(articlesOf(STRANGERS, () => 'Read more…', { publishedAt: null }))).toEqual([[0, 1, 2, 3, 4]]);
    expect(groupsOf(articlesOf(STRANGERS, () => '有料会員限定記事です。'))).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('finds it with a name, a number or a sentence of its own, and gives these words', () => {
    const { groups, ownWords } = findBoilerplate(
      articlesOf(STRANGERS, (i) => `${PAYWALL.toUpperCase()} ${['Anzeige', 'Heute', 'Neu', '', 'Mehr'][i]}`),
    );
    expect(groups).toHaveLength(1);
    expect([...ownWords.values()]).toEqual(['Anzeige', 'Heute', 'Neu', '', 'Mehr']);
    const named = articlesOf(STRANGERS, (i) => `Sign in to Paper${i} to read it. ${PAYWALL} Since ${1900 + i}.`);
    expect(groupsOf(named)).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('finds the description of a channel, though its headlines have a word of it', () => {
    const titles = ['Bridges', 'Houses', 'Towers', 'Ships'].map((subject) => `${subject} in paper craft`);
    const channel = 'Every week a new paper craft for young and old. Follow us and never miss one.';
    expect(groupsOf(articlesOf(titles, () => channel, { provider: 'craft.example' }))).toHaveLength(1);
  });

  it('leaves a press release, on as many sites as there are', () => {
    const release =
      'A glider the length of a canoe has crossed the Skagerrak under the ice for the first time, the Lysne Ocean Laboratory reports.';
    const titles = [
      'Glider crosses the Skagerrak',
      'Under-ice robot reaches Denmark',
      'First crossing below the ice',
      'A canoe-sized glider and a cold strait',
      'Lysne sends glider under ice',
    ];
    expect(groupsOf(articlesOf(titles, () => release))).toEqual([]);
  });

  it('leaves a form that each article fills with its subject, a regular feature, and what few share', () => {
    const markets = ['Fish Meal', 'Hospital Beds', 'Drone Batteries', 'Smart Grids', 'Speech Recognition'];
    const form = (i: number) =>
      `The global ${markets[i]} market is expected to grow over the forecast period, says a report that covers key players and regions of the ${markets[i]} market in full.`;
    expect(groupsOf(articlesOf(markets, form, { provider: 'reports.example' }))).toEqual([]);
    expect(groupsOf(articlesOf(Array<string>(9).fill('Weather for the coast'), () => PAYWALL))).toEqual([]);
    expect(groupsOf(articlesOf(STRANGERS.slice(0, 3), () => PAYWALL))).toEqual([]);
    expect(groupsOf(articlesOf(STRANGERS, () => null))).toEqual([]);
    expect(groupsOf(articlesOf(STRANGERS, () => ' … '))).toEqual([]);
  });
});
