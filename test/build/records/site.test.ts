import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../src/build/records/site.ts';

describe('siteOf', () => {
  it.each([
    ['a.example', 'a.example'],
    ['WWW.A.Example', 'a.example'],
    ['https://www.a.example:8080/news?x', 'a.example'],
    ['//m.a.example', 'a.example'],
    ['a.example:443', 'a.example'],
    ['a.example.', 'a.example'],
    ['amp.a.example', 'a.example'],
    ['mobile.a.example', 'a.example'],
    ['www2.a.example', 'a.example'],
    ['en.m.a.example', 'en.a.example'],
    ['news.a.example', 'news.a.example'],
    ['m.com.au', 'm.com.au'],
    ['amp.dev', 'amp.dev'],
    ['user@a.example', 'a.example'],
  ])('makes of %j %j', (text, site) => {
    expect(siteOf(text)).toBe(site);
  });

  it.each([
    ['xn--mnchen-heute-dlb.example', 'münchen-heute.example'],
    ['München-Heute.example', 'münchen-heute.example'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['xn--r8jz45g.jp', '例え.jp'],
    ['日本のニュース.example', '日本のニュース.example'],
  ])('shows %j in its own letters', (text, site) => {
    expect(siteOf(text)).toBe(site);
  });

  it.each(['раypal.example', 'аррӏе.com', 'gοοgle.example'])('keeps the punycode of a disguise: %j', (text) => {
    expect(siteOf(text)).toMatch(/^xn--/);
  });

  it.each(['', 'Example Times', 'localhost', '/news/tide', '#x', 'a..example', 'https://'])(
    'finds no site in %j',
    (text) => {
      expect(siteOf(text)).toBeNull();
    },
  );
});
