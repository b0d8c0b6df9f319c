import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../src/build/identity/identity.ts';
import { languages } from '../../../src/build/words/languages.ts';
import { paperWords } from '../../../src/build/words/paperWords.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { english } from '../../../src/core/words/english.ts';
import { PLACE } from '../../../src/core/words/say.ts';

const placesIn = (text: string) => [...new Set(Array.from(text.matchAll(PLACE), ([, place]) => place))].sort();

/** The places of every word, by part and name. The form for most numbers stands for all forms. */
function placesOf(words: object): [string, unknown][] {
  return Object.entries(words).flatMap(([part, table]: [string, object]) =>
    Object.entries(table).flatMap(([name, word]: [string, string | Readonly<Record<string, string>>]) => {
      const text = typeof word === 'string' ? word : word['other'];
      return text === undefined ? [] : [[`${part}.${name}`, placesIn(text)] as [string, unknown]];
    }),
  );
}

const sorted = (words: object) => placesOf(words).sort(([a], [b]) => (a < b ? -1 : 1));

describe('the words of a language that ships', () => {
  it.each(languages.map(({ name, words }) => [name, words] as const))(
    'have the places of the English ones: %s',
    (_, words) => {
      expect(sorted(words)).toEqual(sorted(english));
    },
  );

  it.each(languages.map(({ name, words }) => [name, words] as const))(
    'have a text for each form of the language: %s',
    (name, words) => {
      const { pluralCategories } = new Intl.PluralRules(name).resolvedOptions();
      const { articleCount, storyCount, sourceCount } = words.page;
      const usual = pluralCategories.filter((form) => form !== 'many' || name === 'ar');
      for (const forms of [articleCount, storyCount, sourceCount])
        expect(Object.keys(forms)).toEqual(expect.arrayContaining(usual));
    },
  );
});

describe('the language of a paper', () => {
  const wordsFor = (options: Record<string, unknown>) => paperWords(readSettings({}, options));

  it.each([
    ['de-AT', 'de-AT', 'ltr', 'Titelseite'],
    ['ar', 'ar', 'rtl', 'الصفحة الأولى'],
    ['zh-CN', 'zh-CN', 'ltr', '头版'],
    ['en-us', 'en-US', 'ltr', 'Front page'],
  ])('is told by its tag: %s', (language, pageLanguage, direction, frontPage) => {
    const paper = wordsFor({ language });
    expect(paper).toMatchObject({ pageLanguage, direction, ships: true });
    expect(paper.words.page.frontPage).toBe(frontPage);
  });

  it.each(['zh-TW', 'he', 'pl'])('speaks English where its words do not ship: %s', (language) => {
    const paper = wordsFor({ language });
    expect(paper).toMatchObject({ ships: false, pageLanguage: language });
    expect(paper.words.page.frontPage).toBe(english.page.frontPage);
  });

  it('writes dates in the calendar of the data, and Arabic numbers with the same digits everywhere', () => {
    expect(wordsFor({ language: 'fa' }).dateLanguage).toBe('fa-u-ca-gregory');
    expect(wordsFor({ language: 'ar' }).dateLanguage).toBe('ar-u-ca-gregory-nu-latn');
    expect(wordsFor({}).dateLanguage).toBe('en-GB');
  });

  it.each([
    [{ language: 'fr' }, 'Flux'],
    [{ words: { directory: { feeds: 'Follow us' } } }, 'Follow us'],
    [{}, 'Feeds'],
  ])('names the link to the feeds at the foot: %j', (options, label) => {
    const { paper } = readIdentity(readSettings({}, { siteUrl: 'https://a.example', ...options }));
    expect(paper.foot).toEqual([{ label, url: '/feeds/' }]);
  });

  it.each([
    [{}, '↗', ''],
    [{ language: 'ar' }, '↖', '.out::after{content:"\\2196 ";content:"\\2196 "/""}'],
    [{ language: 'he' }, '↖', '.out::after{content:"\\2196 ";content:"\\2196 "/""}'],
    [{ words: { page: { outward: '"}' } } }, '"}', '.out::after{content:"\\22 \\7d ";content:"\\22 \\7d "/""}'],
  ])('points out of the page where lines end, in every text and sign: %j', (options, arrow, rule) => {
    const footer = [{ label: 'Bay', url: 'https://b.example' }];
    const { paper, style, words } = readIdentity(readSettings({}, { ...options, footer }));
    expect(paper.foot?.[0]?.label).toBe(`Bay ${arrow}`);
    expect(/\.out.*/.exec(style)?.[0] ?? '').toBe(rule);
    if (words.direction === 'rtl') expect(JSON.stringify(words.words)).not.toContain('↗');
  });

  it('has the words that the publisher gives, and leaves the others', () => {
    const { words } = wordsFor({
      words: { page: { frontPage: 'Heute', storyCount: '{count} Stück' } },
      language: 'de',
    });
    expect(words.page).toMatchObject({ frontPage: 'Heute', storyCount: { other: '{count} Stück' }, topics: 'Themen' });
  });

  it.each([
    [{ page: { frontpage: 'A' } }, 'there is no such field. Did you mean frontPage?'],
    [{ pages: {} }, 'there is no such field. Did you mean page?'],
    [{ page: { readAt: 'At {sauce}' } }, 'expected a text with no other places than {source}'],
    [{ page: { topics: 7 } }, 'words.page.topics }): expected a text'],
  ])('says what is wrong with words: %j', (words, message) => {
    expect(() => wordsFor({ words })).toThrow(message);
  });

  it.each(['d', 'de_DE', 5])('refuses what is no tag: %j', (language) => {
    expect(() => wordsFor({ language })).toThrow('expected the tag of a language');
  });
});
