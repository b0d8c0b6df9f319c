import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import type { MemoryEntry } from '../../../src/core/memory/entry.ts';
import { followsFor } from '../../../src/core/memory/follow.ts';
import { createMemory } from '../../../src/core/memory/memory.ts';
import { parseMemoryFile, writeMemoryFile } from '../../../src/core/memory/memoryFile.ts';
import { anArticle } from '../../support/anArticle.ts';
import { someEntries } from '../../support/memoryEntries.ts';

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
    ['of a newer version', writeMemoryFile(file).replace('"format":3', '"format":4'), 'saved by a newer version'],
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
    ['with a wrong time', writeMemoryFile(file).replace('"at":1', '"at":"1"'), 'It is damaged: at is not a number.'],
    [
      'with a broken card',
      writeMemoryFile(file).replace('"topics":', '"tops":'),
      'It is damaged: topics is not a list.',
    ],
  ])('is refused where it is %s', (_, content, reason) => {
    expect(() => parseMemoryFile(content)).toThrow(reason);
  });

  it('is taken where it was saved before anything could be muted', () => {
    expect(parseMemoryFile(writeMemoryFile(file).replace('"format":3', '"format":1')).entries).toEqual(file.entries);
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
