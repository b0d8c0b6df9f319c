// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { articleOf, details } from '../support/appQueries.ts';
import { harbour as records, onFrontPage } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

const focused = () => document.activeElement?.textContent;

describe('the focus', () => {
  it('moves into the article when it opens, and back to the link that opened it when the article closes', async () => {
    const { user, address } = await renderApp('/', { records });
    details('Glacier loses its name').focus();
    await user.keyboard('{Enter}');
    await articleOf('Glacier loses its name');
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    await user.click(screen.getByRole('link', { name: 'Close article' }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(document.activeElement).toBe(details('Glacier loses its name'));
  });

  it('stays on the button that leads from article to article, and comes back to the card of the last one', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.click(details(onFrontPage[0] ?? ''));
    await articleOf(onFrontPage[0] ?? '');
    const next = screen.getByRole('button', { name: 'Next article' });
    for (const title of onFrontPage.slice(1, 3)) {
      await user.click(next);
      await articleOf(title);
      expect(document.activeElement).toBe(next);
    }
    await user.keyboard('{ArrowLeft}');
    await articleOf(onFrontPage[1] ?? '');
    await user.click(screen.getByRole('link', { name: 'Close article' }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(document.activeElement).toBe(details(onFrontPage[1] ?? ''));
  });

  it('moves to the content when the reader goes to another page', async () => {
    const { user } = await renderApp('/', { records });
    await user.click(screen.getByRole('link', { name: 'Topics' }));
    await screen.findByRole('heading', { name: 'Topics', level: 1 });
    expect(document.activeElement?.id).toBe('content');
  });
});

describe('keys', () => {
  it('go to the search box with "/", which is then not typed', async () => {
    const { user } = await renderApp('/', { records });
    await user.keyboard('/');
    const box = screen.getByRole<HTMLInputElement>('searchbox');
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe('');
    await user.keyboard('a/b');
    expect(box.value).toBe('a/b');
  });

  it('go from headline to headline with j and k', async () => {
    const { user } = await renderApp('/', { records });
    await user.keyboard('j');
    expect(focused()).toBe(onFrontPage[0]);
    await user.keyboard('jj');
    expect(focused()).toBe(onFrontPage[2]);
    await user.keyboard('k');
    expect(focused()).toBe(onFrontPage[1]);
  });

  it('stay at the first and the last headline', async () => {
    const { user } = await renderApp('/', { records });
    await user.keyboard('jk');
    expect(focused()).toBe(onFrontPage[0]);
    await user.keyboard('jjjjjjj');
    expect(focused()).toBe(onFrontPage.at(-1));
  });

  it('are text while the reader types', async () => {
    const { user } = await renderApp('/', { records });
    await user.type(screen.getByRole('searchbox'), 'jk');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('close an article on a page of its own with Escape', async () => {
    const { user, address } = await renderApp('/articles/sailing-by-the-stars?topic=history', { records });
    await articleOf('Sailing by the stars');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/?topic=history'));
  });
});
