import { describe, expect, it } from 'vitest';
import {
  archiveAddress,
  archivedPage,
  canonicalAddress,
  resolveAddress,
  safeAddress,
  upgradeToHttps,
} from '../../src/core/address.ts';
import fc from '../support/properties.ts';

describe('safeAddress', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['  HTTP://Example.com/a b\n', 'http://example.com/a%20b'],
    ['ht\ttps://exa\nmple.com/x', 'https://example.com/x'],
    ['https://zürich.example/ü', 'https://xn--zrich-kva.example/%C3%BC'],
  ])('takes %j', (text, href) => {
    expect(safeAddress(text)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://example.com/%0aalert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://example.com/',
    '//example.com/',
    '/path',
    'example.com',
    'https:example.com',
    'https://',
    '',
    'https://user:secret@example.com/',
    'https://user@example.com/',
    'http://localhost/',
    'http://intranet/',
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://192.168.1.1/',
    'http://10.0.0.1/',
    'http://172.20.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://printer.local/',
    'http://printer.local./',
    'http://a.localhost/',
    'https://exa mple.com/',
    `https://${'a.'.repeat(130)}example/`,
  ])('refuses %j', (text) => {
    expect(safeAddress(text)).toBeNull();
  });

  it.each(
    [
      ...['0.0.0.0', '10.1.2.3', '127.1', '100.64.0.1', '100.127.255.255', '169.254.169.254', '172.16.0.1'],
      ...['172.31.0.1', '192.0.0.1', '192.0.2.1', '192.168.0.1', '198.18.0.1', '198.19.0.1', '198.51.100.7'],
      ...['203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
      // The same numbers in other spellings.
      ...['2130706433', '0x7f000001', '017700000001', '0300.0250.1', '0xa9fea9fe', '127.0.0.1.', '１２７.0.0.1'],
      ...['[::1]', '[fc00::1]', '[fd12::1]', '[fe80::1]', '[2001:db8::1]', '[ff02::1]', '[::ffff:192.168.0.1]'],
      ...['router.lan', 'nas.home.arpa', 'printer.LOCAL', 'a.localhost', 'a.localdomain', 'wiki.corp', 'wiki.home'],
      ...['wiki.intranet', 'db.internal', 'a.private', 'a.mail', 'a.test', 'a.invalid', 'router.lan.'],
    ].map((host) => [host]),
  )('refuses the host %s of a private or special network', (host) => {
    expect(safeAddress(`http://${host}/x`)).toBeNull();
    expect(resolveAddress(`//${host}/x`, 'a.example')).toBeNull();
  });

  it.each(
    [
      ...['a.example', '9.9.9.9', '100.63.0.1', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.0.1.1', '192.169.0.1'],
      ...['198.17.0.1', '198.20.0.1', '198.51.101.1', '203.0.112.1', '223.255.0.1', '10.0.0.1.a.example'],
      ...['lan.example', 'local.example.org', 'northplan.com', 'a.homes', 'a.onion', 'mail.a.example', 'home.arpa.org'],
    ].map((host) => [host]),
  )('takes the public host %s', (host) => {
    expect(safeAddress(`http://${host}/x`)).toBe(`http://${host}/x`);
  });

  it('gives http and https only, whatever comes in', () => {
    const scheme = fc.constantFrom('javascript:', 'data:', 'vbscript:', 'http:', 'https:', 'file:', 'blob:', '');
    const disguised = fc
      .tuple(
        scheme,
        fc.array(fc.tuple(fc.nat(10), fc.constantFrom('\t', '\n', '\r', ' ', '\u0000')), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([text, marks, upper]) =>
        marks.reduce(
          (current, [at, mark]) => current.slice(0, at) + mark + current.slice(at),
          upper ? text.toUpperCase() : text,
        ),
      );
    fc.assert(
      fc.property(
        disguised,
        fc.constantFrom('', '/', '//', '\\\\'),
        fc.oneof(fc.webUrl(), fc.domain(), fc.string()),
        (start, slashes, rest) => {
          const address = safeAddress(start + slashes + rest);
          if (address !== null) expect(address).toMatch(/^https?:\/\//);
          if (/^(?:javascript|data|vbscript):/i.test((start + slashes).replace(/[\t\n\r \0]/g, '')))
            expect(address).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('upgradeToHttps', () => {
  it.each([
    ['http://example.com/a.jpg', 'https://example.com/a.jpg'],
    ['http://example.com:80/a.jpg', 'https://example.com/a.jpg'],
    ['http://example.com:8080/a.jpg', 'http://example.com:8080/a.jpg'],
    ['https://example.com/?u=http://other.example/', 'https://example.com/?u=http://other.example/'],
    ['http://example.com/a:8080/b', 'https://example.com/a:8080/b'],
  ])('makes of %j %j', (url, upgraded) => {
    expect(upgradeToHttps(url)).toBe(upgraded);
  });
});

describe('resolveAddress', () => {
  it.each([
    ['/a/b.jpg', 'example.com', 'https://example.com/a/b.jpg'],
    ['a.jpg', 'example.com', 'https://example.com/a.jpg'],
    ['../a.jpg?x=1', 'example.com', 'https://example.com/a.jpg?x=1'],
    ['//cdn.example.com/a.jpg', 'example.com', 'https://cdn.example.com/a.jpg'],
    ['//cdn.example.com/a.jpg', null, 'https://cdn.example.com/a.jpg'],
    ['www.example.org/a', null, 'https://www.example.org/a'],
    ['http://example.org/a', null, 'http://example.org/a'],
    ['/a/b.jpg', null, null],
    ['/a', 'not a domain', null],
    ['/a', 'user@example.com', null],
    ['', 'example.com', null],
    ['#top', 'example.com', null],
    ['java\tscript:alert(1)', 'example.com', null],
    ['data:image/png;base64,x', 'example.com', null],
    ['\\\\evil.example\\x', null, 'https://evil.example/x'],
  ])('resolves %j against %j to %j', (text, domain, address) => {
    expect(resolveAddress(text, domain)).toBe(address);
  });
});

describe('canonicalAddress', () => {
  it.each([
    'http://example.com/news/story',
    'https://www.example.com/news/story/',
    'https://m.example.com:443/news/story#top',
    'HTTPS://AMP.Example.com/news/story',
    'https://example.com/news/story/amp',
    'https://example.com/news/story/amp/',
    'https://example.com/news/story.amp',
    'https://example.com/news/story.html',
    'https://example.com/news/story?amp=1',
    'https://example.com/news/story?amp',
    'https://example.com/news/story?outputType=amp',
    'https://example.com/amp/news/story',
    'https://example.com/google-amp/news/story',
    'https://example.com/news/story/index.html',
    'https://example.com/news/story/index.php',
    'https://example.com/news//story',
    'https://example.com/news/story?utm_source=x&fbclid=y&gclid=z&mc_cid=1&mc_eid=2&igshid=3&ref=4&ref_src=5&cmpid=6&ocid=7',
    'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/story/amp/',
    'https://example-com.cdn.ampproject.org/v/example.com/news/story?amp_js_v=0.1',
    'https://www.google.com/amp/s/www.example.com/news/story/amp/',
    'https://www.google.co.uk/amp/example.com/news/story',
  ])('knows the article behind %j', (url) => {
    expect(canonicalAddress(url)).toBe('example.com/news/story');
  });

  it.each([
    ['https://www.youtube.com/watch?v=abc&utm_source=x', 'youtube.com/watch?v=abc'],
    ['https://example.com/?p=12&id=3', 'example.com?id=3&p=12'],
    ['https://example.com:8080/', 'example.com:8080'],
    ['https://example.com/Story', 'example.com/Story'],
    ['https://amp.dev/about', 'amp.dev/about'],
    ['https://example.com/amplifiers', 'example.com/amplifiers'],
    ['https://example.com/view?view=list', 'example.com/view?view=list'],
    ['no address', 'no address'],
  ])('makes of %j the key %j', (url, key) => {
    expect(canonicalAddress(url)).toBe(key);
  });

  const piece = fc.constantFrom(
    'amp',
    'index.html',
    'index.php',
    'google-amp',
    'c',
    's',
    'www.example.com',
    'a.amp',
    'b.html',
    '',
    'story',
    '%2F',
    'x.amp.html',
  );
  const host = fc.constantFrom(
    'example.com',
    'www.m.example.com',
    'm.google.com',
    'google.com',
    'www-x-com.cdn.ampproject.org',
    'example.com:443',
    'example.com:81',
    'amp.dev.',
  );
  const query = fc.webQueryParameters().map((text) => (text === '' ? '' : `?${text}`));
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(fc.constantFrom('http', 'https'), host, fc.array(piece, { maxLength: 7 }), query)
      .map(([scheme, name, pieces, search]) => `${scheme}://${name}/${pieces.join('/')}${search}`),
    fc.string(),
  );

  it('is its own key', () => {
    fc.assert(
      fc.property(address, (url) => {
        const key = canonicalAddress(url);
        expect(canonicalAddress(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is blind to tracking parameters', () => {
    const tracking = fc
      .tuple(fc.constantFrom('utm_source', 'utm_x', 'fbclid', 'gclid', 'mc_cid', 'ref', 'ocid'), fc.webSegment())
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), tracking, (url, parameter) => {
        expect(canonicalAddress(`${url}${url.includes('?') ? '&' : '?'}${parameter}`)).toBe(canonicalAddress(url));
      }),
    );
  });
});

describe('the key of an address that is made to be slow', () => {
  it.each([
    ['/amp'.repeat(12_000)],
    ['.html'.repeat(13_671)],
    ['/index.html'.repeat(8_000)],
    [`?${'utm_source=x&'.repeat(8_000)}`],
  ])('is what is left without idle parts', (idle) => {
    expect(canonicalAddress(`https://a.example/a${idle}`)).toBe('a.example/a');
  });

  it('is there for pages that are held by any number of caches and viewers', () => {
    expect(canonicalAddress(`https://a.example/${'amp/'.repeat(12_000)}x`)).toBe('a.example/x');
    const nested = `https://a.cdn.ampproject.org${'/c/s/a.cdn.ampproject.org'.repeat(8_000)}/c/s/b.example/x`;
    expect(canonicalAddress(nested)).toMatch(/b\.example\/x$/u);
    const viewed = `https://google.com${'/amp/s/google.com'.repeat(8_000)}/amp/s/b.example/x`;
    expect(canonicalAddress(viewed)).toMatch(/b\.example\/x$/u);
  });
});

describe('archiveAddress', () => {
  it('names the second, UTC', () => {
    expect(archiveAddress('https://example.com/a?b=1', Date.UTC(2021, 8, 29, 23, 5, 0))).toBe(
      'https://web.archive.org/web/20210929230500/https://example.com/a?b=1',
    );
  });

  it.each([null, Number.NaN, -1, 1e18])('leaves the choice to the archive at %j', (at) => {
    expect(archiveAddress('https://example.com/', at)).toBe('https://web.archive.org/web/2/https://example.com/');
  });
});

describe('archivedPage', () => {
  it('is the page that an address of the web archive is a copy of', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.nat(), (text, at) => {
        const url = safeAddress(text);
        fc.pre(url !== null);
        expect(archivedPage(archiveAddress(url, at))).toBe(url);
        expect(archivedPage(archiveAddress(url, null))).toBe(url);
      }),
    );
  });

  it.each([
    'https://example.com/',
    'https://web.archive.org/web/2021',
    'https://web.archive.org/web/2021/javascript:alert(1)',
    'https://web.archive.org/web/2021/http://192.168.0.1/',
    'https://example.com/https://web.archive.org/web/2021/https://example.com/',
  ])('is none for %s', (url) => {
    expect(archivedPage(url)).toBeNull();
  });
});
