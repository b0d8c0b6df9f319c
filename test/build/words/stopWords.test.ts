import { describe, expect, it } from 'vitest';
import { headlineTerms } from '../../../src/core/similar/headlineWords.ts';
import { paperStopWords } from '../../../src/build/words/paperWords.ts';
import { publish, settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** Two headlines of other subjects, with function words in common, and a third that shares the subject of the first. */
const headlines: Record<string, readonly [string, string, string]> = {
  de: ['Warum wir dennoch nicht über Kelp', 'Warum wir dennoch nicht über Nachtzug', 'Kelp Wald'],
  fr: ['Pourquoi c’est toujours sans kelp', 'Pourquoi c’est toujours sans locomotive', 'Kelp océan'],
  es: ['Por qué todavía no hay más kelp', 'Por qué todavía no hay más trenes', 'Kelp océano'],
  pt: ['Também não há kelp', 'Também não há trem', 'Kelp oceano'],
  ar: ['لماذا ليس هناك أيضا مرجان', 'لماذا ليس هناك أيضا قطار', 'مرجان البحر'],
  ja: ['珊瑚についてこの', '鉄道についてこの', '珊瑚 海洋'],
  'zh-CN': ['为什么 我们 还是 没有 珊瑚', '为什么 我们 还是 没有 火车', '珊瑚 海洋'],
};

/** The ids of what is similar to the first article, in a paper in a language. */
async function similarIn(language: string, [subject, other, same]: readonly [string, string, string]) {
  const folder = seedFolder()
    .record('a', { title: subject })
    .record('b', { title: other })
    .record('c', { title: same });
  const { article } = await publish(folder, { language });
  return article('a')?.similar.map(({ id }) => id);
}

describe('stop words', () => {
  it.each(Object.entries(headlines))(
    'make no articles similar in a paper in their language: %s',
    async (tag, titles) => {
      expect(await similarIn(tag, titles)).toEqual(['c']);
      expect(await similarIn('en', titles)).toContain('b');
    },
  );

  it('of English are words like any other in a paper in another language', async () => {
    expect(await similarIn('de', ['Not am Fluss', 'Winter und Not', 'Die Bahn'])).toEqual(['b']);
  });

  it('are never a reason by themselves, however they are written', () => {
    const reader = headlineTerms(paperStopWords(settingsFor('/seeds', { language: 'de' })));
    expect(['Über', 'während', 'Kelp'].map((word) => reader.isNameable(word))).toEqual([false, false, true]);
  });

  it('are the publisher’s own where the settings give some', async () => {
    const words = { comparison: { stopWords: 'dlaczego jeszcze' } };
    const folder = seedFolder()
      .record('a', { title: 'Dlaczego jeszcze kelp' })
      .record('b', { title: 'Dlaczego jeszcze rower' });
    const similar = async (settings: object) => (await publish(folder, settings)).article('a')?.similar.length;
    expect(await similar({ language: 'pl', words })).toBe(0);
    expect(await similar({ language: 'pl' })).toBe(1);
  });
});
