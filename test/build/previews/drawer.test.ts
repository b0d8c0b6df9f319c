import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { palettesOf } from '../../../src/build/identity/colours.ts';
import { Drawer, type Said } from '../../../src/build/previews/drawer.ts';

const drawer = await Drawer.open();
const colours = palettesOf({ accent: null, colours: {} }).light;

const said = (headline: string, source: string | null = 'Harbour Weekly'): Said => ({
  paper: 'The Pier',
  headline,
  source,
});

/** The picture of a headline. */
async function drawn(headline: string): Promise<Uint8Array> {
  const texts = await drawer.drawable(said(headline));
  if (texts === null) throw new Error('Nothing can be drawn.');
  return drawer.draw(texts, colours);
}

describe('what a drawn preview says', () => {
  const headlines: [why: string, headline: string, shown: string | null][] = [
    ['plain words', 'Tide & time', 'Tide & time'],
    ['markup, which is text', '<b>Tide</b> &amp; "time"', '<b>Tide</b> &amp; "time"'],
    ['many scripts', 'Über Ελλάδα Россия Việt العربية עברית', 'Über Ελλάδα Россия Việt العربية עברית'],
    ['accents that are characters of their own', 'Cafe\u0301', 'Café'],
    ['letters that no font has as one', '\uFB01ne \uFF11\uFF12', 'fine 12'],
    ['emoji among words', '🚀 Rockets 👩‍🚀 fly ❤️‍🔥', 'Rockets fly'],
    ['controls and turned text', 'Tide\u0000\u202Eemit\u2028rises\ud800', 'Tide emit rises'],
    ['marks heaped on letters', 'Z\u0338\u0322ero', 'Zero'],
    ['emoji alone', '😀🎉', null],
    ['signs alone', '…!?', null],
    ['a script of no font', '日本語の見出し', null],
    ['a word of such a script', 'The word 日本', null],
    ['vowel signs of such a script', 'a\u0940', null],
  ];
  it.each(headlines)('is legible for %s', async (_, headline, shown) => {
    const texts = await drawer.drawable(said(headline));
    if (shown === null) expect(texts).toMatchObject({ headline: 'Harbour Weekly', hasHeadline: false, source: null });
    else
      expect(texts).toMatchObject({ paper: 'The Pier', headline: shown, hasHeadline: true, source: 'Harbour Weekly' });
  });

  it('ends with an ellipsis after 300 characters', async () => {
    const texts = await drawer.drawable(said('word '.repeat(2000)));
    expect(texts?.headline).toMatch(/^(?:word )+…$/);
    expect(texts?.headline.length).toBeLessThanOrEqual(300);
  });

  it('is nothing where neither headline nor source can be drawn', async () => {
    expect(await drawer.drawable(said('日本', '朝日'))).toBeNull();
    expect(await drawer.drawable(said('日本', null))).toBeNull();
  });

  it('leaves out a source or a name of the paper that can not be drawn', async () => {
    expect(await drawer.drawable({ ...said('Tide', '朝日'), paper: '日本新聞' })).toMatchObject({
      paper: null,
      headline: 'Tide',
      source: null,
      initial: 'T',
    });
  });

  it("has the source's letter on its plate, and the paper's on its own", async () => {
    expect(await drawer.drawable(said('Tide', '“the pier”'))).toMatchObject({ initial: 'T' });
    expect(await drawer.drawable({ paper: null, headline: 'Pier', source: 'A tagline' })).toMatchObject({
      initial: 'P',
    });
  });
});

describe('a drawn preview', () => {
  const headlines = ['Tide', 'x'.repeat(10_000), 'word '.repeat(2000), 'أعلنت (BBC) 2024.', 'Tide '.repeat(12)];
  it.each(headlines)('is a PNG of the shape that chats show whole: %.20s', async (headline) => {
    expect(imageSize(await drawn(headline))).toMatchObject({ type: 'png', width: 1200, height: 630 });
  });

  it('has the same bytes wherever it is drawn, among whichever others', async () => {
    const alone = await drawn('Tide and time');
    const [among] = await Promise.all([drawn('Tide and time'), drawn('Another'), drawn('Третий')]);
    expect(Buffer.compare(alone, among)).toBe(0);
    const texts = await drawer.drawable(said('Tide and time'));
    const other = await Drawer.open();
    expect(texts === null ? null : Buffer.compare(alone, await other.draw(texts, colours))).toBe(0);
  });

  it('shows what it says: another headline, another picture', async () => {
    expect(Buffer.compare(await drawn('Tide'), await drawn('Time'))).not.toBe(0);
  });

  it("has the publisher's colours", async () => {
    const texts = await drawer.drawable(said('Tide'));
    if (texts === null) throw new Error('Nothing can be drawn.');
    const green = palettesOf({ accent: '#0b6b4f', colours: {} }).light;
    expect(Buffer.compare(await drawer.draw(texts, green), await drawer.draw(texts, colours))).not.toBe(0);
  });
});
