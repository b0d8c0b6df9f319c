// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { choice, headlines, status } from '../support/appQueries.ts';
import { renderApp } from '../support/renderApp.tsx';

const records = [
  {
    title: 'Models write tide tables',
    publishedDateTime: '2024-03-01',
    companies: ['OpenAI', 'Mistral'],
    topics: ['AI'],
  },
  { title: 'Models read charts', publishedDateTime: '2024-03-02', companies: ['Mistral'], topics: ['AI'] },
  { title: 'Chess is solved', publishedDateTime: '2024-03-03', companies: ['OpenAI'], topics: ['Games'] },
  { title: 'Cranes go electric', publishedDateTime: '2024-03-04', topics: ['Harbours'] },
].map((record, i) => ({ ...record, name: `r${i}`, webUrl: `https://pier.example/${i}` }));
const edition = { records, facets: { companies: 'Firms' }, siteUrl: 'https://paper.example' };

describe('a facet of the publisher’s own', () => {
  it('is a group of the filters: with counts, in the address, as a chip', async () => {
    const { user, address } = await renderApp('/', edition);
    await user.click(choice('Firms', 'Mistral'));
    await waitFor(() => expect(headlines()).toEqual(['Models read charts', 'Models write tide tables']));
    expect(address()).toBe('/?companies=mistral');
    await user.click(choice('Topics', 'AI'));
    await user.click(choice('Firms', 'OpenAI'));
    await waitFor(() => expect(address()).toBe('/?topic=ai&companies=mistral&companies=openai'));
    await waitFor(() => expect(status()).toBe('2 articles'));
    expect(screen.getByRole('group', { name: 'Firms' }).textContent).toContain('OpenAI 1');
    await user.click(await screen.findByRole('button', { name: /^Remove filter.*Mistral/ }));
    await waitFor(() => expect(headlines()).toEqual(['Models write tide tables']));
  });

  it('is an operator of the search, alone and with words', async () => {
    const { address } = await renderApp('/?q=companies:openai', edition);
    await waitFor(() => expect(headlines()).toEqual(['Chess is solved', 'Models write tide tables']));
    expect(address()).toBe('/?q=companies:openai');
  });

  it('narrows what words find, and can be excluded', async () => {
    await renderApp('/?q=models+-companies:openai', edition);
    await waitFor(() => expect(headlines()).toEqual(['Models read charts']));
  });

  it('has a page with all labels, and one for each of them', async () => {
    const { user, address } = await renderApp('/companies', edition);
    expect(await screen.findByRole('heading', { level: 1, name: 'Firms' })).not.toBeNull();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 entries'));
    await user.click(screen.getByRole('link', { name: /^Mistral/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Mistral' })).not.toBeNull();
    expect(address()).toBe('/companies/mistral/');
    const main = screen.getByRole('main');
    await waitFor(() => expect(headlines()).toEqual(['Models read charts', 'Models write tide tables']));
    expect(main.textContent).toContain('Most about AI.');
    expect(within(main).getByRole('link', { name: 'Firms' }).getAttribute('href')).toBe('/companies');
    expect(within(main).getByRole('link', { name: 'Search and filter these' }).getAttribute('href')).toBe(
      '/?companies=mistral',
    );
    expect(within(main).queryByRole('button', { name: /follow/i })).toBeNull();
  });

  it('offers near names where no label has the one of the address', async () => {
    await renderApp('/companies/mistrl', edition);
    expect(await screen.findByRole('heading', { name: 'Nothing is called “mistrl”' })).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Mistral' }).getAttribute('href')).toBe('/companies/mistral/');
  });

  it('stands in the article, after the topics', async () => {
    await renderApp('/articles/r0', edition);
    const article = await screen.findByRole('article');
    await waitFor(() =>
      expect(within(article).getByRole('link', { name: 'OpenAI' }).getAttribute('href')).toBe('/companies/openai/'),
    );
    expect(
      within(article)
        .getAllByRole('link', { name: /^(?:AI|OpenAI|Mistral)$/ })
        .map((link) => link.textContent),
    ).toEqual(['AI', 'OpenAI', 'Mistral']);
  });

  it('is none for an edition without it: its parameter, its operator and its page mean nothing', async () => {
    const others = records.map((record) => ({ ...record }));
    const { address } = await renderApp('/?companies=openai', { records: others });
    await waitFor(() => expect(headlines()).toHaveLength(4));
    expect(address()).toBe('/?companies=openai');
    expect(screen.queryByRole('group', { name: 'Firms' })).toBeNull();
  });
});
