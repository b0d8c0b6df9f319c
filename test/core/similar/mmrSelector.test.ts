import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/core/day.ts';
import type { TextDocument } from '../../../src/core/similar/selectionInput.ts';
import { similarLists } from '../../support/similarLists.ts';
import fc from '../../support/properties.ts';

const START = Date.UTC(2024, 4, 1);

let nextStory = 0;
function aDocument(part: Partial<TextDocument> = {}): TextDocument {
  nextStory += 1;
  return { title: 'Untitled', excerpt: null, topics: [], publishedAt: START, story: nextStory, ...part };
}

const scan = (title: string, part: Partial<TextDocument> = {}): TextDocument =>
  aDocument({
    title,
    excerpt: 'A hospital trial lets software read scans of breast cancer before the radiologist does.',
    ...part,
  });

const indexes = (lists: readonly { index: number }[][], of: number): number[] =>
  (lists[of] ?? []).map(({ index }) => index);

describe('the lists of similar documents', () => {
  it('hold the article on the same subject and say what they share', () => {
    const lists = similarLists([
      aDocument({
        title: 'Breast cancer software spots tumours early',
        excerpt: 'Doctors in Leeds trained a network on tumours.',
      }),
      aDocument({ title: 'Harbour ferries switch to batteries', excerpt: 'The first boats sail in autumn.' }),
      aDocument({
        title: 'A second opinion on breast cancer from a machine',
        excerpt: 'It marks a tumour in seconds.',
      }),
    ]);
    expect(lists[0]).toEqual([{ index: 2, score: expect.any(Number), shared: ['breast cancer', 'tumours'] }]);
    expect(lists[1]).toEqual([]);
  });

  it('take British and American spelling, plurals and accents for one word', () => {
    const lists = similarLists(
      [
        aDocument({ title: 'Tumours' }),
        aDocument({ title: 'Tumor' }),
        aDocument({ title: 'Café' }),
        aDocument({ title: 'Cafes' }),
        aDocument({ title: 'Harbour' }),
      ].map((document, index) => ({ ...document, excerpt: `Filler${String(index)} sentence${String(index)}` })),
    );
    expect(indexes(lists, 0)).toEqual([1]);
    expect(indexes(lists, 2)).toEqual([3]);
  });

  it('hold neighbours by a shared topic where the words differ, and name the topic', () => {
    const others = Array.from({ length: 20 }, (_, index) =>
      aDocument({ title: `Paper${String(index)} alpha${String(index)}`, topics: ['AI', 'Vision'] }),
    );
    const lists = similarLists([
      aDocument({ title: 'Reading mammograms', topics: ['AI', 'AI in Healthcare'] }),
      aDocument({ title: 'Hospital files', topics: ['AI', 'AI in Healthcare'] }),
      ...others,
    ]);
    expect(lists[0]).toEqual([{ index: 1, score: expect.any(Number), shared: ['AI in Healthcare'] }]);
  });

  it('are empty where articles share only a topic that every article has', () => {
    const lists = similarLists(['Ferries', 'Volcano', 'Chess'].map((title) => aDocument({ title, topics: ['AI'] })));
    expect(lists).toEqual([[], [], []]);
  });

  it('never hold the article itself, its story, or one that is excluded', () => {
    const documents = [
      scan('Scan reader passes trial', { story: -1 }),
      scan('Trial success for scan reader', { story: -1 }),
      scan('Breast cancer screening waits for staff'),
      scan('Radiologist shortage hits screening'),
    ].map((document, index) => ({
      ...document,
      excerpt: `${document.excerpt ?? ''} Note ${'abcd'.charAt(index)}${'efgh'.charAt(index)} ${'wxyz'.charAt(index).repeat(4)}.`,
    }));
    const lists = similarLists(documents, { excluded: [[3]] });
    expect(indexes(lists, 0)).toEqual([2]);
    expect(indexes(lists, 1)).toEqual(expect.arrayContaining([2, 3]));
  });

  it('hold one article of a story and none that is a copy of another in the list', () => {
    const copies = Array.from({ length: 5 }, () =>
      aDocument({ title: 'Ferry fleet turns electric', excerpt: 'Ten boats will run on batteries across the bay.' }),
    );
    const lists = similarLists([
      aDocument({ title: 'Electric boats come to the bay', excerpt: 'A yard begins work on hulls for batteries.' }),
      ...copies,
      aDocument({
        title: 'Battery maker opens a yard by the bay',
        excerpt: 'Electric hulls need lighter cells.',
        story: -7,
      }),
      aDocument({
        title: 'Yard by the bay opens for electric hulls',
        excerpt: 'The maker of cells hires two hundred.',
        story: -7,
      }),
    ]);
    const found = indexes(lists, 0);
    expect(found.filter((index) => index >= 1 && index <= 5)).toHaveLength(1);
    expect(found.filter((index) => index >= 6)).toHaveLength(1);
  });

  it('prefer what was published at about the same time among equals', () => {
    const match = { title: 'Chip export rules tighten', topics: ['Chips'] };
    const lists = similarLists([
      aDocument({ ...match, excerpt: 'Ministers met on Monday.' }),
      aDocument({
        title: 'Chip export rules questioned',
        excerpt: 'Lawyers object loudly.',
        publishedAt: START - 400 * DAY,
      }),
      aDocument({
        title: 'Chip export rules explained',
        excerpt: 'Factories brace quietly.',
        publishedAt: START + DAY,
      }),
      aDocument({ title: 'Olive harvest fails' }),
    ]);
    expect(indexes(lists, 0)).toEqual([2, 1]);
  });

  it('keep to the limit', () => {
    const words = ['hull', 'cell', 'dock', 'crew', 'tide', 'fare', 'pier', 'buoy', 'mast', 'rope'];
    const documents = words.map((word, index) =>
      aDocument({ title: `Ferry fleet ${word}`, excerpt: `${words[(index + 3) % 10] ?? ''} unique${word}` }),
    );
    const rest = words.map((word) => aDocument({ title: `Opera ${word}s`, excerpt: `Aria ${word} stage` }));
    const lists = similarLists([...documents, ...rest], { limit: 4 });
    expect(lists[0]).toHaveLength(4);
  });

  it('relate text in a script without spaces', () => {
    const lists = similarLists([
      aDocument({ title: '人工智能诊断乳腺癌' }),
      aDocument({ title: '乳腺癌筛查新方法' }),
      aDocument({ title: '足球比赛结果' }),
    ]);
    expect(indexes(lists, 0)).toEqual([1]);
  });

  it('exist for no documents, one, and documents without text', () => {
    expect(similarLists([])).toEqual([]);
    expect(similarLists([aDocument()])).toEqual([[]]);
    expect(similarLists([aDocument({ title: '' }), aDocument({ title: '…' }), aDocument({ title: '' })])).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('take bounded work when thousands of documents are equal', () => {
    const documents = Array.from({ length: 5_000 }, () => scan('The same again', { topics: ['AI'] }));
    const lists = similarLists(documents);
    expect(lists.every((list) => list.length === 0)).toBe(true);
  });
});

const word = fc.constantFrom(
  'ferry',
  'battery',
  'reef',
  'tumour',
  'chip',
  'chess',
  'robot',
  'Leeds',
  'budget',
  'storm',
  'opera',
  'vaccine',
);
const anyDocument = fc.record({
  title: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  excerpt: fc.option(fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))),
  topics: fc.uniqueArray(fc.constantFrom('AI', 'Sea', 'Health'), { maxLength: 3 }),
  publishedAt: fc.option(fc.integer({ min: 0, max: 60 }).map((day) => START + day * DAY)),
  story: fc.integer({ min: 0, max: 25 }),
});

