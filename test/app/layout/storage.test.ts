// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { feedPlaces } from '../../../src/app/layout/storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe('what is kept', () => {
  it('comes back', () => {
    feedPlaces.write('entry', { shown: 60, scroll: 1200, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry')).toEqual({ shown: 60, scroll: 1200, card: 'kelp', top: 12 });
    expect(feedPlaces.read('another entry')).toBeNull();
  });

  it('is the latest position of an entry', () => {
    feedPlaces.write('entry', { shown: 60, scroll: 1200, card: 'kelp', top: 12 });
    feedPlaces.write('entry', { shown: 90, scroll: 0, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry')).toEqual({ shown: 90, scroll: 0, card: 'kelp', top: 12 });
  });

  it('is the positions of the latest fifty entries', () => {
    for (let i = 0; i < 51; i++) feedPlaces.write(`entry ${i}`, { shown: 30, scroll: i, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry 0')).toBeNull();
    expect(feedPlaces.read('entry 1')).toEqual({ shown: 30, scroll: 1, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry 50')).toEqual({ shown: 30, scroll: 50, card: 'kelp', top: 12 });
  });
});

describe('storage that holds something else', () => {
  it.each([
    '',
    'null',
    '{',
    '"text"',
    '{"entry":1}',
    '[1,null,["entry"],["entry",{"shown":"60","scroll":0,"card":null,"top":0}],["entry",{"shown":60,"scroll":0,"card":7,"top":0}]]',
  ])('is read as nothing (%s)', (stored) => {
    sessionStorage.setItem('broadsheet:/:places', stored);
    expect(feedPlaces.read('entry')).toBeNull();
    feedPlaces.write('entry', { shown: 30, scroll: 0, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry')).toEqual({ shown: 30, scroll: 0, card: 'kelp', top: 12 });
  });
});

describe('storage that cannot be used', () => {
  const refuse = (...methods: ('getItem' | 'setItem' | 'removeItem')[]) => {
    for (const method of methods) {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      });
    }
  };

  it('is as if nothing were kept when it is forbidden', () => {
    refuse('getItem', 'setItem', 'removeItem');
    feedPlaces.write('entry', { shown: 60, scroll: 0, card: 'kelp', top: 12 });
    expect(feedPlaces.read('entry')).toBeNull();
  });

  it('keeps what it has when it is full', () => {
    feedPlaces.write('first', { shown: 60, scroll: 0, card: 'kelp', top: 12 });
    refuse('setItem');
    feedPlaces.write('second', { shown: 90, scroll: 0, card: 'kelp', top: 12 });
    expect(feedPlaces.read('first')).toEqual({ shown: 60, scroll: 0, card: 'kelp', top: 12 });
    expect(feedPlaces.read('second')).toBeNull();
  });
});
