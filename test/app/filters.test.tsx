// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PAPER_NAME } from '../../src/core/paperName.ts';
import styles from '../../src/app/filters/filters.module.css';
import { BOX } from '../support/browserGaps.ts';
import { harbour as records, onFrontPage } from '../support/harbour.ts';
import { choice, choices, headlines, status } from '../support/appQueries.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';

describe('a choice of a filter group', () => {
  it('narrows the feed, the address and the counts of the other groups, not those of its own', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.click(choice('Topics', 'Climate'));
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name', 'Kelp farm measures its carbon']));
    expect(address()).toBe('/?topic=climate');
    expect(status()).toBe('2 articles');
    expect(choice('Topics', 'Climate').checked).toBe(true);
    expect(choices('Topics')).toEqual(['Climate 2', 'Oceans 3', 'Space 2']);
    expect(choices('Sources')).toEqual(['Coast Daily 2', 'Harbour Weekly 0']);
    expect(choices('Kinds')).toEqual(expect.arrayContaining(['Article 1', 'Video 1', 'Course 0']));
  });

  it('widens the feed when it is the second of its group, and narrows it in another', async () => {
    const { user, address } = await renderApp('/?topic=climate', { records });
    await user.click(choice('Topics', 'Space'));
    await waitFor(() => expect(status()).toBe('4 articles'));
    await user.click(choice('Sources', 'Coast Daily'));
    await waitFor(() => expect(status()).toBe('2 articles'));
    expect(address()).toBe('/?topic=climate&topic=space&provider=coast.example');
    expect(choices('Topics')).toEqual(['Climate 2', 'Space 0', 'Oceans 1']);
  });

  it('is greyed but there when it would leave nothing, and can be taken all the same', async () => {
    const { user } = await renderApp('/?topic=climate', { records });
    await waitFor(() => expect(status()).toBe('2 articles'));
    const none = choice('Sources', 'Harbour Weekly');
    expect(none.closest('label')?.className).toBe(styles['none']);
    expect(choice('Sources', 'Coast Daily').closest('label')?.className).not.toBe(styles['none']);
    await user.click(none);
    expect(await screen.findByRole('heading', { name: 'Nothing found' })).not.toBeNull();
    expect(status()).toBe('0 articles');
  });

  it('is taken back by the same click', async () => {
    const { user, address } = await renderApp('/?type=video', { records });
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name']));
    await user.click(choice('Kinds', 'Video'));
    await waitFor(() => expect(headlines()).toEqual(onFrontPage));
    expect(address()).toBe('/');
  });

  it('moves to the head of its group with the focus, once its feed is there', async () => {
    const { user } = await renderApp('/', { records });
    expect(choices('Topics')).toEqual(['Oceans 3', 'Climate 2', 'Space 2']);
    await user.click(choice('Topics', 'Space'));
    await waitFor(() => expect(choices('Topics')).toEqual(['Space 2', 'Oceans 3', 'Climate 2']));
    expect(document.activeElement).toBe(choice('Topics', 'Space'));
    await user.click(choice('Topics', 'Space'));
    await waitFor(() => expect(choices('Topics')).toEqual(['Oceans 3', 'Climate 2', 'Space 2']));
    expect(document.activeElement).toBe(choice('Topics', 'Space'));
  });

  it('stands by what it would leave of a narrow feed', async () => {
    await renderApp('/?provider=harbour.example&from=2024-03-01&to=2024-03-31', { records });
    await waitFor(() => expect(choices('Topics')).toEqual(['Space 2', 'Oceans 1', 'Climate 0']));
    expect(choices('Kinds')).toEqual(['Article 1', 'Course 1', 'Video 0']);
  });

  it('is undone by going back', async () => {
    const { user, goBack } = await renderApp('/', { records });
    await user.click(choice('Topics', 'Climate'));
    await waitFor(() => expect(status()).toBe('2 articles'));
    goBack();
    await waitFor(() => expect(headlines()).toEqual(onFrontPage));
    expect(choice('Topics', 'Climate').checked).toBe(false);
  });

  it('costs one request for the columns, however many follow', async () => {
    const { user, fetched, edition } = await renderApp('/', { records });
    await user.click(choice('Topics', 'Climate'));
    await waitFor(() => expect(status()).toBe('2 articles'));
    await user.click(choice('Sources', 'Coast Daily'));
    await user.click(choice('Topics', 'Climate'));
    await waitFor(() => expect(choice('Topics', 'Climate').checked).toBe(false));
    const { columns, stories } = edition.bootstrap.manifest.files;
    expect(fetched.toSorted()).toEqual([columns, stories]);
  });
});

