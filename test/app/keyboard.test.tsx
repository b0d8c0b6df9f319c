// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { details, headlines, panelOf } from '../support/appQueries.ts';
import { harbour as records, onFrontPage } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

const focused = () => document.activeElement?.textContent;

describe('the focus', () => {
  it('moves into the panel when it opens, and back to the link that opened it when Escape closes it', async () => {
    const { user, address } = await renderApp('/', { records });
    details('Glacier loses its name').focus();
    await user.keyboard('{Enter}');
    const panel = await panelOf('Glacier loses its name');
    expect(document.activeElement).toBe(panel);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/'));
    expect(document.activeElement).toBe(details('Glacier loses its name'));
  });

  it('moves into the next article when a related one is opened', async () => {
    const { user } = await renderApp('/articles/sailing-by-the-stars', { records });
    await panelOf('Sailing by the stars');
    await user.click(details('Glacier loses its name'));
    const panel = await panelOf('Glacier loses its name');
    expect(document.activeElement).toBe(panel);
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

  it('leave the panel open while Escape empties the search box', async () => {
    const { user, address } = await renderApp('/articles/sailing-by-the-stars?q=sailing', { records });
    await panelOf('Sailing by the stars');
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    expect(address()).toBe('/articles/sailing-by-the-stars?q=sailing');
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('leave the panel open while Escape closes the sheet of filters', async () => {
    const { user, address } = await renderApp('/articles/sailing-by-the-stars', { records });
    await panelOf('Sailing by the stars');
    await user.click(screen.getByRole('button', { name: /^Filters/ }));
    await user.keyboard('{Escape}');
    expect(address()).toBe('/articles/sailing-by-the-stars');
    expect(headlines()).toHaveLength(5);
  });
});
