import { describe, expect, it } from 'vitest';
import { smallestSharp } from '../../../../src/build/records/body/srcset.ts';
import { APART, CAREFUL, renderedBody } from '../../../support/renderedBody.ts';

const PLACEHOLDER = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="';
const shownPictures = (markdown: string) =>
  [...renderedBody(markdown).html.matchAll(/ src="([^"]*)"/g)].map(([, src]) => src);

describe('a picture', () => {
  it.each([
    ['a lazy one', `<img ${PLACEHOLDER} data-src="https://i.example/a.png" alt="x">`],
    ['a lazy one with a small stand-in', '<img src="/small.png" data-lazy-src="https://i.example/a.png">'],
    ['a lazy set', `<img ${PLACEHOLDER} data-srcset="https://i.example/a.png 1x">`],
    [
      'a set alone',
      '<img srcset="https://i.example/s.png 300w, https://i.example/a.png 1300w, https://i.example/l.png 4000w">',
    ],
    ['sources alone', '<picture><source srcset="https://i.example/a.png"></picture>'],
    ['sources of a placeholder', `<picture><source srcset="https://i.example/a.png"><img ${PLACEHOLDER}></picture>`],
    [
      'its own address before sources',
      '<picture><source srcset="/x.webp"><img src="https://i.example/a.png"></picture>',
    ],
    ['what stands in for scripts', 'a<noscript><img src="https://i.example/a.png"></noscript>'],
    [
      'a lazy one and what stands in for it',
      `<img ${PLACEHOLDER} data-src="https://i.example/a.png"><noscript><img src="https://i.example/a.png"></noscript>`,
    ],
    [
      'the same the other way round',
      `<noscript><img src="https://i.example/a.png"></noscript><img ${PLACEHOLDER} data-src="https://i.example/a.png">`,
    ],
    ['one of AMP', '<amp-img src="https://i.example/a.png" width="30" height="20"></amp-img>'],
    ['an object', '<object data="https://i.example/a.png" type="image/png">old browser</object>'],
  ])('is shown: %s', (_, markdown) => {
    expect(shownPictures(markdown)).toEqual(['https://i.example/a.png']);
  });

  it('keeps its words and size', () => {
    expect(renderedBody('<img src="/a.png" alt="x" title="y" width="30px" height="20">').html).toBe(
      `<img src="https://a.example/a.png" alt="x" width="30" height="20" title="y" ${CAREFUL}>`,
    );
    expect(renderedBody('<img src="/a.png" width="100%" height="20">').html).toBe(
      `<img src="https://a.example/a.png" alt="" ${CAREFUL}>`,
    );
  });

  it.each(['width="1" height="1"', 'width=0', 'height="1px"'])(
    'that counts readers is left out and told: %s',
    (size) => {
      expect(renderedBody(`a<img src="https://stats.example/p" ${size}>`)).toEqual({
        html: '<p>a</p>',
        told: ['repaired'],
      });
      expect(renderedBody(`a<iframe src="https://stats.example/p" ${size}></iframe>`).html).toBe('<p>a</p>');
    },
  );
});

describe('what a body embeds', () => {
  it.each([
    ['<audio controls src="http://i.example/a.mp3">old</audio>', 'Listen to the recording', 'http://i.example/a.mp3'],
    ['<video src="/a.mp4"></video>', 'Watch the video', 'https://a.example/a.mp4'],
    ['<video><source src="ftp://x"><source src="/a.webm">old</video>', 'Watch the video', 'https://a.example/a.webm'],
    ['<object data="/a.bin" type="video/mp4"></object>', 'Watch the video', 'https://a.example/a.bin'],
    ['<iframe src="https://p.example/x"></iframe>', 'Embedded page (p.example)', 'https://p.example/x'],
    ['<iframe data-src="https://p.example/x" title="A map"></iframe>', 'A map (p.example)', 'https://p.example/x'],
    [
      '<object><param name="movie" value="https://www.youtube.com/v/abcDEF12345&hl=en"></object>',
      'Watch the video on YouTube',
      'https://www.youtube.com/watch?v=abcDEF12345',
    ],
    [
      '<amp-youtube data-videoid="abcDEF12345"></amp-youtube>',
      'Watch the video on YouTube',
      'https://www.youtube.com/watch?v=abcDEF12345',
    ],
  ])('is a link: %s', (markdown, name, href) => {
    expect(renderedBody(`<div>${markdown}</div>`).html).toBe(`<div><a href="${href}" ${APART}>${name}</a></div>`);
  });

  it.each([
    [
      '<audio autoplay onplay="x()" src="https://i.example/a.mp3">old</audio>',
      'Listen to the recording',
      'https://i.example/a.mp3',
    ],
    [
      '<audio title="Part &quot;1&quot;"><source src="/a.ogg"></audio>',
      'Listen to the recording: Part &quot;1&quot;',
      'https://a.example/a.ogg',
    ],
    ['<embed src="/a.mp3">', 'Listen to the recording', 'https://a.example/a.mp3'],
  ])('is a sound that plays on a click, and a link to it: %s', (markdown, name, address) => {
    expect(renderedBody(`<div>${markdown}</div>`).html).toBe(
      `<div><audio src="${address}" controls="" preload="none" aria-label="${name}"></audio>` +
        `<a href="${address}" ${APART}>${name.replaceAll('&quot;', '"')}</a></div>`,
    );
  });

  it('is no sound within a link', () => {
    const { html } = renderedBody('<a href="https://a.example/x"><audio src="https://i.example/a.mp3"></audio></a>');
    expect(html).not.toContain('<audio');
  });

  it('is told where its player is not known', () => {
    expect(renderedBody('<iframe src="https://p.example/x"></iframe>').told).toEqual([
      'embed-unknown https://p.example/x',
    ]);
    expect(renderedBody('<embed src="https://p.example/x.swf">').told).toEqual([
      'embed-unknown https://p.example/x.swf',
    ]);
    expect(renderedBody('<audio src="/a.mp3"></audio>').told).toEqual(['repaired']);
  });

  it('shows the picture of a video', () => {
    expect(renderedBody('<div><video src="/a.mp4" poster="/p.png"></video></div>').html).toBe(
      `<div><a href="https://a.example/a.mp4" ${APART}><img src="https://a.example/p.png" alt="" ${CAREFUL}>Watch the video</a></div>`,
    );
  });

  it('gives way to its own words where it has no usable address', () => {
    expect(renderedBody('<object><p>The words</p></object>')).toEqual({ html: '<p> The words </p>', told: [] });
    expect(renderedBody('<div><video src="ftp://x/y">See <a href="/z">here</a></video></div>')).toEqual({
      html: `<div>See <a href="https://a.example/z" ${APART}>here</a></div>`,
      told: ['address-unsafe ftp://x/y', 'repaired'],
    });
  });
});

describe('a srcset', () => {
  it.each([
    ['a.png', 'a.png'],
    ['a.png 1x, b.png 2x, c.png 3x', 'b.png'],
    ['a.png 320w,b.png 640w', 'b.png'],
    ['b.png 2000w, a.png 1280w', 'a.png'],
    [
      'https://i.example/w_300,h_200/a.png 300w, https://i.example/w_1400,h_900/b.png 1400w',
      'https://i.example/w_1400,h_900/b.png',
    ],
    ['a.png,, b.png 2x', 'b.png'],
    ['a.png 100w 50h, b.png bad', 'b.png'],
    [' , ', null],
    ['', null],
  ])('%j gives %j', (srcset, address) => {
    expect(smallestSharp(srcset)).toBe(address);
  });
});