describe('chips', () => {
  it('name what is in force and take it away one by one', async () => {
    const { user, address } = await renderApp('/?topic=climate&type=video&from=2024-02-01&to=2024-02-29', { records });
    await waitFor(() => expect(status()).toBe('1 article'));
    const chips = () =>
      screen
        .getAllByRole('button', { name: /^Remove filter/ })
        .map(({ textContent }) => textContent.replace(/^Remove filter: | ✕$/g, ''));
    expect(chips()).toEqual(['Climate', 'Video', expect.stringMatching(/Feb.*2024.*–.*Feb.*2024/)]);
    await user.click(screen.getByRole('button', { name: /^Remove filter.*Video/ }));
    await waitFor(() => expect(status()).toBe('2 articles'));
    expect(address()).toBe('/?topic=climate&from=2024-02-01&to=2024-02-29');
  });

  it('end all at once with "Clear all", which leaves the order as it is', async () => {
    const { user, address } = await renderApp('/?topic=climate&sort=quality', { records });
    await waitFor(() => expect(status()).toBe('2 articles'));
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(status()).toBe('5 articles'));
    expect(address()).toBe('/?sort=quality');
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
  });
});

it('names a filtered view after its filters', async () => {
  const { user } = await renderApp('/?topic=climate&type=video', { records });
  await waitFor(() => expect(document.title).toBe(`Climate, Video · ${PAPER_NAME}`));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Climate, Video');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(document.title).toBe(PAPER_NAME));
  expect(document.activeElement?.closest('main')).not.toBeNull();
});

