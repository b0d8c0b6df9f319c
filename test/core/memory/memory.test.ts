import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import type { MemoryEntry } from '../../../src/core/memory/entry.ts';
import { followsFor } from '../../../src/core/memory/follow.ts';
import { createMemory } from '../../../src/core/memory/memory.ts';
import { isSearch, movedView, type View } from '../../../src/core/memory/view.ts';
import { parseMemoryFile, writeMemoryFile } from '../../../src/core/memory/memoryFile.ts';
import { anArticle } from '../../support/anArticle.ts';
import { someEntries } from '../../support/memoryEntries.ts';
import fc from '../../support/properties.ts';

const contentOf = (entries: readonly MemoryEntry[]) => Object.fromEntries(createMemory(entries).entries);
const read = (key: string, at: number, articles: string[] = []): MemoryEntry => ({
  kind: 'read',
  key,
  at,
  value: { sources: 2, articles },
});
const saved = (id: string, at: number): MemoryEntry => ({
  kind: 'saved',
  key: id,
  at,
  value: { card: cardOf(anArticle({ id }), false) },
});

describe('entries of several tabs and files', () => {
  it('give the same memory in whatever order and however often they come', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (ours, theirs) => {
        const both = contentOf([...ours, ...theirs]);
        expect(contentOf([...theirs, ...ours])).toEqual(both);
        expect(contentOf([...theirs, ...ours, ...theirs])).toEqual(both);
      }),
    );
  });

  it('are told as changes only where they change something', () => {
    fc.assert(
      fc.property(someEntries, someEntries, (ours, theirs) => {
        const memory = createMemory(ours);
        const before = new Map(memory.entries);
        const changes = memory.take(theirs);
        for (const [name, entry] of memory.entries)
          if (before.get(name) !== entry) expect(changes).toContainEqual(entry);
        expect(memory.take(theirs)).toEqual([]);
      }),
    );
  });

  it('replace older ones, also where something was taken back', () => {
    const memory = createMemory([saved('tide', 2)]);
    memory.take([{ kind: 'saved', key: 'tide', at: 3, value: null }]);
    memory.take([saved('tide', 1)]);
    expect(memory.savedCard('tide')).toBeNull();
    memory.take([saved('tide', 4)]);
    expect(memory.savedCard('tide')?.id).toBe('tide');
  });
});

describe('a read story', () => {
  const isRead = (entries: readonly MemoryEntry[], id: string, storyId: string) =>
    createMemory(entries).readOf({ id, storyId }) !== null;

  it('stays read under a new lead', () => {
    expect(isRead([read('pilots', 1)], 'pilots-later', 'pilots')).toBe(true);
  });
  it('stays read where it comes apart: by the articles that were read', () => {
    expect(isRead([read('pilots', 1, ['pilots-b'])], 'pilots-b', 'pilots-b')).toBe(true);
    expect(isRead([read('pilots', 1, ['pilots-b'])], 'pilots-c', 'pilots-c')).toBe(false);
  });
  it('stays read where another story takes it in under its lead', () => {
    expect(isRead([read('later', 1, ['later-b'])], 'later-b', 'earlier')).toBe(true);
    expect(isRead([read('later', 1)], 'later', 'earlier')).toBe(true);
  });
  it('is unread when the reader says so, whatever its articles were read in', () => {
    const entries = [read('pilots', 1, ['pilots-b']), { kind: 'read', key: 'pilots-b', at: 2, value: null } as const];
    expect(isRead(entries, 'pilots-b', 'pilots-b')).toBe(false);
  });
  it('is none that has the name of a property', () => {
    expect(isRead([], 'constructor', '__proto__')).toBe(false);
  });
});

