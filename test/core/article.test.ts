import { describe, expect, it } from 'vitest';
import { cardOf, type Coverage, EXCERPT_ON_CARD, type Image, IMAGES_ON_CARD, shorten } from '../../src/core/article.ts';
import { anArticle } from '../support/anArticle.ts';
import { someArticle, someText } from '../support/arbitraries.ts';
import fc from '../support/properties.ts';

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('Four words are here', 19)).toBe('Four words are here');
  });

  it('cuts at the end of a word', () => {
    expect(shorten('The robot folds laundry slowly', 20)).toBe('The robot folds …');
  });

  it.each([
    ['It is low risk, he said slowly', 19, 'It is low risk …'],
    ['It is low – he said slowly', 13, 'It is low …'],
    ['It is (said slowly then) low', 9, 'It is …'],
  ])('leaves nothing before the ellipsis that joins words: %s', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });

  it('cuts inside a word only where that word is most of the text', () => {
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 12)).toBe('Donaudampf …');
  });

  it('is never longer than asked', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 2, max: 60 }), (text, length) => {
        expect(shorten(text, length).length).toBeLessThanOrEqual(Math.max(length, 0));
      }),
    );
  });

  it('holds whole words of the text alone, where words are short', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, length) => {
        const text = list.join(' ');
        const short = shorten(text, length);
        const kept = short.replace(/ …$/, '').split(' ');
        expect(kept).toEqual(list.slice(0, kept.length));
        expect(short.endsWith(' …')).toBe(text.length > length);
      }),
    );
  });

  it('never halves a character of two units', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('中', '😀', 'a') }),
        fc.integer({ min: 2, max: 10 }),
        (text, length) => {
          expect(() => encodeURIComponent(shorten(text, length))).not.toThrow();
        },
      ),
    );
  });
});

function coveredBy(key: string, publishedAt: number | null = null): Coverage {
  const provider = { key, name: key, domain: key, imageUrl: null };
  return {
    id: null,
    title: 'Elsewhere',
    excerpt: null,
    url: null,
    publishedAt,
    provider,
    image: null,
    topics: [],
    reason: null,
  };
}

describe('cardOf', () => {
  it('counts every other source once, and not its own', () => {
    const coverage = ['b.example', 'c.example', 'b.example', 'harbour.example'].map(coveredBy);
    expect(cardOf(anArticle({ coverage }), false).otherSources).toBe(2);
    expect(cardOf(anArticle({ coverage: [coveredBy('harbour.example')] }), false).otherSources).toBe(0);
  });

  it('says whether there is anything related: similar articles, or other reports of any source', () => {
    const coverage = [coveredBy('harbour.example')];
    expect(cardOf(anArticle({ coverage: [] }), false).hasRelated).toBe(false);
    expect(cardOf(anArticle({ coverage: [] }), true).hasRelated).toBe(true);
    expect(cardOf(anArticle({ coverage }), false).hasRelated).toBe(true);
  });

  it('carries only images that are good enough for a card', () => {
    const images = ['logo.png', 'quay.jpg', 'own.jpg'].map((name): Image => ({
      url: `https://harbour.example/${name}`,
      width: null,
      height: null,
      title: null,
      attribution: null,
    }));
    const article = anArticle({
      images,
      provider: { ...anArticle().provider, imageUrl: 'https://harbour.example/own.jpg' },
    });
    expect(cardOf(article, false).images.map(({ url }) => url)).toEqual(['https://harbour.example/quay.jpg']);
    expect(cardOf({ ...article, images: images.filter((_, i) => i !== 1) }, false).images).toEqual([]);
  });

  it('carries the first images only, without attribution', () => {
    const image: Image = {
      url: 'https://harbour.example/1.jpg',
      width: 1200,
      height: 900,
      title: 'Quay',
      attribution: 'A. Sailor',
    };
    const numbered = (i: number) => ({ ...image, url: `https://harbour.example/quay${i}.jpg` });
    const { images } = cardOf(
      anArticle({ images: [image, ...Array.from({ length: 9 }, (_, i) => numbered(i))] }),
      false,
    );
    expect(images[0]).toEqual({ url: image.url, width: 1200, height: 900, title: 'Quay' });
    expect(images).toHaveLength(IMAGES_ON_CARD);
  });

  it('carries a part of what is endless: a title, the topics, addresses of pictures', () => {
    const picture = (url: string): Image => ({ url, width: null, height: null, title: null, attribution: null });
    const images = [
      picture(`https://harbour.example/${'p'.repeat(3000)}.jpg`),
      picture('https://harbour.example/1.jpg'),
    ];
    const topics = Array.from({ length: 50 }, (_, i) => `Topic ${i}`);
    const card = cardOf(anArticle({ title: 'Tide '.repeat(2000), images, topics }), false);
    expect(card.title).toMatch(/^(?:Tide )+…$/);
    expect(card.title.length).toBeLessThanOrEqual(500);
    expect(card.images.map(({ url }) => url)).toEqual(['https://harbour.example/1.jpg']);
    expect(card.topics).toEqual(topics.slice(0, 20));
  });

  it('keeps an absent excerpt absent and bounds a long one', () => {
    expect(cardOf(anArticle({ excerpt: null }), false).excerpt).toBeNull();
    expect(cardOf(anArticle({ excerpt: 'tide '.repeat(200) }), false).excerpt?.length).toBeLessThanOrEqual(
      EXCERPT_ON_CARD,
    );
  });

  it('takes everything else from the article as it is', () => {
    fc.assert(
      fc.property(someArticle, (article) => {
        const { id, title, publishedAt, url, kind, topics, published, duration, provider } = article;
        expect(cardOf(article, false)).toMatchObject({
          id,
          title,
          publishedAt,
          url,
          kind,
          topics,
          published,
          duration,
        });
        expect(cardOf(article, false).provider).toEqual({ key: provider.key, name: provider.name });
      }),
      { numRuns: 30 },
    );
  });
});
