import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPagePath, HASH_LENGTH, parseNames, shardPath, writeNames } from '../../../src/core/format/names.ts';

const someHashes = fc.array(fc.stringMatching(new RegExp(`^[0-9a-z]{${HASH_LENGTH}}$`)));
const someNames = fc.record({ cards: someHashes, articles: someHashes });

describe('names', () => {
  it('come back as they were written', () => {
    fc.assert(fc.property(someNames, (names) => {
      expect(parseNames(JSON.parse(writeNames(names)))).toEqual(names);
    }));
  });

  it('are refused when cut short anywhere', () => {
    const whole = writeNames({ cards: ['0a1b2c3d', '4e5f6a7b'], articles: ['89abcdef'] });
    for (let length = 0; length < whole.length; length++) expect(() => parseNames(JSON.parse(whole.slice(0, length)))).toThrow();
  });

  it('are refused where a hash is broken or a list is missing', () => {
    expect(() => parseNames({ cards: '0a1b2c3', articles: '' })).toThrow('broken list of hashes');
    expect(() => parseNames({ cards: '' })).toThrow();
    expect(() => parseNames(null)).toThrow();
  });

  it('give every page and shard a path of its own', () => {
    expect(cardPagePath(3, '0a1b2c3d')).toBe('data/cards/3-0a1b2c3d.json');
    expect(shardPath(3, '0a1b2c3d')).toBe('data/articles/3-0a1b2c3d.json');
  });
});
