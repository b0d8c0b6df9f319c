/**
 * The text of a corpus as unit vectors for the cosine of TF-IDF weights: log term frequency times inverse document
 * frequency, length-normalised ("ltc" in G. Salton and C. Buckley, "Term-weighting approaches in automatic text
 * retrieval", Information Processing & Management 24, 1988). A title word counts twice. A topic is a term of its own. It
 * is not part of the unit length, so that a document without topics can still be like one with topics; all shared topics
 * together add at most `TOPIC_SHARE`. The vectors are rows of a sparse matrix (CSR) in typed arrays: 9 bytes a term.
 */
import { compare } from '../compare.ts';
import { readCorpus } from './corpus.ts';
import type { DocumentText } from './corpus.ts';
import type { StopWords } from './stopWords.ts';
import type { Vocabulary } from './terms.ts';

/** What a comparison of documents needs. */
export interface Vectors {
  /** Number of different terms. */
  termCount: number;
  /** Document `d` owns the cells `starts[d]` to `starts[d + 1]` of `terms`, `fields` and `weights`. */
  starts: Uint32Array;
  /** Ascending within a document. */
  terms: Uint32Array;
  /** `IN_TITLE | IN_EXCERPT` for words, 0 for a topic. */
  fields: Uint8Array;
  /** The weights of a document's words, as a vector, have length 1. */
  weights: Float32Array;
}

export interface TextModel extends Vectors {
  /** Number of documents. */
  size: number;
  vocabulary: Vocabulary;
  /** For each term: how many documents have it, and its inverse document frequency. */
  frequencies: Uint32Array;
  idf: Float32Array;
  /** The terms in text order: document `d` owns `sequenceStarts[d]` to `sequenceStarts[d + 1]`, title first. */
  sequenceStarts: Uint32Array;
  sequence: Uint32Array;
  titleLengths: Uint32Array;
  /** Documents in order of time, undated ones first, and the position of each document in that order. */
  byTime: Uint32Array;
  timeRanks: Uint32Array;
}

export const IN_TITLE = 1;
export const IN_EXCERPT = 2;

const TITLE_WEIGHT = 2;
/** Names say more about the subject of an article than other words that are as rare. */
const NAME_WEIGHT = 1.3;
/** The most that two documents gain by sharing all topics. They gain it only where those topics are rare. */
const TOPIC_SHARE = 0.15;

/** Takes documents and the stop words of their language (English ones where none are given). Time and memory grow linearly with the text. */
export function buildTextModel(documents: readonly DocumentText[], stopWords?: StopWords): TextModel {
  const { vocabulary, starts, terms, cells, ...sequences } = readCorpus(documents, stopWords);
  const frequencies = countDocuments(terms, vocabulary.size);
  const idf = inverseFrequencies(vocabulary, frequencies, documents.length);
  const byTime = orderByTime(documents);
  const timeRanks = new Uint32Array(documents.length);
  byTime.forEach((doc, rank) => {
    timeRanks[doc] = rank;
  });
  return {
    size: documents.length,
    vocabulary,
    termCount: vocabulary.size,
    starts,
    terms,
    fields: fieldsOfCells(cells),
    weights: unitWeights(starts, terms, cells, idf),
    frequencies,
    idf,
    ...sequences,
    byTime,
    timeRanks,
  };
}

/** A model without its vocabulary, for a thread. */
export function vectorsOf({ termCount, starts, terms, fields, weights }: TextModel): Vectors {
  return { termCount, starts, terms, fields, weights };
}

/** Reads a typed array at an index that is known to be inside. */
export function at(values: Uint32Array | Float32Array | Uint8Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}

function fieldsOfCells(cells: Uint32Array): Uint8Array {
  const fields = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? 0;
    fields[i] = (cell >= 16 ? IN_TITLE : 0) | (cell % 16 > 0 ? IN_EXCERPT : 0);
  }
  return fields;
}

/** The log term frequency ("l") of every pair of counts. */
const termFrequencies = Float64Array.from(
  { length: 256 },
  (_, cell) => 1 + Math.log(TITLE_WEIGHT * (cell >> 4) + (cell % 16)),
);

function countDocuments(terms: Uint32Array, size: number): Uint32Array {
  const frequencies = new Uint32Array(size);
  for (let cell = 0; cell < terms.length; cell += 1) {
    const term = terms[cell] ?? 0;
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return frequencies;
}

function inverseFrequencies(vocabulary: Vocabulary, frequencies: Uint32Array, documents: number): Float32Array {
  const idf = new Float32Array(frequencies.length);
  frequencies.forEach((frequency, term) => {
    const ratio = documents / Math.max(1, frequency);
    idf[term] = vocabulary.isTopic(term)
      ? topicIdf(ratio, documents)
      : Math.log(1 + ratio) * (vocabulary.isName(term) ? NAME_WEIGHT : 1);
  });
  return idf;
}

/** A topic that every document has weighs almost nothing. Such a word still weighs ln 2, so that documents about one subject have neighbours. */
function topicIdf(ratio: number, documents: number): number {
  return Math.log(ratio + ratio / documents);
}

/** The loops index their arrays directly, because they run over every term of every document. */
function unitWeights(starts: Uint32Array, terms: Uint32Array, cells: Uint32Array, idf: Float32Array): Float32Array {
  const weights = new Float32Array(terms.length);
  const highestIdf = Math.log(starts.length);
  for (let doc = 0; doc + 1 < starts.length; doc += 1) {
    const [from, to] = [starts[doc] ?? 0, starts[doc + 1] ?? 0];
    let squares = 0;
    let topicSquares = 0;
    for (let i = from; i < to; i += 1) {
      const cell = cells[i] ?? 0;
      const termIdf = idf[terms[i] ?? 0] ?? 0;
      if (cell === 0) topicSquares += (termIdf / highestIdf) ** 2;
      else squares += ((termFrequencies[cell] ?? 0) * termIdf) ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    const topicScale = Math.sqrt(TOPIC_SHARE / Math.max(1, topicSquares));
    for (let i = from; i < to; i += 1) {
      const cell = cells[i] ?? 0;
      const termIdf = idf[terms[i] ?? 0] ?? 0;
      weights[i] = cell === 0 ? (termIdf / highestIdf) * topicScale : ((termFrequencies[cell] ?? 0) * termIdf) / length;
    }
  }
  return weights;
}

/** Sorts a plain array, because that takes one pass where the documents are in order already, as an edition's articles are. A typed array's sort does not. */
function orderByTime(documents: readonly DocumentText[]): Uint32Array {
  const times = documents.map(({ publishedAt }) => publishedAt ?? -Infinity);
  return Uint32Array.from([...documents.keys()].sort((a, b) => compare(times[a] ?? 0, times[b] ?? 0) || a - b));
}