describe('the order', () => {
  it('goes by quality or coverage on request, those without a score last', async () => {
    const unscored = { ...manyRecords(1)[0], title: 'A record without scores' };
    const { user, address } = await renderApp('/', { records: [...records, unscored] });
    const edited = headlines();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Highest quality first');
    await waitFor(() => expect(headlines()[0]).toBe('Kelp farm measures its carbon'));
    expect(headlines().slice(1)).toEqual([
      'Comet visible before breakfast',
      'Tide gauge learns to warn',
      'Sailing by the stars',
      'Glacier loses its name',
      'A record without scores',
    ]);
    expect(address()).toBe('/?sort=quality');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Most covered first');
    await waitFor(() => expect(headlines()[0]).toBe('Comet visible before breakfast'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Newest first');
    await waitFor(() => expect(headlines()).toEqual(edited));
    expect(address()).toBe('/');
  });

  it('offers the best match only where there is a query', async () => {
    await renderApp('/', { records });
    expect(screen.queryByRole('option', { name: 'Best match first' })).toBeNull();
  });
});

describe('the timeline', () => {
  it('filters by whole months when its handles are moved with the keyboard', async () => {
    const { user, address } = await renderApp('/', { records });
    const from = within(screen.getByRole('group', { name: 'Dates' })).getByRole('slider', { name: 'From' });
    expect(from.getAttribute('aria-valuetext')).toBe('January 2024, 1 article');
    from.focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(status()).toBe('4 articles'));
    expect(address()).toBe('/?from=2024-02-01');
    expect(from.getAttribute('aria-valuetext')).toBe('February 2024, 2 articles');
    screen.getByRole('slider', { name: 'To' }).focus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name', 'Kelp farm measures its carbon']));
    expect(address()).toBe('/?from=2024-02-01&to=2024-02-29');
  });

  it('keeps its handles in order and within the months there are', async () => {
    const { user, address } = await renderApp('/?from=2024-02-01&to=2024-02-29', { records });
    await waitFor(() => expect(status()).toBe('2 articles'));
    screen.getByRole('slider', { name: 'From' }).focus();
    await user.keyboard('{End}');
    expect(address()).toBe('/?from=2024-02-01&to=2024-02-29');
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(address()).toBe('/?to=2024-02-29'));
  });

  it('makes one entry of the history of a run of steps', async () => {
    const { user, address, goBack } = await renderApp('/', { records });
    screen.getByRole('slider', { name: 'From' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(status()).toBe('2 articles'));
    goBack();
    await waitFor(() => expect(status()).toBe('5 articles'));
    expect(address()).toBe('/');
  });

  it('takes no date filter for the whole of its span', async () => {
    const { user, address } = await renderApp('/?from=2024-02-01', { records });
    await waitFor(() => expect(status()).toBe('4 articles'));
    screen.getByRole('slider', { name: 'From' }).focus();
    await user.keyboard('{Home}');
    await waitFor(() => expect(status()).toBe('5 articles'));
    expect(address()).toBe('/');
  });

  it('filters by the months that a pointer is drawn across, in either direction', async () => {
    const { address } = await renderApp('/', { records });
    const plot = screen.getByRole('group', { name: 'Dates' }).querySelector('svg');
    if (plot === null) throw new Error('The timeline has no plot');
    fireEvent.pointerDown(plot, { pointerId: 1, clientX: BOX.width * 0.9 });
    fireEvent.pointerMove(plot, { pointerId: 1, clientX: BOX.width * 0.5 });
    fireEvent.pointerUp(plot, { pointerId: 1, clientX: BOX.width * 0.5 });
    await waitFor(() => expect(status()).toBe('4 articles'));
    expect(address()).toBe('/?from=2024-02-01');
  });
});

it('draws a timeline of a century with bars that can be seen on a phone', async () => {
  const dates = ['1926-03-01', '2024-05-02', '2025-01-01'];
  await renderApp('/', {
    records: dates.map((publishedDateTime) => ({ title: `Told on ${publishedDateTime}`, publishedDateTime })),
  });
  const plot = screen.getByRole('group', { name: 'Dates' }).querySelector('svg');
  const drawn = [...(plot?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d')).join('');
  const bars = [...drawn.matchAll(/M([\d.]+) [^H]*H([\d.]+)/g)].map(
    ([, start, end]) => [Number(start), Number(end)] as const,
  );
  const width = Number(plot?.getAttribute('viewBox')?.split(' ')[2]);
  expect(bars.length).toBe(3);
  for (const [start, end] of bars) {
    expect(end).toBeLessThanOrEqual(width);
    expect(((end - start) / width) * 320).toBeGreaterThan(1);
  }
});

describe('the sheet of filters on a narrow screen', () => {
  it('opens on a button that says how many choices are in force, and closes on the number of articles', async () => {
    const { user } = await renderApp('/?topic=climate', { records });
    await waitFor(() => expect(status()).toBe('2 articles'));
    await user.click(screen.getByRole('button', { name: /^Filters ?1$/ }));
    const sheet = screen.getByRole('dialog', { name: 'Filters' });
    await user.click(within(sheet).getByRole('checkbox', { name: /^Space/ }));
    expect(await within(sheet).findByRole('button', { name: 'Show 4 articles' })).not.toBeNull();
  });
});

it('expands a group of many choices', async () => {
  const topics = Array.from({ length: 12 }, (_, i) => `Harbour ${i + 1}`);
  const { user } = await renderApp('/', { records: [{ title: 'A harbour with twelve basins', topics }] });
  expect(choices('Topics')).toHaveLength(8);
  await user.click(screen.getByRole('button', { name: /^Show all 12/ }));
  expect(choices('Topics')).toHaveLength(12);
  await user.click(screen.getByRole('button', { name: /^Show fewer/ }));
  expect(choices('Topics')).toHaveLength(8);
});
