/**
 * The text of a corpus as unit vectors, TF-IDF with cosine: log term frequency times inverse document
 * frequency, length-normalised ("ltc" in G. Salton and C. Buckley, "Term-weighting approaches in automatic
 * text retrieval", Information Processing & Management 24, 1988). A title word counts twice. A topic is a term
 * of its own, outside the unit length, so that a document without topics is not thereby unlike one with;
 * it adds at most `TOPIC_SHARE`. Vectors are rows of a sparse matrix (CSR) in typed arrays: 9 bytes a term.
 */
import { compare } from '../compare.ts';
import { readCorpus } from './corpus.ts';
import type { DocumentText } from './corpus.ts';
import type { Vocabulary } from './terms.ts';

/** What comparing documents takes: numbers alone. */
export interface Vectors {
  /** Number of different terms. */
  termCount: number;
  /** Document `d` owns the cells `starts[d]` to `starts[d + 1]` of `terms`, `fields` and `weights`. */
  starts: Uint32Array;
  /** Ascending within a document. */
  terms: Uint32Array;
  /** `IN_TITLE | IN_EXCERPT` for words, 0 for a topic. */
  fields: Uint8Array;
  /** The words' weights are of length 1 for each document with any word. */
  weights: Float32Array;
}

export interface TextModel extends Vectors {
  /** Number of documents. */
  size: number;
  vocabulary: Vocabulary;
  /** Per term: how many documents have it, and its inverse document frequency. */
  frequencies: Uint32Array;
  rarity: Float32Array;
  /** Words in text order: document `d` owns `sequenceStarts[d]` to `sequenceStarts[d + 1]`, title first. */
  sequenceStarts: Uint32Array;
  sequence: Uint32Array;
  titleLengths: Uint32Array;
  /** Documents in order of time, undated first; and the place of each document in that order. */
  byTime: Uint32Array;
  timeRanks: Uint32Array;
}

export const IN_TITLE = 1;
export const IN_EXCERPT = 2;

const TITLE_WEIGHT = 2;
/** Who and where say more about what an article is about than other words of their rarity. */
const NAME_WEIGHT = 1.3;
/** What two documents gain at most by sharing every topic, and only where those topics are rare. */
const TOPIC_SHARE = 0.15;

/** Reads every document once. Time and memory grow with the text, not with its square. */
export function buildTextModel(documents: readonly DocumentText[]): TextModel {
  const { vocabulary, starts, terms, cells, ...sequences } = readCorpus(documents);
  const frequencies = countDocuments(terms, vocabulary.size);
  const rarity = inverseFrequencies(vocabulary, frequencies, documents.length);
  const byTime = orderByTime(documents);
  const timeRanks = new Uint32Array(documents.length);
  byTime.forEach((document, rank) => {
    timeRanks[document] = rank;
  });
  return {
    size: documents.length,
    vocabulary,
    termCount: vocabulary.size,
    starts,
    terms,
    fields: fieldsOfCells(cells),
    weights: unitWeights(starts, terms, cells, rarity),
    frequencies,
    rarity,
    ...sequences,
    byTime,
    timeRanks,
  };
}

/** A model without its words. */
export function vectorsOf({ termCount, starts, terms, fields, weights }: TextModel): Vectors {
  return { termCount, starts, terms, fields, weights };
}

/** Reads a typed array where the index is known to be inside. */
export function at(values: Uint32Array | Float32Array | Uint8Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}

function fieldsOfCells(cells: Uint32Array): Uint8Array {
  const fields = new Uint8Array(cells.length);
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? 0;
    fields[place] = (cell >= 16 ? IN_TITLE : 0) | (cell % 16 > 0 ? IN_EXCERPT : 0);
  }
  return fields;
}

/** Log term frequency, "l", of every pair of counts. */
const termFrequencies = Float64Array.from({ length: 256 }, (_, cell) => 1 + Math.log(TITLE_WEIGHT * (cell >> 4) + (cell % 16)));

function countDocuments(terms: Uint32Array, size: number): Uint32Array {
  const frequencies = new Uint32Array(size);
  for (let cell = 0; cell < terms.length; cell += 1) {
    const term = terms[cell] ?? 0;
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return frequencies;
}

function inverseFrequencies(vocabulary: Vocabulary, frequencies: Uint32Array, documents: number): Float32Array {
  const rarity = new Float32Array(frequencies.length);
  frequencies.forEach((frequency, term) => {
    const ratio = documents / Math.max(1, frequency);
    rarity[term] = vocabulary.isTopic(term) ? topicRarity(ratio, documents) : Math.log(1 + ratio) * (vocabulary.isName(term) ? NAME_WEIGHT : 1);
  });
  return rarity;
}

/** A word that every document has keeps ln 2, so that a folder about one thing still has neighbours; such a topic has nothing. */
function topicRarity(ratio: number, documents: number): number {
  return Math.log(ratio + ratio / documents);
}

/** The loops index their arrays directly: they run over every term of every document. */
function unitWeights(starts: Uint32Array, terms: Uint32Array, cells: Uint32Array, rarity: Float32Array): Float32Array {
  const weights = new Float32Array(terms.length);
  const rarest = Math.log(starts.length);
  for (let document = 0; document + 1 < starts.length; document += 1) {
    const [from, to] = [starts[document] ?? 0, starts[document + 1] ?? 0];
    let squares = 0;
    let topicSquares = 0;
    for (let place = from; place < to; place += 1) {
      const cell = cells[place] ?? 0;
      const rare = rarity[terms[place] ?? 0] ?? 0;
      if (cell === 0) topicSquares += (rare / rarest) ** 2;
      else squares += ((termFrequencies[cell] ?? 0) * rare) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    const topicScale = Math.sqrt(TOPIC_SHARE / Math.max(1, topicSquares));
    for (let place = from; place < to; place += 1) {
      const cell = cells[place] ?? 0;
      const rare = rarity[terms[place] ?? 0] ?? 0;
      weights[place] = cell === 0 ? (rare / rarest) * topicScale : ((termFrequencies[cell] ?? 0) * rare) / length;
    }
  }
  return weights;
}

/** A list sorts in one pass where it is in order already, as an edition's articles are; a typed array does not. */
function orderByTime(documents: readonly DocumentText[]): Uint32Array {
  const times = documents.map(({ publishedAt }) => publishedAt ?? -Infinity);
  return Uint32Array.from([...documents.keys()].sort((a, b) => compare(times[a] ?? 0, times[b] ?? 0) || a - b));
}
