import { describe, expect, it } from 'vitest';
import type { Image } from '../../src/core/article.ts';
import { isLogo, isTooSmall, picturesInList, sharpest, usableOnCard } from '../../src/core/pictures.ts';

function picture(
  url: string,
  width: number | null = null,
  height: number | null = width === null ? null : (width * 2) / 3,
): Image {
  return { url, width, height, title: null, attribution: null };
}

const urls = (images: readonly { url: string }[]) => images.map(({ url }) => url);

describe('the sizes of one picture', () => {
  it.each([
    [(w: number) => `https://a.example/quay.jpg?w=${w}`],
    [(w: number) => `https://a.example/quay.jpg?id=1&width=${w}&q=80`],
    [(w: number) => `https://a.example/quay-${w}x${(w * 2) / 3}.jpg`],
    [(w: number) => `https://a.example/${w}x${(w * 2) / 3}/quay.jpg`],
    [(w: number) => `https://a.example/w_${w},c_fill/quay.jpg`],
    [(w: number) => `https://a.example/quay-${w}w.jpg`],
    [(w: number) => `https://a.example/quay_${w}.jpg`],
  ])('are one: %#', (at) => {
    const images = [1800, 300, 600, 1200].map((width) => picture(at(width), width));
    expect(urls(sharpest(images, 500))).toEqual([at(600)]);
    expect(urls(sharpest(images, 100))).toEqual([at(300)]);
    expect(urls(sharpest(images, 9000))).toEqual([at(1800)]);
  });

  it('keep the place of the first, and the pictures between them', () => {
    const images = [
      picture('https://a.example/a.jpg?w=300', 300),
      picture('https://b.example/b.jpg', 900),
      picture('https://a.example/a.jpg?w=900', 900),
    ];
    expect(urls(sharpest(images, 800))).toEqual(['https://a.example/a.jpg?w=900', 'https://b.example/b.jpg']);
  });

  it.each([
    [
      'of other shapes',
      picture('https://a.example/a.jpg?w=300', 300),
      picture('https://a.example/a.jpg?w=900', 900, 900),
    ],
    ['of other names', picture('https://a.example/a1.jpg', 300), picture('https://a.example/a2.jpg', 900)],
    ['without a size', picture('https://a.example/a.jpg?w=300'), picture('https://a.example/a.jpg?w=900')],
    [
      'with another parameter',
      picture('https://a.example/i?id=1&w=300', 300),
      picture('https://a.example/i?id=2&w=900', 900),
    ],
  ])('are not those %s', (_, ...images) => {
    expect(sharpest(images, 800)).toEqual(images);
  });
});

describe('the pictures of a list', () => {
  it('have others only where there are some', () => {
    const [a, b] = [picture('https://a.example/a.jpg', 300), picture('https://a.example/b.jpg', 900)];
    expect(picturesInList([])).toEqual({ image: null });
    expect(picturesInList([a])).toEqual({ image: a });
    expect(picturesInList([a, b, b, b, b])).toEqual({ image: a, otherImages: [b.url] });
  });
});

describe('a picture that is too small for a photograph', () => {
  it.each([
    [1, 1, true],
    [99, 400, true],
    [400, 60, true],
    [100, 100, false],
    [null, null, false],
  ])('%s × %s: %s', (width, height, small) => {
    expect(isTooSmall({ width, height })).toBe(small);
  });
});

describe('a logo', () => {
  it.each([
    'https://a.example/images/mw_logo_social.png',
    'https://a.example/images/HarbourWeekly_StackedLogo_RGB.jpg',
    'https://a.example/LOGO.png?v=3',
    'https://a.example/logo-512x512.png',
    'https://a.example/harbour.svg',
    'https://a.example/harbour.svg#quay',
    'https://a.example/apple-touch-icon.png',
    'https://a.example/icon-192x192.png',
    'https://a.example/appIcon@2x.png',
    'https://a.example/favicon.ico',
    'https://a.example/sailor-avatar.jpg',
    'https://a.example/image-placeholder.jpg',
    'https://a.example/logos/harbour',
    'https://a.example/media/Logos/harbour-weekly.jpg',
    'https://a.example/avatars/17.jpg',
  ])('is told by its name: %s', (url) => {
    expect(isLogo(picture(url, 1200))).toBe(true);
    expect(isLogo(picture(url))).toBe(true);
  });

  it.each([
    'https://a.example/quay.jpg',
    'https://a.example/catalogo-dell-arte.jpg',
    'https://a.example/logotherapy.jpg',
    'https://a.example/icon-of-the-harbour-at-ninety.jpg',
    'https://a.example/iconic-lighthouse.jpg',
    'https://a.example/avatar-the-way-of-water.jpg',
    'https://a.example/maxresdefault.jpg',
    'https://logo.example/quay.jpg',
    'https://a.example/quay.jpg?brand=logo.svg',
    'https://a.example/fit?url=quay.jpg',
    'https://a.example/logos.html/quay/1.jpg',
    'data/pictures/0a1b2c3d.webp',
    '',
  ])('is no other picture: %s', (url) => {
    expect(isLogo(picture(url, 1200))).toBe(false);
  });

  it('is what the source calls its own, and whatever is very wide', () => {
    const own = picture('https://a.example/quay.jpg', 1200);
    expect(isLogo(own, own.url)).toBe(true);
    expect(isLogo(own, 'https://a.example/other.jpg')).toBe(false);
    expect([isLogo(picture(own.url, 1200, 400)), isLogo(picture(own.url, 1201, 400))]).toEqual([false, true]);
  });
});

describe('a picture on a card', () => {
  it.each<[number | null, number | null, boolean]>([
    [1200, 800, true],
    [480, 320, true],
    [479, 320, false],
    [600, 1200, true],
    [600, 1201, false],
    [1200, 400, true],
    [1201, 400, false],
    [null, null, true],
    [null, 5000, true],
    [800, null, true],
    [1, 5000, false],
    [5000, 1, false],
  ])('of %s × %s may be used: %s', (width, height, usable) => {
    const image = picture('https://a.example/quay.jpg', width, height);
    expect(usableOnCard([image], null)).toEqual(usable ? [image] : []);
  });

  it('is the first that may be used, then the others, in their order', () => {
    const [logo, small, a, b] = [
      picture('https://a.example/logo.png', 1200),
      picture('https://a.example/small.jpg', 300),
      picture('https://a.example/a.jpg'),
      picture('https://a.example/b.jpg', 900),
    ];
    expect(usableOnCard([logo, small, a, b], null)).toEqual([a, b]);
    expect(usableOnCard([a, b], a.url)).toEqual([b]);
    expect(usableOnCard([], a.url)).toEqual([]);
  });
});
