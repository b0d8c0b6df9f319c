// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import styles from '../../src/app/filters/toolBox.module.css';
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
  await waitFor(() => expect(document.title).toBe('Climate, Video · Broadsheet'));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Climate, Video');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  await waitFor(() => expect(document.title).toBe('Broadsheet'));
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
  const width = Number(plot?.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  expect(bars.length).toBe(3);
  for (const [start, end] of bars) {
    expect(end).toBeLessThanOrEqual(width);
    expect(((end - start) / width) * 320).toBeGreaterThan(1);
  }
});

describe('the button in the bar', () => {
  it('moves the focus to the tool box where that stands beside the feed', async () => {
    const { user } = await renderApp('/', { records });
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    expect(screen.getByRole('complementary', { name: 'Filters' }).contains(document.activeElement)).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('counts choices and dates', async () => {
    await renderApp('/?topic=climate&topic=space&type=video&from=2024-02-01&to=2024-02-29&q=ice', { records });
    expect(screen.getByRole('button', { name: 'Filters 4' })).not.toBeNull();
  });

  it('leads to the front page from a view without a feed', async () => {
    const { user, address } = await renderApp('/sources', { records });
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    expect(address()).toBe('/');
    expect(await screen.findByRole('dialog', { name: 'Filters' })).not.toBeNull();
  });
});

describe('the sheet of filters on a narrow screen', () => {
  // jsdom applies no style sheet that hides the tool box.
  beforeEach(() => void Object.assign(HTMLElement.prototype, { checkVisibility: () => false }));
  afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, 'checkVisibility'));

  it('opens on a button that says how many choices are in force, and closes on the number of articles', async () => {
    const { user } = await renderApp('/?topic=climate', { records });
    await waitFor(() => expect(status()).toBe('2 articles'));
    await user.click(screen.getByRole('button', { name: /^Filters ?1$/ }));
    const sheet = screen.getByRole('dialog', { name: 'Filters' });
    await user.click(within(sheet).getByRole('checkbox', { name: /^Space/ }));
    expect(await within(sheet).findByRole('button', { name: 'Show 4 articles' })).not.toBeNull();
    await user.click(within(sheet).getByRole('button', { name: 'Clear all' }));
    expect(await within(sheet).findByRole('button', { name: 'Show 5 articles' })).not.toBeNull();
    expect(within(sheet).queryByRole('button', { name: 'Clear all' })).toBeNull();
  });
});

it('expands a group of many choices', async () => {
  const topics = Array.from({ length: 12 }, (_, i) => `Harbour ${i + 1}`);
  const { user } = await renderApp('/', { records: [{ title: 'A harbour with twelve basins', topics }] });
  expect(choices('Topics')).toHaveLength(8);
  await user.click(screen.getByRole('button', { name: 'All 12 topics' }));
  expect(choices('Topics')).toHaveLength(12);
  expect(screen.queryByRole('textbox', { name: /^Find among/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Fewer topics' }));
  expect(choices('Topics')).toHaveLength(8);
});

it('finds a choice among many by its name, without accents and case, and clears with Escape', async () => {
  const topics = ['Café culture', 'Caffeine', ...Array.from({ length: 18 }, (_, i) => `Harbour ${i + 1}`)];
  const { user } = await renderApp('/', { records: [{ title: 'A harbour with twenty topics', topics }] });
  const finder = screen.getByRole('textbox', { name: 'Find among 20 topics' });
  await user.type(finder, 'CAFE');
  await waitFor(() => expect(choices('Topics')).toEqual(['Café culture 1']));
  await user.clear(finder);
  await user.type(finder, 'quay');
  expect(screen.getByText('None of the topics has that in its name.')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(choices('Topics')).toHaveLength(8);
});

it('shows no group that could narrow nothing, unless it does', async () => {
  const one = {
    title: 'The only story',
    provider: { name: 'Harbour Weekly', domain: 'harbour.example' },
    topics: ['Tides'],
  };
  const { close } = await renderApp('/', { records: [one] });
  expect(screen.queryByRole('group', { name: 'Sources' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Kinds' })).toBeNull();
  expect(choices('Topics')).toEqual(['Tides 1']);
  close();
  await renderApp('/?type=article', { records: [one] });
  await waitFor(() => expect(choices('Kinds')).toEqual(['Article 1']));
});

describe('the topics in the bar', () => {
  const bar = () => within(screen.getByRole('navigation', { name: 'Filter by topic' }));
  const current = () =>
    bar()
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('aria-current'))
      .map(({ textContent }) => textContent);

  it('are the state of their checkboxes, several at once', async () => {
    const { user, address } = await renderApp('/?provider=coast.example', { records });
    expect(
      bar()
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['All topics', 'Oceans', 'Climate', 'Space']);
    expect(current()).toEqual(['All topics']);
    await user.click(bar().getByRole('link', { name: 'Climate' }));
    expect(address()).toBe('/?topic=climate&provider=coast.example');
    expect(choice('Topics', 'Climate').checked).toBe(true);
    await user.click(choice('Topics', 'Space'));
    await waitFor(() => expect(current()).toEqual(['Climate, remove filter✕', 'Space, remove filter✕']));
    await user.click(bar().getByRole('link', { name: /^Climate/ }));
    expect(address()).toBe('/?topic=space&provider=coast.example');
    await user.click(bar().getByRole('link', { name: 'All topics' }));
    expect(address()).toBe('/?provider=coast.example');
    await waitFor(() => expect(status()).toBe('2 articles'));
  });
});

describe('the density', () => {
  it('is remembered and told to style sheets, in all tabs', async () => {
    const { user, close } = await renderApp('/', { records });
    const pressed = () =>
      within(screen.getByRole('group', { name: 'View' })).getByRole('button', { pressed: true }).textContent;
    expect(pressed()).toBe('Cards');
    await user.click(screen.getByRole('button', { name: 'Compact' }));
    expect(pressed()).toBe('Compact');
    expect(document.documentElement.dataset['density']).toBe('compact');
    localStorage.setItem('broadsheet:/:preferences', '{"density":"headlines"}');
    act(() => void window.dispatchEvent(new Event('storage')));
    expect(pressed()).toBe('Headlines');
    close();
    await renderApp('/', { records });
    expect(pressed()).toBe('Headlines');
    await user.click(screen.getByRole('button', { name: 'Cards' }));
    expect(document.documentElement.dataset['density']).toBeUndefined();
    expect(localStorage.getItem('broadsheet:/:preferences')).toBeNull();
  });
});
