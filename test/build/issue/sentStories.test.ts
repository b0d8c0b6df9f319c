import { describe, expect, it } from 'vitest';
import { newSources, parseSent, sentAfter, writeSent } from '../../../src/build/issue/sentStories.ts';
import { anArticle } from '../../support/anArticle.ts';

const from = (key: string) => ({ key, name: key, domain: null, imageUrl: null });
const report = (key: string) => ({
  id: null,
  title: '',
  excerpt: null,
  url: null,
  publishedAt: null,
  provider: from(key),
  image: null,
  topics: [],
  reason: null,
});
const story = (storyId: string, source: string, ...others: string[]) =>
  anArticle({ id: storyId, storyId, provider: from(source), coverage: others.map(report) });

describe('what issues have told', () => {
  it('is read as it was written', () => {
    const told = new Map([
      ['kelp', ['a.example', 'b "quoted"\n']],
      ['__proto__', []],
    ]);
    expect(parseSent(writeSent(told))).toEqual(told);
    expect(parseSent(writeSent(new Map()))).toEqual(new Map());
  });

  it.each(['', '{}', '[]', '{"format":"broadsheet-issue-2","stories":[]}', '{"format":"broadsheet-issue-1"}'])(
    'is nothing else: %s',
    (json) => {
      expect(() => parseSent(json)).toThrow();
    },
  );

  it('says how many sources a story has that were not told', () => {
    const told = new Map([['kelp', ['a', 'b']]]);
    expect(newSources(story('kelp', 'b', 'a'), told)).toBe(0);
    expect(newSources(story('kelp', 'c', 'a', 'd', 'd'), told)).toBe(2);
    expect(newSources(story('otter', 'a'), told)).toBeNull();
  });

  it('stays over an issue that leaves the story out, and goes with the story', () => {
    const [kelp, otter] = [story('kelp', 'a', 'c'), story('otter', 'a')];
    const told = new Map([
      ['kelp', ['b']],
      ['otter', ['a']],
      ['taken-down', ['a']],
    ]);
    expect(sentAfter(told, [kelp], [kelp, otter])).toEqual(
      new Map([
        ['kelp', ['b', 'a', 'c']],
        ['otter', ['a']],
      ]),
    );
  });
});
