// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/build/edition.ts';
import { harbour as records, onFrontPage } from '../support/harbour.ts';
import { headlines, status } from '../support/appQueries.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';
import { watchedByHand } from '../support/watchedByHand.ts';

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search articles' });
const marked = () => [...document.querySelectorAll('[role="feed"] mark')].map(({ textContent }) => textContent);

describe('search as you type', () => {
  it('finds by the beginning of a word', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.type(box(), 'glac');
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name']));
    expect(address()).toBe('/?q=glac');
    expect(status()).toBe('1 article');
  });

  it('finds in spite of a typo', async () => {
    const { user } = await renderApp('/', { records });
    await user.type(box(), 'glaceir ');
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name']));
  });

  it('puts what matches best first, and marks the words in headline and excerpt', async () => {
    await renderApp('/?q=comet', { records });
    await waitFor(() =>
      expect(headlines()).toEqual(['Comet visible before breakfast', 'Kelp farm measures its carbon']),
    );
    expect(marked()).toEqual(['Comet', 'comet']);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Order' }).selectedOptions[0]?.text).toBe(
      'Best match first',
    );
    expect(box().value).toBe('comet');
  });

  it('waits for a pause in typing', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.type(box(), 'c');
    expect(address()).toBe('/');
    await waitFor(() => expect(address()).toBe('/?q=c'));
  });

  it('does not wait after a paste', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.click(box());
    await user.paste('comet');
    expect(address()).toBe('/?q=comet');
  });

  it('does not wait after a pause, once a word has two letters', async () => {
    const { user, address } = await renderApp('/?q=c', { records });
    await user.type(box(), 'o');
    expect(address()).toBe('/?q=co');
  });

  it('leaves one step to go back over, however many keys were pressed', async () => {
    const { user, address, goBack } = await renderApp('/', { records });
    await user.type(box(), 'co');
    await waitFor(() => expect(address()).toBe('/?q=co'));
    await user.type(box(), 'met');
    await waitFor(() => expect(address()).toBe('/?q=comet'));
    await waitFor(() => expect(headlines()).toHaveLength(2));
    goBack();
    await waitFor(() => expect(headlines()).toEqual(onFrontPage));
    expect(address()).toBe('/');
  });

  it('stays undone after going back, though the focus was still in the box', async () => {
    const { user, address, goBack } = await renderApp('/', { records });
    await user.click(box());
    await user.paste('comet');
    await waitFor(() => expect(headlines()).toHaveLength(2));
    goBack();
    await waitFor(() => expect(box().value).toBe(''));
    await user.click(document.body);
    expect(address()).toBe('/');
    expect(headlines()).toEqual(onFrontPage);
  });

  it('gives the whole feed back when the box is emptied', async () => {
    const { user, address } = await renderApp('/?q=comet', { records });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    await user.clear(box());
    await waitFor(() => expect(headlines()).toEqual(onFrontPage));
    expect(address()).toBe('/');
    expect(marked()).toEqual([]);
  });

  it('does not wait for a pause when the reader presses Enter', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.type(box(), 'comet{Enter}');
    expect(address()).toBe('/?q=comet');
    expect(document.activeElement).not.toBe(box());
  });

  it('begins to load when the reader comes near, before a key is pressed', async () => {
    const { user, fetched, edition } = await renderApp('/', { records });
    await user.click(box());
    await waitFor(() => expect(fetched.length).toBeGreaterThan(0));
    const { search, stories, names } = edition.bootstrap.manifest.files;
    await waitFor(() => expect(fetched.some((path) => path.startsWith(search))).toBe(true));
    expect(fetched.filter((path) => !path.startsWith(search)).toSorted()).toEqual([names, stories]);
  });
});

