import { describe, expect, it } from 'vitest';
import type { Image } from '../../../src/core/article.ts';
import { ownPreview } from '../../../src/build/previews/preview.ts';
import { anArticle } from '../../support/anArticle.ts';

const site = 'https://news.example.org/paper/';

const picture = (url: string, width: number | null = 1600, height: number | null = 900): Image => ({
  url,
  width,
  height,
  title: null,
  attribution: null,
});
const previewOf = (...images: Image[]) => ownPreview(anArticle({ title: 'Tide', images }), site);

describe("an article's own picture", () => {
  it('is its preview, with its size and its title', () => {
    expect(previewOf({ ...picture('https://a.example/a.jpg'), title: 'A pier' })).toEqual({
      url: 'https://a.example/a.jpg',
      width: 1600,
      height: 900,
      alt: 'A pier',
    });
    expect(previewOf(picture('https://a.example/a.jpg', null, null))).toMatchObject({ width: null, alt: 'Tide' });
  });

  it("is named by the site's address where it is the publisher's own file", () => {
    expect(previewOf(picture('data/pictures/a b.jpg'))?.url).toBe(`${site}data/pictures/a%20b.jpg`);
  });

  it('is the size of a picture that is sharp, and no larger one', () => {
    const sizes = [600, 1200, 2400].map((width) => picture(`https://a.example/a-${width}w.jpg`, width, width / 2));
    expect(previewOf(...sizes)?.width).toBe(1200);
  });

  const unfit: [why: string, image: Image][] = [
    ['is too small', picture('https://a.example/a.jpg', 300, 200)],
    ['is a logo', picture('https://a.example/logo.png')],
    ['is a drawing', picture('data/pictures/a.svg')],
    ['has a format that chats do not show', picture('https://a.example/a.avif?w=1200')],
    ['has an address that is not encrypted', picture('http://a.example/a.jpg')],
    ['has an endless address', picture(`https://a.example/${'a'.repeat(3000)}.jpg`)],
  ];
  it.each(unfit)('is none where it %s; the next one is', (_, image) => {
    expect(previewOf(image)).toBeNull();
    expect(previewOf(image, picture('https://a.example/next.jpg'))?.url).toBe('https://a.example/next.jpg');
  });

  it('has a text of at most 400 characters', () => {
    const { alt } =
      ownPreview(anArticle({ title: 'Tide '.repeat(2000), images: [picture('https://a.example/a.jpg')] }), site) ?? {};
    expect(alt?.length).toBeLessThanOrEqual(400);
  });
});
