// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { details, headlines, articleOf } from '../support/appQueries.ts';
import { renderFrontPage } from '../../src/app/prerender.tsx';
import { editionOf, type RecordFields, renderApp } from '../support/renderApp.tsx';

const observatory = { name: 'Hilltop Observatory', domain: 'hilltop.example' };
const gazette = { name: 'Valley Gazette', domain: 'valley.example' };

const comet: RecordFields = {
  title: 'Comet visible before breakfast',
  excerpt: 'Look east, low over the water, half an hour before the sun: the comet has a tail of two fingers.',
  publishedDateTime: '2024-03-05T08:00:00Z',
  originalUrl: 'https://hilltop.example/comet?utm_source=letter',
  ampWebUrl: 'https://hilltop.example/comet/amp',
  cdnAmpWebUrl: 'https://hilltop-example.cdn.ampproject.org/c/s/hilltop.example/comet/amp',
  provider: observatory,
  topics: ['Space'],
  related: [
    {
      title: 'Early risers see a comet',
      originalUrl: 'https://valley.example/early-risers',
      type: 'article',
      publishedDateTime: '2024-03-06T07:00:00Z',
      provider: gazette,
    },
    {
      title: 'A comet, and where to look',
      originalUrl: 'https://elsewhere.example/comet',
      type: 'article',
      publishedDateTime: '2024-03-06T09:00:00Z',
      provider: { name: 'Elsewhere Today', domain: 'elsewhere.example' },
    },
  ],
};

const records: readonly RecordFields[] = [
  comet,
  {
    title: 'Early risers see a comet',
    publishedDateTime: '2024-03-06T07:00:00Z',
    originalUrl: 'https://valley.example/early-risers',
    excerpt: 'On the ridge above the town forty people waited for the sky to clear.',
    provider: gazette,
    topics: ['Space'],
  },
  {
    title: 'The comet and its tail of dust',
    publishedDateTime: '2024-03-01T07:00:00Z',
    originalUrl: 'https://hilltop.example/tail',
    excerpt:
      'Why the tail of a comet points away from the sun, and why this comet has two fingers of it over the water.',
    provider: observatory,
    topics: ['Space'],
  },
  {
    title: 'Bakers change their flour',
    publishedDateTime: '2024-02-01T07:00:00Z',
    originalUrl: 'https://valley.example/flour',
    excerpt: 'Rye is back on the counters of the valley.',
    provider: gazette,
    topics: ['Food'],
  },
];

const inPortuguese: readonly RecordFields[] = [
  {
    name: 'cometa',
    title: 'Cometa visível antes do café',
    lang: 'pt',
    excerpt: 'Olhe para o leste.',
    publishedDateTime: '2024-03-05T08:00:00Z',
    body: 'A cauda tem dois dedos.',
  },
  { title: 'Bakers change their flour', excerpt: 'Rye is back.', publishedDateTime: '2024-03-04T08:00:00Z' },
];

/** The texts that name a language, with it. */
function textsWithLanguage(root: ParentNode): string[][] {
  return [...root.querySelectorAll('[lang]')].map((element) => [
    element.getAttribute('lang') ?? '',
    element.textContent,
  ]);
}

describe('an article in another language than the paper', () => {
  const headline = 'Cometa visível antes do café';
  const head = [
    ['pt', headline],
    ['pt', 'Olhe para o leste.'],
  ];

  it.each([
    ['cards', '/', 'cards', head],
    ['a list', '/?sort=quality', 'cards', head],
    ['lines', '/', 'headlines', [['pt', headline]]],
  ])('says so on its headline and its excerpt, in %s', async (_, address, density, expected) => {
    localStorage.setItem('broadsheet:/:preferences', JSON.stringify({ density }));
    await renderApp(address, { records: inPortuguese });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    await waitFor(() => expect(textsWithLanguage(document.body)).toEqual(expected));
  });

  it('says so on its headline, excerpt and body when it is open', async () => {
    await renderApp('/articles/cometa', { records: inPortuguese });
    const panel = await articleOf(headline);
    await waitFor(() => expect(textsWithLanguage(panel)).toEqual([...head, ['pt', 'A cauda tem dois dedos.']]));
  });

  it('says so on the page as the build renders it', async () => {
    const { bootstrap } = await editionOf(inPortuguese);
    const page = document.createElement('div');
    page.innerHTML = await renderFrontPage(bootstrap, '/');
    expect(textsWithLanguage(page)).toEqual(head);
  });
});