describe('the saved articles', () => {
  it('come in the order in which they were saved, the last first', () => {
    const memory = createMemory([saved('a', 1), saved('c', 3), saved('b', 2)]);
    expect(memory.saved().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});

describe('a long memory', () => {
  /** Saved articles that count how often they are looked at. */
  const countedEntries = (count: number) => {
    let looks = 0;
    const entries = Array.from({ length: count }, (_, i): MemoryEntry => {
      const entry = saved(`article-${i}`, 0);
      return Object.defineProperty(entry, 'at', { get: () => (looks++, (i * 7919) % count) });
    });
    const looksOf = (act: () => void) => {
      looks = 0;
      act();
      return looks;
    };
    return { entries, looksOf };
  };

  it('of 5,000 saved articles is sorted once to show them, and not touched to say what is muted, followed or named', () => {
    const { entries, looksOf } = countedEntries(5000);
    const memory = createMemory([
      ...entries,
      ...Array.from({ length: 500 }, (_, i): MemoryEntry => {
        return { kind: 'muted', key: `words word${i}`, at: i, value: { label: `word${i}` } };
      }),
    ]);
    expect(looksOf(() => expect(memory.mutes()).toHaveLength(500))).toBe(0);
    expect(looksOf(() => expect([...memory.follows(), ...memory.views()]).toEqual([]))).toBe(0);
    expect(looksOf(() => expect(memory.savedCard('article-7')?.id).toBe('article-7'))).toBe(0);
    // Two looks for each comparison, and n log n of these.
    expect(looksOf(() => expect(memory.saved()).toHaveLength(5000))).toBeLessThan(2 * 5000 * Math.log2(5000));
  });

  it('takes 5,000 entries that it has already with a look or two at each', () => {
    const { entries, looksOf } = countedEntries(5000);
    const memory = createMemory(entries);
    expect(looksOf(() => expect(memory.take(entries)).toEqual([]))).toBeLessThanOrEqual(4 * 5000);
  });
});

describe('what is followed', () => {
  const followed = (key: string, at: number): MemoryEntry => ({ kind: 'followed', key, at, value: { label: key } });

  it('comes the last first, and goes where it was taken back', () => {
    const memory = createMemory([followed('topics oceans', 1), followed('providers a.example', 2)]);
    expect(memory.follows()).toEqual([
      { of: 'providers', key: 'a.example', label: 'providers a.example' },
      { of: 'topics', key: 'oceans', label: 'topics oceans' },
    ]);
    memory.take([{ kind: 'followed', key: 'topics oceans', at: 3, value: null }]);
    expect(memory.follows()).toHaveLength(1);
  });

  it('may be the source and the topics of an article, not its kind', () => {
    const { provider, topics } = anArticle({ topics: ['Oceans', 'Tides'] });
    const subject = { title: 'Tide', excerpt: null, kind: 'video', provider, topics };
    expect(followsFor(subject).map(({ of, label }) => [of, label])).toEqual([
      ['providers', provider.name],
      ['topics', 'Oceans'],
      ['topics', 'Tides'],
    ]);
  });
});

describe('views of one’s own', () => {
  const view = (key: string, position: number, at = 1): MemoryEntry => ({
    kind: 'view',
    key,
    at,
    value: { name: key, position },
  });
  const searches = (views: readonly View[]) => views.map(({ search }) => search);

  it('may have choices of facets that only the edition knows', () => {
    expect(isSearch('?q=a&topic=b&companies=c&places=d')).toBe(true);
    for (const other of ['', '?topic=B', '?places=d&companies=c', '?topics=a', '?Places=d', '?utm_source=x'])
      expect(isSearch(other)).toBe(false);
  });

  it('stand in the reader’s order', () => {
    const memory = createMemory([view('?q=a', 2), view('?q=b', 0), view('?q=c', 1)]);
    expect(searches(memory.views())).toEqual(['?q=b', '?q=c', '?q=a']);
    memory.take([{ kind: 'view', key: '?q=c', at: 2, value: null }]);
    expect(searches(memory.views())).toEqual(['?q=b', '?q=a']);
  });

  it('move a place up or down, and no further than to the ends', () => {
    const views = createMemory([view('?q=a', 0), view('?q=b', 1), view('?q=c', 2)]).views();
    expect(searches(movedView(views, '?q=a', 1))).toEqual(['?q=b', '?q=a', '?q=c']);
    expect(searches(movedView(views, '?q=c', -1))).toEqual(['?q=a', '?q=c', '?q=b']);
    expect(searches(movedView(views, '?q=a', -1))).toEqual(['?q=a', '?q=b', '?q=c']);
    expect(searches(movedView(views, '?q=c', 1))).toEqual(['?q=a', '?q=b', '?q=c']);
  });
});

describe('what the paper opens with', () => {
  const opening = (search: string, at: number): MemoryEntry => ({
    kind: 'opening',
    key: 'opening',
    at,
    value: { search },
  });
  const view: MemoryEntry = { kind: 'view', key: '?q=kelp', at: 1, value: { name: 'Kelp', position: 0 } };
  const food: MemoryEntry = { kind: 'followed', key: 'topics food', at: 1, value: { label: 'Food' } };

  it('is the front page until the reader chooses what is unread, what they follow, or a view', () => {
    const memory = createMemory([view, food]);
    expect(memory.opening()).toBeNull();
    for (const [at, search] of ['?show=unread', '?show=followed', '?q=kelp'].entries()) {
      memory.take([opening(search, at)]);
      expect(memory.opening()).toBe(search);
    }
    memory.take([{ kind: 'opening', key: 'opening', at: 9, value: null }]);
    expect(memory.opening()).toBeNull();
  });

  it('is the front page where the chosen view is removed, nothing is followed, or a file names anything else', () => {
    for (const search of ['?q=kelp', '?show=followed', '?q=other', '//elsewhere.example', ''])
      expect(createMemory([opening(search, 1)]).opening()).toBeNull();
  });
});

describe('the file of a memory', () => {
  const file = { paper: 'https://paper.example/', entries: [read('pilots', 1, ['b']), saved('tide', 2)] };

  it('gives an empty browser the same memory', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { entries: held } = createMemory(entries);
        const content = writeMemoryFile({ paper: file.paper, entries: [...held.values()] });
        expect(contentOf(parseMemoryFile(content).entries)).toEqual(contentOf(entries));
      }),
    );
  });

  it('is refused whole where any part of it is cut off', () => {
    const content = writeMemoryFile(file);
    for (let length = 0; length < content.length - 2; length++)
      expect(() => parseMemoryFile(content.slice(0, length))).toThrow('its end is missing');
  });

  it.each([
    ['of something else', '{"bookmarks": []}', 'not a file that this page has saved'],
    ['a list', '[]', 'not a file that this page has saved'],
    ['of a newer version', writeMemoryFile(file).replace('"format":5', '"format":6'), 'saved by a newer version'],
    ['with an unknown kind', writeMemoryFile(file).replace('"read"', '"dreamt"'), 'It is damaged: kind is not'],
    [
      'with a mute of nothing',
      writeMemoryFile({ ...file, entries: [{ kind: 'muted', key: 'moods grim', at: 1, value: { label: 'Grim' } }] }),
      'It is damaged: muted of "moods grim" is not a topic, source, kind or word.',
    ],
    [
      'with a follow of a kind',
      writeMemoryFile({
        ...file,
        entries: [{ kind: 'followed', key: 'kinds video', at: 1, value: { label: 'Video' } }],
      }),
      'It is damaged: followed of "kinds video" is not a topic or source.',
    ],
    [
      'with a view of no search',
      writeMemoryFile({
        ...file,
        entries: [{ kind: 'view', key: '?topic=Oceans', at: 1, value: { name: 'Oceans', position: 0 } }],
      }),
      'It is damaged: view of "?topic=Oceans" is not a search.',
    ],
    ['with a wrong time', writeMemoryFile(file).replace('"at":1', '"at":"1"'), 'It is damaged: at is not a number.'],
    [
      'with a time of no date',
      writeMemoryFile(file).replace('"at":1', '"at":1e300'),
      'It is damaged: at is not a time.',
    ],
    [
      'with a card of no date',
      writeMemoryFile(file).replace(/"publishedAt":[^,]+/, '"publishedAt":-9e15'),
      'It is damaged: publishedAt is not a time.',
    ],
    [
      'with a visit of no date',
      writeMemoryFile({
        ...file,
        entries: [
          {
            kind: 'visits',
            key: 'visits',
            at: 1,
            value: { lastAt: 1, newestAt: 1, line: { at: -1e300, newestAt: 1 } },
          },
        ],
      }),
      'It is damaged: at is not a time.',
    ],
    [
      'with a script as an address',
      writeMemoryFile(file).replace(/"url":"[^"]+"/, '"url":"javascript:alert(1)"'),
      'It is damaged: url is not an address of the web.',
    ],
    [
      'with a broken card',
      writeMemoryFile(file).replace('"topics":', '"tops":'),
      'It is damaged: topics is not a list.',
    ],
  ])('is refused where it is %s', (_, content, reason) => {
    expect(() => parseMemoryFile(content)).toThrow(reason);
  });

  it('is taken where it was saved before anything could be muted', () => {
    expect(parseMemoryFile(writeMemoryFile(file).replace('"format":5', '"format":1')).entries).toEqual(file.entries);
  });

  it('keeps markup as the text that it is', () => {
    const marked: MemoryEntry = {
      kind: 'saved',
      key: 'tide',
      at: 1,
      value: { card: cardOf(anArticle({ title: '<img src=x onerror=alert(1)>' }), false) },
    };
    expect(parseMemoryFile(writeMemoryFile({ ...file, entries: [marked] })).entries).toEqual([marked]);
  });
});
