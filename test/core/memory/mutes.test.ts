import { describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import { foldedText } from '../../../src/core/label.ts';
import { createMemory } from '../../../src/core/memory/memory.ts';
import { entryKeyOf, type Mute, muteOfWords, mutesFor, parseEntryKey } from '../../../src/core/memory/mute.ts';
import { muteMatcher } from '../../../src/core/memory/muteMatcher.ts';
import { wordsOf } from '../../../src/core/memory/words.ts';
import { anArticle } from '../../support/anArticle.ts';
import { brokenText, someCard } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

/** Whether a muted text mutes a headline. */
function isMuted(muted: string, title: string): boolean {
  const mute = muteOfWords(muted);
  return mute !== null && muteMatcher([mute]).mutes(cardOf(anArticle({ title, excerpt: null }), false));
}

describe('a muted word', () => {
  it.each([
    ['tide', 'The Tide turns'],
    ['TIDE', 'The tide, again'],
    ['Café', 'A cafe closes'],
    ['cafe', 'Le CAFÉ ferme'],
    ['spring tide', 'Spring-tide at noon'],
    ['trump', 'Trump’s ferry'],
    ['C++', 'Why C++ stays'],
    ['C#', 'C# and the rest'],
    ['🌊', 'A wave 🌊 comes'],
    ['❤️', 'We ❤ kelp'],
    ['👨‍👩‍👧', 'The 👨‍👩‍👧 sail'],
    ['x', 'Mission X'],
    ['東京', '東京都の港'],
    ['2024', 'The tides of 2024'],
    ['(a+)+$', 'As text: (a+)+$'],
    ['constructor', 'The constructor of the pier'],
  ])('mutes by whole words: %s in "%s"', (muted, title) => {
    expect(isMuted(muted, title)).toBe(true);
  });

  it.each([
    ['tide', 'The tides turn'],
    ['spring tide', 'Tide of spring'],
    ['spring tide', 'Spring'],
    ['C++', 'Vitamin C for sailors'],
    ['.*x', 'Anything'],
    ['x', 'Xylophones'],
    ['constructor', 'The pier'],
  ])('leaves the rest: %s in "%s"', (muted, title) => {
    expect(isMuted(muted, title)).toBe(false);
  });

  it('counts in the standfirst, too, and never across both', () => {
    const card = cardOf(anArticle({ title: 'Spring', excerpt: 'Tide tables are out.' }), false);
    const mutes = (text: string) => muteMatcher([muteOfWords(text)].filter((mute) => mute !== null)).mutes(card);
    expect(mutes('tide tables')).toBe(true);
    expect(mutes('spring tide')).toBe(false);
  });

  it.each(['', '  ', '´', '\u0301', '. , !', '—'])('is none without a letter, a digit or a sign: "%s"', (typed) => {
    expect(muteOfWords(typed)).toBeNull();
  });

  it('mutes every text that has it, without its accents, and no text that lacks its words', () => {
    fc.assert(
      fc.property(brokenText, brokenText, brokenText, (before, muted, after) => {
        const mute = muteOfWords(muted);
        fc.pre(mute !== null);
        expect(isMuted(muted, `${before} ${foldedText(mute.label)} ${after}`)).toBe(true);
        const rest = wordsOf(before).filter((word) => !wordsOf(mute.key).includes(word));
        expect(isMuted(muted, rest.join(' '))).toBe(false);
      }),
    );
  });

  it('costs an article no more where there are many, also of such that begin alike', () => {
    const subject = {
      title: 'a '.repeat(60),
      excerpt: null,
      kind: null,
      topics: [],
      provider: { key: 'a', name: 'A' },
    };
    const many = Array.from({ length: 500 }, (_, i) => ({ of: 'words', key: `${'a '.repeat(45)}${i}`, label: 'A' }));
    const lookUps = (mutes: readonly Mute[]) => {
      const matcher = muteMatcher(mutes);
      const get = vi.spyOn(Map.prototype, 'get');
      expect(matcher.mutes(subject)).toBe(false);
      const { length } = get.mock.calls;
      get.mockRestore();
      return length;
    };
    expect(lookUps(many)).toBe(lookUps(many.slice(0, 1)));
  });
});

describe('a muted label', () => {
  it('mutes all of its articles, and comes back with its key', () => {
    fc.assert(
      fc.property(someCard, (card) => {
        for (const mute of mutesFor(card)) {
          expect(muteMatcher([mute]).mutes(card)).toBe(true);
          if (mute.key !== '') expect(parseEntryKey(entryKeyOf(mute))).toEqual({ of: mute.of, key: mute.key });
        }
        expect(muteMatcher([]).mutes(card)).toBe(false);
      }),
    );
  });

  it('is of its group alone', () => {
    const card = cardOf(anArticle({ title: 'Kelp', topics: ['Oceans'], kind: 'video' }), false);
    const isMutedBy = (of: string, key: string) => muteMatcher([{ of, key, label: key }]).mutes(card);
    expect(isMutedBy('topics', 'oceans')).toBe(true);
    expect(isMutedBy('kinds', 'video')).toBe(true);
    expect(isMutedBy('providers', 'oceans')).toBe(false);
    expect(isMutedBy('topics', 'video')).toBe(false);
  });

  it('is known by the name of a source, where that is all there is', () => {
    const { mutes } = muteMatcher([{ of: 'providers', key: 'kelp.example', label: 'Kelp Weekly' }]);
    const headline = { title: 'A', excerpt: null, kind: null, topics: [] };
    expect(mutes({ ...headline, provider: { key: null, name: 'Kelp weekly' } })).toBe(true);
    expect(mutes({ ...headline, provider: { key: 'other.example', name: 'Kelp Weekly' } })).toBe(false);
  });
});

describe('the mutes of a memory', () => {
  const muted = (mute: Mute, at: number, isMuted = true) =>
    ({ kind: 'muted', key: entryKeyOf(mute), at, value: isMuted ? { label: mute.label } : null }) as const;
  const tide: Mute = { of: 'words', key: 'tide', label: 'Tide' };
  const oceans: Mute = { of: 'topics', key: 'oceans', label: 'Oceans' };

  it('are the last first, without what was taken back', () => {
    const memory = createMemory([muted(tide, 1), muted(oceans, 2)]);
    expect(memory.mutes()).toEqual([oceans, tide]);
    memory.take([muted(oceans, 3, false)]);
    expect(memory.mutes()).toEqual([tide]);
  });

  it('fold like the text of articles', () => {
    expect(muteOfWords('  Crème  BRÛLÉE ')?.key).toBe(foldedText('creme brulee'));
  });
});
