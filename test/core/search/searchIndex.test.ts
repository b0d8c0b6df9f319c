import { beforeAll, describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { FormatVersionError, readRoot } from '../../../src/core/search/format.ts';
import { openSearchIndex, SearchAborted } from '../../../src/core/search/indexReader.ts';
import { buildSearchIndex } from '../../../src/core/search/indexWriter.ts';
import type { SearchQuery } from '../../../src/core/search/query.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { correctedTexts } from '../../../src/core/search/corrections.ts';
import { joinTerms, sideTokens, splitsOf } from '../../../src/core/search/compounds.ts';
import { tokeniseWithOffsets } from '../../../src/core/search/tokeniser.ts';
import type { SearchDocument } from '../../../src/core/search/tokenStream.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { aDocument, fetchFrom, find, findExactly, openIndex, TYPO_FILE } from './openIndex.ts';
import { knownWords, syntheticCollection } from './syntheticCollection.ts';
import fc from '../../support/properties.ts';

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
    'GPT-4',
    'gpt4',
    'self',
    '🚀',
    'ocean',
    '東京',
    'a',
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const document: fc.Arbitrary<SearchDocument> = fc.record({
    title: text,
    excerpt: text,
    authors: text,
    body: text,
    extra: fc.array(text, { maxLength: 2 }).map((lines) => lines.join('\n')),
    undated: fc.boolean(),
    offCard: text,
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
    const texts = textsOf(collection.documents);
    for (let i = 0; i < 60; i++) {
      const document = collection.documents[Math.floor(random() * 2000)];
      const [first = '', second = ''] =
        document === undefined ? [] : (knownWords(collection, document, 2, random) ?? []);
      const asked = i % 2 === 0 ? `${first} ` : `${first} ${second.slice(0, 1 + (i % 5))}`;
      expect(await findExactly(opened.files, asked), asked).toEqual(scanTexts(texts, parseQuery(asked)));
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
    const texts = textsOf(documents);
    for (const asked of ['s', 'other s', 'sa', 'saa', 'o'])
      expect(await findExactly(files, asked, fetched), asked).toEqual(scanTexts(texts, parseQuery(asked)));
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

  it('are not forgiven where only what was typed is asked for', async () => {
    const { index, fetched } = await openIndex(documents);
    expect([...(await index.search(parseQuery('chance '), { exact: true })).docs]).toEqual([2]);
    expect([...(await index.search(parseQuery('chnage '), { exact: true })).docs]).toEqual([]);
    expect(fetched.filter((name) => TYPO_FILE.test(name))).toEqual([]);
  });

  it('are named with what was found in their place', async () => {
    const { index } = await openIndex(documents);
    const { typed, corrections } = await index.search(parseQuery('climate chnage '));
    expect(typed).toBe(0);
    expect(corrections).toEqual([{ typed: 'chnage', found: ['change'] }]);
    expect(correctedTexts('Climate, CHNAGE topic:sea', corrections)).toEqual(['Climate, change topic:sea']);
    expect((await index.search(parseQuery('chance '))).corrections).toEqual([{ typed: 'chance', found: ['change'] }]);
    expect((await index.search(parseQuery('climate change '))).corrections).toEqual([]);
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

describe('compounds', () => {
  const written = [
    aDocument('GPT-4 and COVID-19 on Wi-Fi', {
      excerpt: 'Start-ups in health-care use Node.js, F-35 and Spider-Man. AT&T sells 5G in the U.S. with A.I. and C#.',
    }),
    aDocument('Something else'),
  ];
  const joined = [
    aDocument('GPT4 and COVID19 on WiFi', {
      excerpt: 'Startups in healthcare use NodeJS, F35 and Spiderman. ATT sells 5G in the US with AI and C#.',
    }),
    aDocument('Something else'),
  ];
  const apart = [
    aDocument('GPT 4 and COVID 19 on Wi Fi', {
      excerpt: 'Start ups in health care use Node JS, F 35 and Spider Man. It sells 5 G.',
    }),
    aDocument('A fi or wi without the other, care for health'),
  ];
  const forms = [
    ['gpt4', 'gpt-4', 'gpt 4'],
    ['covid19', 'covid-19', 'covid 19'],
    ['wifi', 'wi-fi', 'wi fi'],
    ['startups', 'start-ups', 'start ups'],
    ['healthcare', 'health-care', 'health care '],
    ['nodejs', 'node.js', 'node js'],
    ['f35', 'f-35', 'f 35'],
    ['spiderman', 'spider-man', 'spider man'],
    ['5g', '5-g', '5 g'],
  ].flat();

  it.each(forms)('are found by %s, however they are written', async (typed) => {
    for (const documents of [written, joined, apart]) {
      const { index } = await openIndex(documents);
      const result = await index.search(parseQuery(typed));
      expect([...result.docs]).toContain(0);
      expect(result.corrections).toEqual([]);
    }
  });

  it.each(['u.s.', 'us', 'a.i.', 'ai', 'c#', 'at&t', 'att'])(
    'and names such as %s are found by each of their forms',
    async (typed) => {
      for (const documents of [written, joined])
        expect(await find((await openIndex(documents)).index, typed)).toEqual([0]);
    },
  );

  it('of two words are found as one where the two stand side by side alone', async () => {
    const { index } = await openIndex(apart);
    expect(await find(index, 'healthcare ')).toEqual([0]);
    expect(await find(index, 'wifi ')).toEqual([0]);
  });

  it('are found in full, however many documents have the other form', async () => {
    const many = Array.from({ length: 15 }, () => aDocument('Startups grow'));
    const { index } = await openIndex([...many, aDocument('A start-up and more start-ups')]);
    expect(await find(index, 'startups ')).toHaveLength(16);
    expect(await find(index, 'start-ups ')).toHaveLength(16);
  });

  it('are found in full where some documents have two words', async () => {
    const { index } = await openIndex([
      aDocument('Health care'),
      aDocument('Healthcare'),
      aDocument('Care for health'),
    ]);
    expect((await find(index, 'healthcare ')).toSorted()).toEqual([0, 1]);
    expect((await find(index, 'health care ')).toSorted()).toEqual([0, 1, 2]);
  });

  it('do not part a phrase', async () => {
    const { index } = await openIndex([aDocument('The Wi-Fi network')]);
    expect(await find(index, '"wi-fi network"')).toEqual([0]);
    expect(await find(index, '"fi wifi"')).toEqual([]);
  });
});

describe('symbols', () => {
  it('are found alone and with words, and exclude', async () => {
    const { index } = await openIndex([aDocument('Rocket 🚀 launch'), aDocument('Price in €'), aDocument('Neither')]);
    expect(await find(index, '🚀')).toEqual([0]);
    expect(await find(index, 'launch 🚀')).toEqual([0]);
    expect(await find(index, '"rocket 🚀"')).toEqual([0]);
    expect(await find(index, '€')).toEqual([1]);
    expect(await find(index, '🎉')).toEqual([]);
    expect(await find(index, '-🚀')).toEqual([2, 1]);
  });
});

describe('bodies and authors', () => {
  it('are found after titles and excerpts', async () => {
    const { index } = await openIndex([
      aDocument('x', { body: 'A whale\nat sea' }),
      aDocument('x', { authors: 'Whale Jones' }),
      aDocument('x', { excerpt: 'a whale seen' }),
      aDocument('Whale'),
    ]);
    expect(await find(index, 'whale ')).toEqual([3, 2, 1, 0]);
  });

  it('cost nothing where there are none', () => {
    const documents = [aDocument('Whale song', { excerpt: 'deep sea' }), aDocument('Sea')];
    const sizes = buildSearchIndex(documents).map(({ name, bytes }) => [name, bytes.length]);
    expect(sizes.filter(([name]) => String(name).startsWith('t'))).toEqual([]);
  });

  it('give a snippet around the words that were found', async () => {
    const { index, fetched } = await openIndex([
      aDocument('x', {
        offCard: `${'word '.repeat(60)}\n${'other '.repeat(40)}the blue whale sings ${'again '.repeat(40)}`,
      }),
      ...Array.from({ length: 40 }, () => aDocument('x')),
    ]);
    const snippet = (await index.snippet(0, ['whale', 'sing*'])) ?? '';
    expect(snippet).toMatch(/^… other .*the blue whale sings again.* …$/);
    expect(snippet.length).toBeLessThan(170);
    expect(await index.snippet(0, ['zebra'])).toBeNull();
    expect(await index.snippet(30, ['whale'])).toBeNull();
    expect(fetched).toEqual(['root.bin', 't0.bin']);
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

/** The texts of a document, each as the terms at each of its positions; and all of its terms. */
interface Scanned {
  texts: Set<string>[][];
  terms: string[];
}

/** The texts of documents; a side term is a text of its own, or stands where the first of its two words does. */
function textsOf(documents: readonly SearchDocument[]): Scanned[] {
  const texts = documents.map(({ title, excerpt, authors, body, extra }) =>
    [title, excerpt, ...authors.split('\n'), ...body.split('\n'), ...extra.split('\n')].map((text) => {
      const words = tokeniseWithOffsets(text);
      return { words: words.map(({ term }) => term), side: sideTokens(text, words) };
    }),
  );
  const all = texts.flat();
  const known = new Set(all.flatMap(({ words, side }) => [...words, ...side.map(({ term }) => term)]));
  const pairs = new Map(all.flatMap(({ side }) => side.map(({ term, pair }) => [String(pair), term])));
  for (const term of known) for (const split of splitsOf(term)) pairs.set(String(split), term);
  return texts.map((own) => {
    const positions = own.flatMap(({ words, side }) => [
      words.map((word, i) => new Set([word, pairs.get(`${word},${words[i + 1] ?? ''}`) ?? word])),
      ...side.filter(({ pair }) => pair === null).map(({ term }) => [new Set([term])]),
    ]);
    return { texts: positions, terms: [...new Set(positions.flat().flatMap((terms) => [...terms]))] };
  });
}

function scan(documents: readonly SearchDocument[], query: SearchQuery): number[] {
  return scanTexts(textsOf(documents), query);
}

/** What a query finds by its definition, document by document. */
function scanTexts(documents: readonly Scanned[], query: SearchQuery): number[] {
  return documents.flatMap(({ texts, terms }, ordinal) => {
    const holds = (term: string | null, prefix: boolean) =>
      term !== null && terms.some((other) => (prefix ? other.startsWith(term) : other === term));
    const joined = (i: number) => {
      const [first, second] = [query.words[i], query.words[i + 1]];
      return first !== undefined && second !== undefined && holds(joinTerms(first.term, second.term), false);
    };
    const holdsPhrase = (phrase: string[]) =>
      texts.some((text) => text.some((_, at) => phrase.every((term, i) => text[at + i]?.has(term))));
    const wanted =
      query.words.every((word, i) => holds(word.term, word.prefix) || joined(i - 1) || joined(i)) &&
      query.phrases.every(holdsPhrase);
    const excluded = query.excludedWords.some((term) => holds(term, false)) || query.excludedPhrases.some(holdsPhrase);
    return wanted && !excluded ? [ordinal] : [];
  });
}
