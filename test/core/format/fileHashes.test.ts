import { describe, expect, it } from 'vitest';
import {
  cardPagePath,
  HASH_LENGTH,
  parseFileHashes,
  shardPath,
  writeFileHashes,
} from '../../../src/core/format/fileHashes.ts';
import fc from '../../support/properties.ts';

const someHashes = fc.array(fc.stringMatching(new RegExp(`^[0-9a-z]{${HASH_LENGTH}}$`)));
const someFileHashes = fc.record({ leads: someHashes, members: someHashes, articles: someHashes });

describe('file hashes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(someFileHashes, (hashes) => {
        expect(parseFileHashes(JSON.parse(writeFileHashes(hashes)))).toEqual(hashes);
      }),
    );
  });

  it('are refused when cut short anywhere', () => {
    const whole = writeFileHashes({ leads: ['0a1b2c3d', '4e5f6a7b'], members: ['c0ffee00'], articles: ['89abcdef'] });
    for (let length = 0; length < whole.length; length++)
      expect(() => parseFileHashes(JSON.parse(whole.slice(0, length)))).toThrow();
  });

  it('are refused where a hash is broken or a list is missing', () => {
    for (const broken of ['leads', 'members', 'articles']) {
      expect(() => parseFileHashes({ leads: '', members: '', articles: '', [broken]: '0a1b2c3' })).toThrow(
        `${broken} is not a list of hashes`,
      );
      expect(() => parseFileHashes({ leads: '', members: '', articles: '', [broken]: undefined })).toThrow();
    }
    expect(() => parseFileHashes(null)).toThrow();
  });

  it('give every page and shard a path of its own', () => {
    expect(cardPagePath('leads', 3, '0a1b2c3d')).toBe('data/leads/3-0a1b2c3d.json');
    expect(cardPagePath('members', 3, '0a1b2c3d')).toBe('data/members/3-0a1b2c3d.json');
    expect(shardPath(3, '0a1b2c3d')).toBe('data/articles/3-0a1b2c3d.json');
  });
});
