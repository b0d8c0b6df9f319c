import { describe, expect, it } from 'vitest';
import { keepStoryIds, storyMembers } from '../../../src/build/articles/storyIds.ts';
import type { Story } from '../../../src/core/stories/stories.ts';
import type { StoryDocument } from '../../../src/core/stories/storyDocument.ts';
import fc from '../../support/properties.ts';

/** Documents a, b, c …, the oldest first. */
const documents = Array.from('abcdef', (id, i): StoryDocument => ({
  id,
  title: id,
  excerpt: null,
  topics: [],
  publishedAt: i,
  published: true,
  heat: null,
  quality: null,
  hasImage: false,
  completeness: 0,
  provider: 'p',
  listed: [],
  storyName: null,
  standsAlone: false,
}));

/** Stories as they come, each with the id of its oldest article. */
const storiesOf = (groups: readonly string[]): Story[] =>
  groups.map((group) => ({
    id: [...group].sort()[0] ?? '',
    lead: documents.findIndex(({ id }) => id === group[0]),
    members: Array.from(group, (id) => ({ index: documents.findIndex((one) => one.id === id), reason: null })),
  }));

/** The ids of stories of these articles, after an edition whose articles were in these stories. */
function idsAfter(stories: Record<string, string>, alone: string, groups: readonly string[]): string[] {
  const members = new Map(Object.entries(stories).map(([id, group]) => [id, [...group]]));
  const ids = new Map([...Object.values(stories).join(''), ...alone].map((id) => [`${id}.md`, id]));
  return keepStoryIds(storiesOf(groups), documents, { ids, stories: members }).map(({ id }) => id);
}

describe('the id of a story', () => {
  it.each([
    ['is that of its oldest article at first', {}, '', ['ba', 'c'], ['a', 'c']],
    ['stays when it grows, also by an older article', { b: 'bc' }, '', ['abcd'], ['b']],
    ['stays when an article alone gets older company', {}, 'b', ['ab'], ['b']],
    ['stays with another lead', { a: 'ab' }, '', ['ba'], ['a']],
    ['stays when its oldest article leaves the folder', { a: 'abc' }, '', ['bc'], ['a']],
    ['is the older one of two that become one', { a: 'ab', c: 'cd' }, '', ['dcba'], ['a']],
    ['is that of the story, not that of an older article that joins it', { c: 'cd' }, 'a', ['acd'], ['c']],
    ['stays with the largest part', { a: 'abcd' }, '', ['a', 'bcd'], ['a-2', 'a']],
    ['stays with the part of the oldest article, of two alike', { c: 'abcd' }, '', ['bd', 'ac'], ['b', 'c']],
    ['stays when the story comes apart and an article moves on', { a: 'abc', d: 'de' }, '', ['ab', 'cde'], ['a', 'd']],
    ['is new for a part that lost it', { a: 'abcde' }, '', ['cde', 'ab'], ['a', 'b']],
  ] as [string, Record<string, string>, string, string[], string[]][])('%s', (_, before, alone, groups, ids) => {
    expect(idsAfter(before, alone, groups)).toEqual(ids);
  });

  it('is its own, and stays as it is in a build of the same stories', () => {
    const partition = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 });
    const groupsOf = (places: readonly number[]) =>
      [0, 1, 2, 3]
        .map((place) => [...'abcdef'].filter((_, i) => places[i] === place).join(''))
        .filter((group) => group !== '');
    const ids = new Map(documents.map(({ id }) => [`${id}.md`, id]));
    fc.assert(
      fc.property(fc.array(partition, { minLength: 2, maxLength: 5 }), (rounds) => {
        let stories = new Map<string, string[]>();
        for (const groups of rounds.map(groupsOf)) {
          const build = () => keepStoryIds(storiesOf(groups), documents, { ids, stories });
          const named = build();
          expect(new Set(named.map(({ id }) => id)).size).toBe(groups.length);
          const articles = named.flatMap(({ id, members }) =>
            members.map(({ index }) => ({ id: documents[index]?.id ?? '', storyId: id })),
          );
          stories = storyMembers(articles);
          expect(build()).toEqual(named);
        }
      }),
    );
  });
});