describe('the lists of similar documents, whatever the documents', () => {
  it('are without the document itself, its story, repeats or disorder', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { maxLength: 30 }), (documents) => {
        similarLists(documents).forEach((list, index) => {
          const stories = list.map((similar) => documents[similar.index]?.story);
          expect(list.length).toBeLessThanOrEqual(6);
          expect(new Set(stories).size).toBe(list.length);
          expect(stories).not.toContain(documents[index]?.story);
          expect(list.every(({ score, shared }) => score > 0 && score <= 1 && shared.length <= 3)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order of the documents', () => {
    fc.assert(
      fc.property(
        fc.array(anyDocument, { minLength: 2, maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (drawn, keys) => {
          const documents = drawn.map((document, index) => ({
            ...document,
            title: `${document.title} name${String.fromCharCode(97 + index)}`,
            story: index,
          }));
          const shuffled = documents
            .map((document) => ({ document, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ document }) => document);
          const name = (list: readonly TextDocument[], lists: ReturnType<typeof similarLists>): Map<string, string[]> =>
            new Map(
              list.map((document, index) => [
                document.title,
                (lists[index] ?? []).map(
                  (similar) => `${list[similar.index]?.title ?? ''} ${similar.score.toFixed(3)}`,
                ),
              ]),
            );
          const [straight, mixed] = [name(documents, similarLists(documents)), name(shuffled, similarLists(shuffled))];
          for (const [title, list] of straight) expect(mixed.get(title)).toEqual(list);
        },
      ),
      { numRuns: 60 },
    );
  });
});
