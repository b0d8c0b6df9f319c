// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../support/appQueries.ts';
import { type RecordFields, renderApp } from '../support/renderApp.tsx';

const siteUrl = 'https://news.example.org';
const source = (name: string) => ({ name, domain: `${name.toLowerCase().replace(/\W+/g, '')}.example` });
const report = (name: string, time: string, title: string) => ({
  title,
  provider: source(name),
  publishedDateTime: `2024-11-28T${time}:00Z`,
  originalUrl: `https://${source(name).domain}/${time.replace(':', '')}`,
});

const records: readonly RecordFields[] = [
  {
    ...report('Coast Radio', '05:00', 'Storm barrier closes for the highest tide'),
    name: 'coast',
    story: 'barrier',
    heat: -1,
    excerpt: 'Listeners on the islands were told to stay away from the quays until noon.',
  },
  {
    ...report('Harbour Ledger', '09:10', 'Storm barrier holds as the highest tide passes'),
    name: 'holds',
    story: 'barrier',
    heat: 9,
    topics: ['Sea level'],
    excerpt: 'The tide in the inner harbour was a third lower than the model had said.',
    related: [
      { ...report('Polar Desk', '06:20', 'Record surge misses the city'), type: 'article' },
      { ...report('North Post', '07:00', 'Record surge misses the city'), type: 'article' },
    ],
  },
  {
    ...report('Saltmarsh Review', '11:05', 'What the gates do to the herring'),
    name: 'herring',
    story: 'barrier',
    heat: -1,
  },
  { ...report('Valley Gazette', '10:00', 'Bakers change their flour'), name: 'flour', story: 'flour', heat: 5 },
  { ...report('Hill News', '09:00', 'New flour for the bakers'), name: 'bakers', story: 'flour', heat: -1 },
];

/** The headlines of the page, each with who has it and when. */
async function headlines(): Promise<(string | null)[][]> {
  const coverage = await screen.findByRole('region', { name: 'Full coverage' });
  return within(coverage)
    .getAllByRole('heading', { level: 3 })
    .map((heading) => {
      const tellers = within(heading.closest('li') ?? heading).getAllByRole('listitem');
      return [heading.textContent, ...tellers.map(({ textContent }) => textContent)];
    });
}

describe('the page of a story', () => {
  it('says who reported, when and with which headline, the first one first', async () => {
    await renderApp('/stories/coast/', { records, siteUrl });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Storm barrier holds as the highest tide passes' }),
    ).not.toBeNull();
    await waitFor(() => expect(document.title).toBe('Storm barrier holds as the highest tide passes · Broadsheet'));
    expect(screen.getByRole('heading', { level: 2, name: /Full coverage/ }).textContent).toBe(
      'Full coverage 5 reports from 5 sources, 28 November 2024',
    );
    expect(await headlines()).toEqual([
      ['Storm barrier closes for the highest tide', 'Coast Radio05:00'],
      [
        'Record surge misses the city (leads to the source)',
        'Polar Desk↗06:20',
        'North Post↗ (leads to the source)07:00',
      ],
      ['Storm barrier holds as the highest tide passes', 'Harbour Ledger09:10'],
      ['What the gates do to the herring', 'Saltmarsh Review11:05'],
    ]);
    expect(screen.getByText('First report').closest('li')?.textContent).toContain('Coast Radio');
  });

  it('lets what several headlines say stand back, and adds an excerpt where it is new', async () => {
    await renderApp('/stories/coast/', { records, siteUrl });
    await headlines();
    const greyIn = (title: string) =>
      [...screen.getByRole('heading', { level: 3, name: title }).querySelectorAll('i')].map((i) => i.textContent);
    expect(greyIn('Storm barrier closes for the highest tide')).toEqual(['Storm barrier', 'the highest tide']);
    expect(greyIn('What the gates do to the herring')).toEqual([]);
    expect(screen.getByText(/Listeners on the islands/).closest('li')).not.toBeNull();
    expect(screen.getAllByText(/a third lower than the model/)).toHaveLength(1);
  });

  it('opens what the edition has, leads to the source elsewhere, and has a feed', async () => {
    const { user, address } = await renderApp('/stories/coast/', { records, siteUrl });
    const outside = await screen.findByRole('link', { name: /^Record surge misses the city/ });
    expect(outside.getAttribute('href')).toBe('https://polardesk.example/0620');
    expect(screen.getByRole('link', { name: 'Feed of this story' }).getAttribute('href')).toBe(
      '/stories/coast/feed.xml',
    );
    await user.click(screen.getByRole('link', { name: 'What the gates do to the herring' }));
    await articleOf('What the gates do to the herring');
    expect(address()).toBe('/articles/herring');
  });

  it('is where the full coverage of an article leads, and comes back to from an article', async () => {
    const { user, address, goBack } = await renderApp('/articles/herring', { records, siteUrl });
    await user.click(await screen.findByRole('link', { name: 'All headlines side by side' }));
    expect(address()).toBe('/stories/coast/');
    await user.click(await screen.findByRole('link', { name: /^Details ?of Storm barrier holds/ }));
    expect(address()).toBe('/articles/holds');
    goBack();
    await waitFor(() => expect(address()).toBe('/stories/coast/'));
    expect(await headlines()).toHaveLength(4);
  });

  it.each(['herring', 'holds', 'coast'])('is the same under the id of its article %s', async (id) => {
    const { address } = await renderApp(`/stories/${id}`, { records, siteUrl });
    expect(await headlines()).toHaveLength(4);
    await waitFor(() => expect(address()).toBe(id === 'coast' ? '/stories/coast' : '/stories/coast/'));
  });
});

describe('an address of a story without a page', () => {
  it('leads to the article where two sources tell it, and no link leads there', async () => {
    const { address } = await renderApp('/stories/bakers/', { records, siteUrl });
    await articleOf('New flour for the bakers');
    expect(address()).toBe('/articles/bakers');
    expect(screen.queryByRole('link', { name: 'All headlines side by side' })).toBeNull();
  });

  it('says so where there is no such story, with ways on', async () => {
    await renderApp('/stories/nothing/', { records, siteUrl });
    const main = within(
      (await screen.findByRole('heading', { level: 1, name: 'There is no such story' })).closest('main') ??
        document.body,
    );
    await waitFor(() => expect(document.title).toBe('There is no such story · Broadsheet'));
    expect(main.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/topics', '/sources']);
  });

  it('says why it does not come, and comes on another try', async () => {
    const broken = { path: /data\/articles\//, how: '404' } as const;
    const { user, mendFiles } = await renderApp('/stories/coast/', { records, siteUrl, broken });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('main').textContent).toContain('This story could not be loaded');
    mendFiles();
    await user.click(retry);
    expect(await headlines()).toHaveLength(4);
  });
});