describe('an article', () => {
  it('opens from the card over the feed, for the price of the file hashes and one shard', async () => {
    const { user, address, fetched, edition } = await renderApp('/', { records });
    await user.click(details('Comet visible before breakfast'));
    const panel = await articleOf('Comet visible before breakfast');
    expect(address()).toBe('/articles/comet-visible-before-breakfast');
    expect(within(panel).getByRole('heading', { level: 2 }).textContent).toBe('Comet visible before breakfast');
    expect(headlines()).toHaveLength(4);
    expect(fetched).toEqual([
      edition.bootstrap.manifest.files.names,
      expect.stringMatching(/^data\/articles\/0-\w+\.json$/),
    ]);
    await waitFor(() => expect(document.title).toBe('Comet visible before breakfast · Broadsheet'));
  });

  it('keeps the filters in the address, open and closed', async () => {
    const { user, address } = await renderApp('/?topic=space', { records });
    await waitFor(() => expect(headlines()).toHaveLength(3));
    await user.click(details('Comet visible before breakfast'));
    await articleOf('Comet visible before breakfast');
    expect(address()).toBe('/articles/comet-visible-before-breakfast?topic=space');
    await user.click(screen.getByRole('link', { name: 'Close article' }));
    expect(address()).toBe('/?topic=space');
    expect(headlines()).toHaveLength(3);
  });

  it('leaves no entry of its own in the history when it is closed', async () => {
    const { user, address, goBack } = await renderApp('/', { records });
    for (const title of ['Comet visible before breakfast', 'Bakers change their flour']) {
      await user.click(details(title));
      await articleOf(title);
      await user.click(screen.getByRole('link', { name: 'Close article' }));
      await waitFor(() => expect(address()).toBe('/'));
      expect(document.activeElement).toBe(details(title));
    }
    goBack();
    expect(address()).toBe('/');
  });

  it('closes to the feed in one step, however many articles led from one to another', async () => {
    const { user, address, goBack } = await renderApp('/', { records });
    await user.click(details('Comet visible before breakfast'));
    const panel = await articleOf('Comet visible before breakfast');
    await user.click(within(panel).getByRole('link', { name: 'Early risers see a comet' }));
    await articleOf('Early risers see a comet');
    await user.click(screen.getByRole('link', { name: 'Close article' }));
    await waitFor(() => expect(address()).toBe('/'));
    goBack();
    expect(address()).toBe('/');
  });

  it('leads to the original and to its other addresses', async () => {
    await renderApp('/articles/comet-visible-before-breakfast', { records });
    const panel = await articleOf('Comet visible before breakfast');
    const hrefOf = (name: string | RegExp) => within(panel).getByRole('link', { name }).getAttribute('href');
    expect(hrefOf(/^Read at Hilltop Observatory/)).toMatch(/^https:\/\/hilltop\.example\/comet/);
    expect(hrefOf('AMP')).toBe('https://hilltop.example/comet/amp');
    expect(hrefOf('AMP cache')).toBe('https://hilltop-example.cdn.ampproject.org/c/s/hilltop.example/comet/amp');
    expect(hrefOf('Web archive')).toMatch(
      /^https:\/\/web\.archive\.org\/web\/20240305\d*\/https:\/\/hilltop\.example\/comet/,
    );
  });

  it('offers the copy of the web archive first where the headline leads to one', async () => {
    const copy = 'https://web.archive.org/web/20240305/https://hilltop.example/comet';
    const { user } = await renderApp('/', { records: [{ ...comet, originalUrl: copy }] });
    const read = 'Read the archived copy\u2002↗';
    const waysIn = (panel: HTMLElement) =>
      within(panel)
        .getAllByRole('link', { name: /archive|original/i })
        .map((link) => [link.textContent, link.getAttribute('href')]);
    await user.click(details('Comet visible before breakfast'));
    expect(waysIn(await articleOf('Comet visible before breakfast'))).toEqual([
      [read, copy],
      ['The original (may be gone)\u2002↗', 'https://hilltop.example/comet'],
    ]);
  });

  it('lists the whole coverage in the order of its dates, and opens our own article where there is one', async () => {
    const { user, address } = await renderApp('/articles/comet-visible-before-breakfast', { records });
    const coverage = within(await articleOf('Comet visible before breakfast')).getByRole('region', {
      name: 'Full coverage',
    });
    const rows = within(coverage)
      .getAllByRole('listitem')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['First report5 Mar 08:00', 'Hilltop Observatory', 'Comet visible before breakfast', 'This article'],
      ['6 Mar 07:00', 'Valley Gazette', 'Early risers see a comet', 'Listed by Hilltop Observatory'],
      [
        '6 Mar 09:00',
        'Elsewhere Today↗',
        'A comet, and where to look (leads to the source)',
        'Listed by Hilltop Observatory',
      ],
    ]);
    expect(within(coverage).getByRole('heading').textContent).toBe('Full coverage 3 reports from 3 sources');
    expect(
      within(coverage)
        .getByRole('link', { name: /^A comet, and where to look/ })
        .getAttribute('href'),
    ).toBe('https://elsewhere.example/comet');
    await user.click(within(coverage).getByRole('link', { name: 'Early risers see a comet' }));
    expect(address()).toBe('/articles/early-risers-see-a-comet');
    await articleOf('Early risers see a comet');
  });

  it('lists what is like it under "Related articles", without itself and without its coverage', async () => {
    const { user, address } = await renderApp('/articles/comet-visible-before-breakfast', { records });
    const related = within(await articleOf('Comet visible before breakfast')).getByRole('region', {
      name: 'Related articles',
    });
    const titles = within(related)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual(['The comet and its tail of dust']);
    await user.click(within(related).getByRole('link', { name: 'The comet and its tail of dust' }));
    expect(address()).toBe('/articles/the-comet-and-its-tail-of-dust');
    await articleOf('The comet and its tail of dust');
  });

  it('says so where nothing is like it', async () => {
    await renderApp('/articles/bakers-change-their-flour', { records });
    const related = within(await articleOf('Bakers change their flour')).getByRole('region', {
      name: 'Related articles',
    });
    expect(related.textContent).toContain('Nothing in this edition is close to it.');
  });

  it('says on the card how many other sources cover the story', async () => {
    await renderApp('/', { records });
    expect(details('Comet visible before breakfast').textContent).toBe(
      '3 sources and related on Comet visible before breakfast',
    );
    expect(details('Bakers change their flour').textContent).toBe('Details of Bakers change their flour');
  });
});

