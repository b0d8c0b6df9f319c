import { describe, expect, it } from 'vitest';
import { redirectTarget } from '../../src/core/redirectors.ts';

const target = 'https://a.example/tide?id=1&page=2';
const encoded = encodeURIComponent(target);

describe('redirectTarget', () => {
  it.each([
    `https://www.google.com/url?sa=t&url=${encoded}&usg=x`,
    `https://www.google.co.uk/url?q=${encoded}`,
    `http://news.google.com/news/url?sa=t&fd=R&url=${encoded}`,
    `https://www.bing.com/news/apiclick.aspx?ref=x&url=${encoded}`,
    `https://duckduckgo.com/l/?uddg=${encoded}`,
    `https://l.facebook.com/l.php?u=${encoded}&h=x`,
    `https://lm.facebook.com/l.php?u=${encoded}`,
    `https://www.facebook.com/flx/warn/?u=${encoded}`,
    `https://l.instagram.com/?u=${encoded}&e=x`,
    `https://out.reddit.com/t3_x?url=${encoded}`,
    `https://t.umblr.com/redirect?z=${encoded}&t=x`,
    `https://www.youtube.com/redirect?event=x&q=${encoded}`,
    `https://www.linkedin.com/safety/go?url=${encoded}&trk=x`,
    `https://slack-redir.net/link?url=${encoded}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=x`,
    `https://href.li/?${target}`,
    `https://vk.com/away.php?to=${encoded}`,
    `https://medium.com/m/global-identity-2?redirectUrl=${encoded}`,
    `https://www.google.com/url?q=${encodeURIComponent(`https://l.facebook.com/l.php?u=${encoded}`)}`,
  ])('finds the page behind %s', (address) => {
    expect(redirectTarget(address)).toBe(target);
  });

  it.each([
    ['https://www.google.com/amp/s/www.a.example/tide/amp', 'https://www.a.example/tide/amp'],
    ['https://www.google.de/amp/a.example/tide?x=1', 'http://a.example/tide?x=1'],
  ])("opens Google's viewer: %s", (address, page) => {
    expect(redirectTarget(address)).toBe(page);
  });

  it.each([
    'https://www.google.com/search?q=https://a.example/',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=http://127.0.0.1/',
    'https://www.google.com/url',
    'https://google.a.example/url?q=https://b.example/',
    'https://notfacebook.com/l.php?u=https://b.example/',
    'https://a.example/l.php?u=https://b.example/',
    'https://youtube.com/watch?v=https://b.example/',
    'https://web.archive.org/web/2020/https://b.example/',
    'https://a-example.cdn.ampproject.org/c/s/a.example/tide',
  ])('leaves %s alone', (address) => {
    expect(redirectTarget(address)).toBe(address);
  });

  it('opens a limited number of redirectors in one another', () => {
    let address = target;
    for (let i = 0; i < 8; i++) address = `https://href.li/?${address}`;
    expect(redirectTarget(address)).toBe(`https://href.li/?https://href.li/?https://href.li/?${target}`);
  });
});
