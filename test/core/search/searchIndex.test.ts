import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { FormatVersionError, readRoot } from '../../../src/core/search/format.ts';
import { openSearchIndex, SearchAborted } from '../../../src/core/search/indexReader.ts';
import { buildSearchIndex } from '../../../src/core/search/indexWriter.ts';
import type { SearchQuery } from '../../../src/core/search/query.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { tokenise } from '../../../src/core/search/tokeniser.ts';
import type { SearchDocument } from '../../../src/core/search/tokenStream.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { aDocument, fetchFrom, find, findExactly, openIndex, TYPO_FILE } from './openIndex.ts';
import { knownWords, syntheticCollection } from './syntheticCollection.ts';

describe('what a search finds', () => {
  const word = fc.constantFrom(
    'sea',
    'seal',
    'season',
    'Café',
    'cafes',
    'C++',
    "don't",
    'e-mail',
    'self-made',
    'U.S.',
    '3.5',
    'ocean',
    '東京',
    'a',
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const document: fc.Arbitrary<SearchDocument> = fc.record({
    title: text,
    excerpt: text,
    extra: fc.array(text, { maxLength: 2 }).map((lines) => lines.join('\n')),
    undated: fc.boolean(),
  });
  const part = fc.oneof(
    word,
    word.map((one) => `-${one}`),
    fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
    fc.tuple(word, word).map(([a, b]) => `-"${a} ${b}"`),
  );
  const query = fc
    .tuple(fc.array(part, { maxLength: 3 }), word, fc.nat(6))
    .map(([parts, last, cut]) => [...parts, last.slice(0, Math.max(1, last.length - cut))].join(' '));

  it('is what a plain scan finds, for words, prefixes, phrases and exclusions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 30 }), query, async (documents, asked) => {
        expect(await findExactly(buildSearchIndex(documents), asked)).toEqual(scan(documents, parseQuery(asked)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a collection of 2,000', () => {
  const collection = syntheticCollection(2000);
  let opened: Awaited<ReturnType<typeof openIndex>>;
  beforeAll(async () => {
    opened = await openIndex(collection.documents);
  });

  it('finds every pair of words and every beginning as a plain scan does', async () => {
    const random = seededRandom(5);
    const tokens = collection.documents.map(tokensOf);
    for (let i = 0; i < 60; i++) {
      const document = collection.documents[Math.floor(random() * 2000)];
      const [first = '', second = ''] =
        document === undefined ? [] : (knownWords(collection, document, 2, random) ?? []);
      const asked = i % 2 === 0 ? `${first} ` : `${first} ${second.slice(0, 1 + (i % 5))}`;
      expect(await findExactly(opened.files, asked), asked).toEqual(scanTokens(tokens, parseQuery(asked)));
    }
  });

  it('gives the same bytes for the same documents', () => {
    expect(buildSearchIndex(syntheticCollection(300).documents)).toEqual(
      buildSearchIndex(syntheticCollection(300).documents),
    );
  });

  it('answers two words from the root and at most two other files', async () => {
    const [common = '', other = ''] = [collection.vocabulary[60], collection.vocabulary[70]];
    const fetched: string[] = [];
    const index = await openSearchIndex(fetchFrom(opened.files, fetched));
    await index.search(parseQuery(`${common} ${other} `));
    expect(fetched.length).toBeLessThanOrEqual(3);
    expect(
      fetched.reduce((sum, name) => sum + (opened.files.find((file) => file.name === name)?.bytes.length ?? 0), 0),
    ).toBeLessThan(30_000);
  });

  it('tells in few letters where its chunks begin', () => {
    const { termStarts } = readRoot(opened.files[0]?.bytes ?? new Uint8Array());
    expect(termStarts.length).toBeGreaterThan(3);
    expect(termStarts.join('').length / termStarts.length).toBeLessThan(2.5);
  });

  it('fetches nothing twice', async () => {
    const fetched: string[] = [];
    const index = await openSearchIndex(fetchFrom(opened.files, fetched));
    for (const typed of ['s', 'st', 'str', 'stre', 'st', 's']) await index.search(parseQuery(typed));
    expect(new Set(fetched).size).toBe(fetched.length);
  });
});

describe('a beginning with very many words', () => {
  const random = seededRandom(9);
  const letter = () => 'abcdefgh'.charAt(Math.floor(random() * 8));
  const documents = Array.from({ length: 1500 }, (_, i) =>
    aDocument(Array.from({ length: 1 + (i % 14) }, () => `s${letter()}${letter()}${letter()}${letter()}`).join(' '), {
      excerpt: i % 50 === 0 ? 's' : 'other',
    }),
  );

  it('is found as a plain scan finds it, from one list joined beforehand', async () => {
    const files = buildSearchIndex(documents);
    const fetched: string[] = [];
    const tokens = documents.map(tokensOf);
    for (const asked of ['s', 'other s', 'sa', 'saa', 'o'])
      expect(await findExactly(files, asked, fetched), asked).toEqual(scanTokens(tokens, parseQuery(asked)));
    expect(fetched).toContain('w0.bin');
  });

  it('puts the word itself first', async () => {
    const { index } = await openIndex(documents);
    const [best = -1] = await find(index, 's');
    expect(documents[best]?.excerpt).toBe('s');
  });
});

describe('ranking', () => {
  it('puts a match in the title before one in the excerpt, and that before one in topics', async () => {
    const { index } = await openIndex([
      aDocument('Whale'),
      aDocument('News', { excerpt: 'a whale seen' }),
      aDocument('News', { extra: 'whale' }),
    ]);
    expect(await find(index, 'whale ')).toEqual([0, 1, 2]);
  });

  it('puts a short title before a long one', async () => {
    const { index } = await openIndex([
      aDocument('Whale song'),
      aDocument('A long report on every whale that was ever seen off the coast'),
    ]);
    expect(await find(index, 'whale ')).toEqual([0, 1]);
  });

  it('puts the word itself before words that begin with it', async () => {
    const { index } = await openIndex([aDocument('Car'), aDocument('Carbon')]);
    expect(await find(index, 'car')).toEqual([0, 1]);
  });

  it('puts the newer of two equals first, and one without a date between', async () => {
    const { index } = await openIndex([
      aDocument('Whale', { undated: true }),
      aDocument('Whale'),
      aDocument('Ship'),
      aDocument('Whale'),
      aDocument('Whale'),
    ]);
    expect(await find(index, 'whale ')).toEqual([4, 3, 0, 1]);
  });

  it('puts a title that repeats the word first, and an excerpt that holds it last', async () => {
    const { index } = await openIndex([
      aDocument('Whale'),
      aDocument('Whale whale'),
      aDocument('x', { excerpt: 'whale' }),
    ]);
    expect(await find(index, 'whale')).toEqual([1, 0, 2]);
  });
});

describe('typos', () => {
  const documents = [
    aDocument('Climate change conference'),
    aDocument('Government budget'),
    aDocument('Chance encounters'),
  ];

  it.each([
    ['chnage', 0],
    ['clmate', 0],
    ['climatte', 0],
    ['xlimate', 0],
    ['lcimate', 0],
    ['goverment', 1],
    ['govrenmnet', 1],
    ['confrence', 0],
  ])('finds %s', async (typed, doc) => {
    const { index } = await openIndex(documents);
    const result = await index.search(parseQuery(`${typed} `));
    expect([...result.docs]).toContain(doc);
    expect(result.terms).not.toContain(typed);
  });

  it('are forgiven in a word still being typed', async () => {
    const { index } = await openIndex(documents);
    expect(await find(index, 'govrenm')).toEqual([1]);
  });

  it('name the words that were found instead', async () => {
    const { index } = await openIndex(documents);
    expect((await index.search(parseQuery('chnage '))).terms).toEqual(['change']);
  });

  it('put what was typed first', async () => {
    const { index } = await openIndex(documents);
    expect(await find(index, 'chance ')).toEqual([2, 0]);
  });

  it('are not looked for where the words find enough', async () => {
    const { index, fetched } = await openIndex([
      ...Array.from({ length: 10 }, () => aDocument('Change')),
      aDocument('Chance'),
    ]);
    expect(await find(index, 'change ')).toHaveLength(10);
    expect(fetched.filter((name) => TYPO_FILE.test(name))).toEqual([]);
  });

  it('are not looked for in numbers', async () => {
    const { index } = await openIndex([aDocument('In 2019')]);
    expect(await find(index, '2018 ')).toEqual([]);
  });

  it('come after what was typed', async () => {
    const { index } = await openIndex(documents);
    const first: number[][] = [];
    const last = await index.search(parseQuery('chance '), { onExact: (result) => first.push([...result.docs]) });
    expect(first).toEqual([[2]]);
    expect([...last.docs]).toEqual([2, 0]);
  });
});

describe('phrases', () => {
  it('cross neither fields nor lines', async () => {
    const { index } = await openIndex([
      aDocument('deep', { excerpt: 'sea' }),
      aDocument('x', { extra: 'deep\nsea' }),
      aDocument('x', { extra: 'deep sea' }),
    ]);
    expect(await find(index, '"deep sea"')).toEqual([2]);
  });

  it('may repeat a word', async () => {
    const { index } = await openIndex([aDocument('bora bora island'), aDocument('bora island bora')]);
    expect(await find(index, '"bora bora"')).toEqual([0]);
  });
});

describe('nothing', () => {
  it('asked for finds everything, newest first', async () => {
    const { index } = await openIndex([aDocument('a'), aDocument('b'), aDocument('c')]);
    expect(await find(index, '')).toEqual([2, 1, 0]);
    expect(await find(index, '-b')).toEqual([2, 0]);
  });

  it('is found in an index of nothing', async () => {
    const { index } = await openIndex([]);
    for (const typed of ['', 'word', 'wo ', '"a b"', '-x']) expect(await find(index, typed)).toEqual([]);
  });
});

describe('failures', () => {
  const files = buildSearchIndex([aDocument('Whale song'), aDocument('Deep sea whale')]);
  const damage = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
    fetchFrom(files.map(({ name, bytes }) => ({ name, bytes: name === 'root.bin' ? bytes : change(bytes.slice()) })));

  it.each([
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length - 3)],
    ['empty', () => new Uint8Array(0)],
    ['a web page', () => new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['changed in one bit', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 7 ? byte ^ 1 : byte))],
  ])('of a file %s are FormatErrors', async (_, change) => {
    const index = await openSearchIndex(damage(change));
    for (const typed of ['whale', 'whael ', '"deep sea"'])
      await expect(index.search(parseQuery(typed))).rejects.toBeInstanceOf(FormatError);
  });

  it('of any damage to the root are FormatErrors', async () => {
    const root = files[0]?.bytes ?? new Uint8Array(0);
    for (let i = 0; i < root.length; i++) {
      const damaged = root.map((byte, at) => (at === i ? byte ^ 129 : byte));
      await expect(openSearchIndex(async () => damaged)).rejects.toBeInstanceOf(FormatError);
    }
  });

  it('of another version say so', async () => {
    const root = (files[0]?.bytes ?? new Uint8Array(0)).map((byte, i) => (i === 0 ? byte + 1 : byte));
    await expect(openSearchIndex(async () => root)).rejects.toBeInstanceOf(FormatVersionError);
  });

  it('of a fetch are passed on, and the next search tries again', async () => {
    const fetchFile = fetchFrom(files);
    let offline = false;
    const index = await openSearchIndex(async (name) =>
      offline ? Promise.reject(new Error('offline')) : fetchFile(name),
    );
    offline = true;
    await expect(index.search(parseQuery('whale '))).rejects.toThrow('offline');
    offline = false;
    expect(await find(index, 'whale ')).toHaveLength(2);
  });

  it('do not come of an aborted search but SearchAborted', async () => {
    const index = await openSearchIndex(fetchFrom(files));
    const signal = { aborted: false };
    const search = index.search(parseQuery('whale'), { signal });
    signal.aborted = true;
    await expect(search).rejects.toBeInstanceOf(SearchAborted);
  });
});

/** The texts of a document, each as its terms. */
function tokensOf({ title, excerpt, extra }: SearchDocument): string[][] {
  return [title, excerpt, ...extra.split('\n')].map(tokenise);
}

function scan(documents: readonly SearchDocument[], query: SearchQuery): number[] {
  return scanTokens(documents.map(tokensOf), query);
}

/** What a query finds by its definition, document by document. */
function scanTokens(documents: readonly string[][][], query: SearchQuery): number[] {
  return documents.flatMap((texts, ordinal) => {
    const holds = (term: string, prefix: boolean) =>
      texts.some((text) => text.some((other) => (prefix ? other.startsWith(term) : other === term)));
    const holdsPhrase = (phrase: string[]) =>
      texts.some((text) => text.some((_, at) => phrase.every((term, i) => text[at + i] === term)));
    const wanted = query.words.every((word) => holds(word.term, word.prefix)) && query.phrases.every(holdsPhrase);
    const excluded = query.excludedWords.some((term) => holds(term, false)) || query.excludedPhrases.some(holdsPhrase);
    return wanted && !excluded ? [ordinal] : [];
  });
}
