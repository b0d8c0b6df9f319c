// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { headlines, status } from '../support/appQueries.ts';
import { harbour as records } from '../support/harbour.ts';
import { type RecordFields, renderApp } from '../support/renderApp.tsx';

const notice = () => document.querySelector('main p[aria-live="polite"]')?.textContent ?? '';
const snippets = () =>
  [...document.querySelectorAll('[class*="snippet"]')]
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');

describe('a corrected spelling', () => {
  it('is named, with a way to search for exactly what was typed and back, which keeps the focus', async () => {
    const { user, address } = await renderApp('/?q=glaceir&topic=climate', { records });
    await waitFor(() => expect(notice()).toBe('Showing results for “glacier”. Search for exactly “glaceir”'));
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name']));
    await user.click(screen.getByRole('link', { name: 'Search for exactly “glaceir”' }));
    await waitFor(() => expect(status()).toBe('0 articles'));
    expect(address()).toBe('/?q=glaceir&exact=1&topic=climate');
    expect(await screen.findByText('No article matches exactly “glaceir” within these filters.')).not.toBeNull();
    const back = screen.getByRole('link', { name: 'Search for similar spellings, too' });
    expect(document.activeElement).toBe(back);
    await user.click(back);
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name']));
    expect(address()).toBe('/?q=glaceir&topic=climate');
  });

  it('is named beside what was found as typed', async () => {
    const similar = [...records, { title: 'Comer wins the cup' }];
    await renderApp('/?q=comer', { records: similar });
    await waitFor(() => expect(notice()).toBe('Also showing results for “comet”. Search for exactly “comer”'));
    expect(headlines()[0]).toBe('Comer wins the cup');
  });

  it('is not named where nothing was corrected', async () => {
    await renderApp('/?q=comet', { records });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    expect(notice()).toBe('');
  });

  it('is corrected again once the reader types on', async () => {
    const { user, address } = await renderApp('/?q=glaceir&exact=1', { records });
    await waitFor(() => expect(status()).toBe('0 articles'));
    await user.type(screen.getByRole('searchbox'), 's');
    await waitFor(() => expect(address()).toBe('/?q=glaceirs'));
  });
});

describe('a query without words', () => {
  it.each(['!!!', '-', '""', '🎉', '—'])('finds nothing: %s', async (query) => {
    await renderApp(`/?q=${encodeURIComponent(query)}`, { records });
    await waitFor(() => expect(status()).toBe('0 articles'));
    expect(screen.getByRole('heading', { name: 'Nothing found' })).not.toBeNull();
  });
});

describe('where an article was found', () => {
  const hidden: readonly RecordFields[] = [
    {
      title: 'One',
      excerpt: 'Short.',
      body: 'Nothing here.\n\nThe old **pelican** waits on the pier, and nobody minds.',
    },
    { title: 'Two', excerpt: `${'Word after word. '.repeat(30)}A heron at the end.`, topics: ['Kingfishers'] },
    { title: 'Three', excerpt: 'A gull.', provider: { name: 'Coast Daily', authors: [{ name: 'Wren Ashby' }] } },
    { title: 'Four', related: [{ title: 'The osprey returns', originalUrl: 'https://coast.example/osprey' }] },
  ];

  it.each([
    ['pelican', 'One', 'The old pelican waits on the pier, and nobody minds.'],
    ['pelican short', 'One', 'The old pelican waits on the pier, and nobody minds.'],
    ['heron', 'Two', expect.stringMatching(/^… .*A heron at the end\.$/)],
    ['kingfishers', 'Two', 'Topics: Kingfishers'],
    ['ashby', 'Three', 'By Wren Ashby'],
    ['osprey', 'Four', 'Found in what others report of it'],
  ])('is shown for %s', async (query, title, snippet) => {
    await renderApp(`/?q=${encodeURIComponent(query)}`, { records: hidden });
    await waitFor(() => expect(headlines()).toEqual([title]));
    await waitFor(() => expect(snippets()).toEqual([snippet]));
  });

  it('is not said where the card shows it', async () => {
    const { fetched } = await renderApp('/?q=gull', { records: hidden });
    await waitFor(() => expect(document.querySelectorAll('mark')).toHaveLength(1));
    expect(snippets()).toEqual([]);
    expect(fetched.filter((path) => /\/t\d+\.bin$/.test(path))).toEqual([]);
  });
});
