import { describe, expect, it } from 'vitest';
import { groupByTopic } from '../../../src/build/issue/topicGroups.ts';

/** "Oceans: 1 2", with the places of the stories. */
const grouped = (...stories: string[][]) =>
  groupByTopic(stories.map((topics, i) => ({ topics, place: i + 1 }))).map(
    ({ topic, stories: held }) => `${topic?.label ?? 'none'}: ${held.map(({ place }) => place).join(' ')}`,
  );

describe('the topics of an issue', () => {
  it('come with the largest first, and hold each story once, in its order', () => {
    expect(
      grouped(['Energy'], ['Oceans', 'Energy'], ['Oceans'], ['Oceans'], [], ['Space'], ['Energy'], ['Oceans']),
    ).toEqual(['Oceans: 2 3 4 8', 'Energy: 1 7', 'Space: 6', 'none: 5']);
  });

  it('are not the one that nearly all stories have, where there is another', () => {
    expect(grouped(['News', 'Oceans'], ['News', 'Oceans'], ['News', 'Space'], ['News', 'Space'], ['News'])).toEqual([
      'Oceans: 1 2',
      'Space: 3 4',
      'News: 5',
    ]);
    expect(grouped(['News', 'A'], ['News', 'B'], ['News', 'C'])).toEqual(['News: 1 2 3']);
  });

  it('are one in all their spellings', () => {
    expect(grouped(['AI ethics'], ['ai Ethics'])).toEqual(['AI ethics: 1 2']);
  });

  it('that stand over one story each are one group where there are many', () => {
    expect(grouped(...['A', 'B', 'C', 'D', 'E'].map((topic) => [topic]))).toHaveLength(5);
    expect(grouped(['X'], ['X'], ...['A', 'B', 'C', 'D', 'E', 'F'].map((topic) => [topic]), [])).toEqual([
      'X: 1 2',
      'none: 3 4 5 6 7 8 9',
    ]);
  });
});
