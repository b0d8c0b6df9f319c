import { describe, expect, it } from 'vitest';
import type { Image } from '../../src/core/article.ts';
import { isTooSmall, picturesInList, sharpest } from '../../src/core/pictures.ts';

function picture(url: string, width: number | null = null, height = width === null ? null : (width * 2) / 3): Image {
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
