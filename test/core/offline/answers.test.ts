import { describe, expect, it } from 'vitest';
import { hashInName, isFileItself, isPageItself, isWorkerGone } from '../../../src/core/offline/answers.ts';
import { cardPagePath, shardPath } from '../../../src/core/format/fileHashes.ts';
import fc from '../../support/properties.ts';

const base = 'https://a.example/';
const answer = (mediaType: string | null, path: string, status = 200) => ({ status, mediaType, address: base + path });

describe('an answer is the file itself', () => {
  it.each([
    ['assets/index-BopyBwPc.js', 'text/javascript'],
    ['assets/index-BopyBwPc.js', 'application/javascript; charset=utf-8'],
    ['assets/index-CIPwubxj.css', 'text/css'],
    ['data/names-0123abcd.json', 'application/json'],
    ['data/names-0123abcd.json', 'text/plain'],
    ['data/columns-0123abcd.bin', null],
    ['data/pictures/kelp-0123abcd.webp', 'image/webp'],
  ])('%s as %s', (path, mediaType) => {
    expect(isFileItself(answer(mediaType, path), base + path)).toBe(true);
  });

  it.each([
    ['assets/index-BopyBwPc.js', 'text/html'],
    ['assets/index-BopyBwPc.js', 'application/json'],
    ['assets/index-BopyBwPc.js', null],
    ['assets/index-CIPwubxj.css', 'text/plain'],
    ['data/names-0123abcd.json', 'text/html; charset=utf-8'],
    ['data/columns-0123abcd.bin', 'TEXT/HTML'],
    ['data/pictures/kelp-0123abcd.webp', 'application/json'],
  ])('never %s as %s', (path, mediaType) => {
    expect(isFileItself(answer(mediaType, path), base + path)).toBe(false);
  });

  it('only where it came from there, with success', () => {
    const path = 'data/names-0123abcd.json';
    for (const status of [204, 206, 304, 404, 511])
      expect(isFileItself(answer('application/json', path, status), base + path)).toBe(false);
    expect(isFileItself(answer('application/json', 'login'), base + path)).toBe(false);
    expect(isFileItself({ ...answer('application/json', path), address: '' }, base + path)).toBe(false);
  });
});

describe('an answer can be the page', () => {
  it('as HTML of its address alone', () => {
    expect(isPageItself(answer('text/html; charset=utf-8', ''), base)).toBe(true);
    expect(isPageItself(answer('text/html', '', 404), base)).toBe(false);
    expect(isPageItself(answer('text/html', 'login'), base)).toBe(false);
    expect(isPageItself(answer('application/json', ''), base)).toBe(false);
  });
});

describe('the hash in a name', () => {
  it('is that of every numbered file', () => {
    const hash = fc.stringMatching(/^[\da-f]{8}$/);
    fc.assert(
      fc.property(hash, fc.nat(), (of, number) => {
        expect(hashInName(cardPagePath('leads', number, of))).toBe(of);
        expect(hashInName(shardPath(number, of))).toBe(of);
        expect(hashInName(`data/columns-${of}.bin`)).toBe(of);
        expect(hashInName(`assets/offline-${of}.json`)).toBe(of);
      }),
    );
  });

  it.each(['assets/index-BopyBwPc.js', 'data/search/0123abcd/p0.bin', 'data/pictures/kelp-0123abcd.webp'])(
    'is not known of %s',
    (path) => {
      expect(hashInName(path)).toBeNull();
    },
  );
});

describe('a worker is gone', () => {
  it('where the host says so, or answers with a page of ours, and by nothing else', () => {
    const of = (mediaType: string, status: number, isOurPage = false) =>
      isWorkerGone(answer(mediaType, 'offline.js', status), isOurPage);
    expect(of('text/html', 404)).toBe(true);
    expect(of('text/plain', 410)).toBe(true);
    expect(of('text/html', 200, true)).toBe(true);
    expect(of('text/html', 200)).toBe(false);
    expect(of('text/javascript', 200)).toBe(false);
    expect(of('text/html', 503)).toBe(false);
    expect(of('text/html', 511)).toBe(false);
  });
});
