import { describe, expect, it } from 'vitest';
import { isLasting, pathBelow, routeOf } from '../../../src/core/offline/requests.ts';
import fc from '../../support/properties.ts';

const base = 'https://a.example/news/';
const asked = { method: 'GET', isNavigation: false, destination: '', isPart: false };
const page = (path: string) => routeOf({ ...asked, address: base + path, isNavigation: true }, base);
const file = (path: string) => routeOf({ ...asked, address: base + path }, base);

describe('the worker', () => {
  it.each([
    '',
    '?q=kelp',
    '#content',
    'index.html',
    '404.html',
    'articles/kelp-returns',
    'articles/gpt-4.5-is-out/',
    'topics',
    'topics/oceans/?sort=heat',
    'sources/a.example/',
    'stories/kelp/',
    'saved',
    'settings',
  ])('answers for the page at "%s"', (path) => {
    expect(page(path)).toEqual({ to: 'page' });
  });

  it('answers for the pages of the publisher’s own facets, where there are any', () => {
    const of = (path: string, own: string[]) =>
      routeOf({ ...asked, address: base + path, isNavigation: true }, base, own).to;
    for (const path of ['companies', 'companies/openai/']) {
      expect(of(path, ['companies'])).toBe('page');
      expect(of(path, [])).toBe('browser');
    }
    expect(of('companies.xml', ['companies'])).toBe('browser');
  });

  it.each([
    'archive/1/',
    'feed.xml',
    'topics.xml',
    'data/manifest.json',
    'assets/icon-11111111.png',
    'other-paper/',
    'other-paper/articles/kelp',
    'articlesque',
  ])('leaves the page at "%s" to the browser: it is none of the app', (path) => {
    expect(page(path)).toEqual({ to: 'browser' });
  });

  it.each(['assets/index-BopyBwPc.js', 'data/articles/7-0123abcd.json', 'data/search/0123abcd/p0.bin'])(
    'answers for %s, which never changes',
    (path) => {
      expect(file(path)).toEqual({ to: 'file', path });
      expect(file(`${path}?again`)).toEqual({ to: 'file', path });
    },
  );

  it.each(['data/manifest.json', 'data/ledger.json', 'manifest.webmanifest', 'offline.js', '', 'other/assets/a.js'])(
    'leaves "%s" to the browser, because it changes or is not of the site',
    (path) => {
      expect(file(path)).toEqual({ to: 'browser' });
    },
  );

  it('leaves all other hosts and papers alone but for pictures', () => {
    const of = (address: string, destination = '') => routeOf({ ...asked, address, destination }, base).to;
    expect(of('https://b.example/kelp.jpg', 'image')).toBe('picture');
    expect(of('https://b.example/kelp.jpg')).toBe('browser');
    expect(of('https://a.example/kelp.jpg', 'image')).toBe('browser');
    expect(of('https://a.example/assets/index-BopyBwPc.js')).toBe('browser');
    expect(of('https://b.example/news/assets/index-BopyBwPc.js')).toBe('browser');
    expect(routeOf({ ...asked, address: 'https://a.example/', isNavigation: true }, base).to).toBe('browser');
  });

  it('leaves what sends something or asks for a part to the browser', () => {
    const address = `${base}assets/index-BopyBwPc.js`;
    expect(routeOf({ ...asked, address, method: 'POST' }, base).to).toBe('browser');
    expect(routeOf({ ...asked, address, isPart: true }, base).to).toBe('browser');
  });

  it('takes whatever address a browser may have', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.boolean(),
        (address, isNavigation) => {
          expect(routeOf({ ...asked, address, isNavigation }, base).to).toBe('browser');
          const path = pathBelow(address, base);
          expect(path === null || !isLasting(path)).toBe(true);
        },
      ),
    );
  });
});
