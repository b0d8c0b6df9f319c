// @vitest-environment jsdom
import { render as renderAlone, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Body } from '../../src/app/article/Body.tsx';
import { fillBrowserGaps } from '../support/browserGaps.ts';

const html =
  '<p><a href="#body-two">To the second part</a> <a href="#body-новости">News</a> <a href="https://b.example/">Away</a></p>' +
  '<h3 id="body-two">The second part</h3><h3 id="body-новости">The news</h3>';

const render = (ui: ReactNode) => renderAlone(ui, { wrapper: MemoryRouter });

const scrolledTo = vi.fn<(id: string) => void>();

beforeEach(() => {
  fillBrowserGaps();
  scrolledTo.mockClear();
  Element.prototype.scrollIntoView = function scrollIntoView() {
    scrolledTo(this.id);
  };
});
afterEach(() => history.replaceState(null, '', '/'));

it('a link within a body scrolls there, takes the focus along and leaves the address as it is', async () => {
  history.replaceState(null, '', '/articles/x?topic=oceans');
  const entries = history.length;
  render(<Body html={html} />);
  await userEvent.click(screen.getByRole('link', { name: 'To the second part' }));
  expect(scrolledTo.mock.calls).toEqual([['body-two']]);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The second part' }));
  expect([location.pathname + location.search + location.hash, history.length]).toEqual([
    '/articles/x?topic=oceans',
    entries,
  ]);
});

it('a link of one body leads to the place of the same body', async () => {
  render(
    <>
      <Body html={html} />
      <Body html={html} />
    </>,
  );
  await userEvent.click(screen.getAllByRole('link', { name: 'To the second part' })[1] ?? document.body);
  expect(document.activeElement).toBe(screen.getAllByRole('heading', { name: 'The second part' })[1]);
});

it('an address that names a place of the body opens there', () => {
  history.replaceState(null, '', `/articles/x#${encodeURIComponent('body-новости')}`);
  render(<Body html={html} />);
  expect(scrolledTo.mock.calls).toEqual([['body-новости']]);
});

it.each(['#', '#app', '#body-none', '#%'])('an address with %s opens at the top', (hash) => {
  history.replaceState(null, '', `/articles/x${hash}`);
  render(<Body html={html} />);
  expect(scrolledTo).not.toHaveBeenCalled();
});

it('the publisher’s own pictures are had from the site, wherever the article is shown', () => {
  const own =
    '<p>&lt;img src="data/a.png"</p><img id="body-a" src="data/pictures/a.png" alt=""><img src="https://b.example/b.png" alt="">';
  const { container } = render(<Body html={own} />);
  expect([...container.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
    '/data/pictures/a.png',
    'https://b.example/b.png',
  ]);
  expect(container.textContent).toBe('<img src="data/a.png"');
});

function Address() {
  return <output>{useLocation().pathname}</output>;
}

it('a link to another article of the paper opens it without loading the page anew', async () => {
  render(
    <>
      <Body html={'<p><a href="articles/kelp-%C3%A9">Kelp</a> &lt;a href="articles/x"&gt;</p>'} />
      <Address />
    </>,
  );
  expect(screen.getByRole('link', { name: 'Kelp' }).getAttribute('href')).toBe('/articles/kelp-%C3%A9');
  await userEvent.click(screen.getByRole('link', { name: 'Kelp' }));
  expect(decodeURIComponent(screen.getByRole('status').textContent)).toBe('/articles/kelp-é');
});
