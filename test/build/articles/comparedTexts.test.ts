import { describe, expect, it } from 'vitest';
import { comparedTexts, withoutBoilerplate } from '../../../src/build/articles/comparedTexts.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const PAYWALL =
  'To read the full story, sign in or subscribe. Subscribers get unlimited access to all newsletters and the digital edition.';
const headlines = [
  'Port strike ends after nine days',
  'Mayor resigns over housing vote',
  'Tea growers fear a late frost',
  'Museum returns bronze to island',
  'Otters return to city canal',
];
const paywalled = headlines.reduce(
  (folder, title, i) =>
    folder.record(`pay-${i}`, {
      title: `${title} - Coast Daily`,
      excerpt: PAYWALL,
      publishedDateTime: `2026-11-0${i + 1}`,
      webUrl: `https://coast.example/${i}`,
      provider: { name: 'Coast Daily', domain: 'coast.example' },
    }),
  seedFolder(),
);

describe('an excerpt that many articles share', () => {
  it('is told once, with its place, and shown as it is', async () => {
    const published = await publish(paywalled);
    const told = published.diagnostics.filter(({ code }) => code === 'excerpt-shared');
    expect(told).toMatchObject([{ file: 'pay-0.md', line: 3, field: 'excerpt', severity: 'warning' }]);
    expect(told[0]?.message).toBe(
      'excerpt: 5 records share this text, received "To read the full story, sign in or subscribe. Subscribers g…"; also in pay-1.md, pay-2.md, pay-3.md …',
    );
    expect(published.cards.map(({ excerpt }) => excerpt)).toEqual(Array(5).fill(PAYWALL));
  });

  it('makes no story, no related article, and is not searched; nor does the name of a site', async () => {
    const published = await publish(paywalled);
    expect(published.manifest).toMatchObject({ articles: 5, stories: 5 });
    const related = headlines.flatMap((_, i) => published.article(`pay-${i}`)?.similar ?? []);
    expect(related.map(({ reason }) => reason)).not.toContainEqual(expect.stringMatching(/coast|daily|subscri/i));
    const { articles } = published.edition;
    expect(withoutBoilerplate(articles, comparedTexts(articles)).map(({ excerpt }) => excerpt)).toEqual(
      Array(5).fill(null),
    );
  });

  it('keeps the headline as written, with the name of the site', async () => {
    const { cards } = await publish(paywalled);
    expect(cards[0]?.title).toBe('Port strike ends after nine days - Coast Daily');
  });
});