describe('a deep link', () => {
  it('opens a page of its own, whose headline is its first heading, and loads no more of the feed', async () => {
    const { fetched } = await renderApp('/articles/bakers-change-their-flour', { records });
    await articleOf('Bakers change their flour');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bakers change their flour');
    expect(within(screen.getByRole('main')).getAllByRole('article')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Next article' })).toBeNull();
    expect(fetched.filter((path) => !/names|articles/.test(path))).toEqual([]);
  });

  it('to a record that was merged into another opens that one', async () => {
    const twin = { ...comet, name: 'comet-again', originalUrl: 'https://www.hilltop.example/comet/?utm_medium=feed' };
    const { edition } = await renderApp('/articles/comet-again', { records: [...records, twin] });
    expect(edition.articles).toHaveLength(4);
    await articleOf('Comet visible before breakfast');
  });

  it.each(['no-such-article', 'constructor', '__proto__'])(
    'to an unknown article (%s) says so and leads back',
    async (id) => {
      const { user, address } = await renderApp(`/articles/${id}?topic=food`, { records });
      expect(await screen.findByRole('heading', { name: 'There is no such article' })).not.toBeNull();
      await user.click(screen.getByRole('link', { name: 'Back to the feed' }));
      expect(address()).toBe('/?topic=food');
    },
  );
});

describe('the extras of a record', () => {
  const video: RecordFields = {
    title: 'How a lock gate turns',
    type: 'video',
    length: 'PT9M3S',
    originalUrl: 'https://canal.example/lock',
    provider: { name: 'Canal TV', domain: 'canal.example', authors: [{ name: 'Ada Lind' }] },
    topics: ['Engineering'],
    featuredContent: '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ" onload="alert(1)"></iframe>',
  };

  it('plays a video only after a click, from the host that keeps no cookies', async () => {
    const { user } = await renderApp('/articles/how-a-lock-gate-turns', { records: [video] });
    await articleOf('How a lock gate turns');
    expect(document.querySelector('iframe')).toBeNull();
    await user.click(screen.getByRole('button', { name: '▶ Play from YouTube' }));
    const frame = screen.getByTitle('How a lock gate turns');
    expect(frame.getAttribute('src')).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1');
    expect(frame.hasAttribute('onload')).toBe(false);
  });

  it('shows kind, length, writers and topics', async () => {
    await renderApp('/articles/how-a-lock-gate-turns', { records: [video] });
    const panel = await articleOf('How a lock gate turns');
    expect(within(panel).getByRole('link', { name: /^Watch at Canal TV/ })).not.toBeNull();
    expect(panel.textContent).toContain('By Ada Lind');
    expect(within(panel).getAllByText('9 min')).not.toHaveLength(0);
    expect(within(panel).getByRole('link', { name: 'Engineering' }).getAttribute('href')).toBe('/topics/engineering/');
  });

  it('shows price, levels and rating of a course', async () => {
    const course = {
      title: 'Knots in ten evenings',
      type: 'course',
      price: 'Free',
      levels: ['Beginner'],
      ratings: { count: 1204, average: 4.56 },
      originalUrl: 'https://canal.example/knots',
    };
    await renderApp('/articles/knots-in-ten-evenings', { records: [course] });
    const facts = within(await articleOf('Knots in ten evenings'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(facts).toEqual(['Free', 'Beginner', '4.6 of 5, 1,204 ratings']);
  });

  it('runs nothing that a record brings along', async () => {
    const hostile = {
      title: '<img src=x onerror=alert(1)> in a headline',
      name: 'hostile',
      excerpt: 'A <script>alert(1)</script> in it',
      topics: ['"><img src=x onerror=alert(1)>'],
      originalUrl: 'https://canal.example/x',
    };
    await renderApp('/articles/hostile', { records: [hostile] });
    await screen.findByRole('region', { name: 'Related articles' });
    expect(document.querySelector('script, [onerror], img[src="x"]')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('in a headline');
  });
});