describe('after a search in a small edition', () => {
  const sixty = manyRecords(60);
  const wholeOf = ({ files, bootstrap }: Edition) =>
    [...files.keys()].filter(
      (path) => /^data\/(leads|newest)/.test(path) || path.startsWith(`${bootstrap.manifest.files.search}/p`),
    );
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  it('all cards and words are fetched, so that the next one needs no network', async () => {
    const { user, fetched, edition, breakFiles } = await renderApp('/?q=story', { records: sixty });
    await waitFor(() => expect(wholeOf(edition).filter((path) => !fetched.includes(path))).toEqual([]));
    breakFiles(/data/, 'offline');
    await user.clear(box());
    await user.paste('oceans');
    await waitFor(() => expect(status()).toBe('30 articles'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('nothing is fetched unasked where the reader saves data', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    watchedByHand();
    const { fetched, edition } = await renderApp('/?q=story', { records: sixty });
    await waitFor(() => expect(headlines().length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(fetched.filter((path) => path === edition.bootstrap.manifest.files.newest)).toEqual([]);
  });
});

describe('what a search leaves to each choice', () => {
  const count = (name: string) =>
    screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }).closest('label')?.textContent;
  const setVisible = (visible: boolean) => Object.assign(HTMLElement.prototype, { checkVisibility: () => visible });
  afterEach(() => Reflect.deleteProperty(HTMLElement.prototype, 'checkVisibility'));

  it('is counted where the choices are in view', async () => {
    setVisible(true);
    await renderApp('/?q=comet', { records });
    await waitFor(() => expect(count('Space')).toBe('Space 1'));
  });

  it('is neither fetched nor made up where they are not', async () => {
    setVisible(false);
    const { fetched } = await renderApp('/?q=comet', { records });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    expect(fetched.filter((path) => path.includes('columns'))).toEqual([]);
    expect(count('Space')).toBe('Space ');
  });

  it('is left open, and the feed shown, where it could not be had', async () => {
    setVisible(true);
    await renderApp('/?q=comet', { records, broken: { path: /columns/, how: '404' } });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    expect(count('Space')).toBe('Space ');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('operators', () => {
  it('look for a topic without asking the index', async () => {
    const { fetched } = await renderApp('/?q=topic:space', { records });
    await waitFor(() => expect(headlines()).toEqual(['Sailing by the stars', 'Comet visible before breakfast']));
    expect(fetched.filter((path) => path.startsWith('data/search'))).toEqual([]);
  });

  it('look before a date', async () => {
    await renderApp('/?q=before:2024-02', { records });
    await waitFor(() => expect(headlines()).toEqual(['Tide gauge learns to warn']));
  });

  it('go together with words', async () => {
    await renderApp(`/?q=${encodeURIComponent('comet -topic:space')}`, { records });
    await waitFor(() => expect(headlines()).toEqual(['Kelp farm measures its carbon']));
  });
});

describe('a query within filters', () => {
  it('finds only what passes both, and counts what each choice would leave of it', async () => {
    const { user, address } = await renderApp('/?topic=oceans', { records });
    await waitFor(() => expect(status()).toBe('3 articles'));
    await user.type(box(), 'comet');
    await waitFor(() => expect(headlines()).toEqual(['Kelp farm measures its carbon']));
    expect(address()).toBe('/?q=comet&topic=oceans');
    expect(screen.getByRole('checkbox', { name: 'Space 1' })).not.toBeNull();
  });

  it('that finds nothing offers no way out that leaves nothing either', async () => {
    await renderApp('/?q=xylophonic&type=course', { records });
    expect(await screen.findByText('No article matches “xylophonic” within these filters.')).not.toBeNull();
    const waysOut = () => [...document.querySelectorAll('main ul li')].map(({ textContent }) => textContent);
    await waitFor(() => expect(waysOut()).toEqual(['Without “xylophonic” leaves 1 article']));
    expect(screen.queryByRole('button', { name: 'Search all articles' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Show all articles' })).not.toBeNull();
  });

  it('that finds nothing offers to search everything', async () => {
    const { user, address } = await renderApp('/?q=comet&type=course', { records });
    expect(await screen.findByText('No article matches “comet” within these filters.')).not.toBeNull();
    const waysOut = () => [...document.querySelectorAll('main ul li')].map(({ textContent }) => textContent);
    await waitFor(() =>
      expect(waysOut()).toEqual(['Without “comet” leaves 1 article', 'Without Course leaves 2 articles']),
    );
    await user.click(screen.getByRole('button', { name: 'Search all articles' }));
    await waitFor(() => expect(headlines()).toHaveLength(2));
    expect(address()).toBe('/?q=comet');
  });
});

it('says that nothing was found and shows the way out', async () => {
  const { user, address } = await renderApp('/?q=zeppelin', { records });
  expect(await screen.findByRole('heading', { name: 'Nothing found' })).not.toBeNull();
  expect(status()).toBe('0 articles');
  await user.click(screen.getByRole('button', { name: 'Show all articles' }));
  await waitFor(() => expect(headlines()).toEqual(onFrontPage));
  expect(address()).toBe('/');
  expect(box().value).toBe('');
});

it('goes to the front page when the reader searches from another one', async () => {
  const { user, address } = await renderApp('/topics', { records });
  await user.type(box(), 'comet');
  await waitFor(() => expect(headlines()).toHaveLength(2));
  expect(address()).toBe('/?q=comet');
});

it('names the query in the title of the page', async () => {
  await renderApp('/?q=comet', { records });
  await waitFor(() => expect(document.title).toBe('“comet” · Broadsheet'));
});
