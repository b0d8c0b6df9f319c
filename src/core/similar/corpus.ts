import { NumberList } from '../numberList.ts';
import { type StopWords, stopWords } from './stopWords.ts';
import { Vocabulary } from './terms.ts';
import { readRunningText, readTitle } from './textReader.ts';

/** The parts of a document that are compared. */
export interface DocumentText {
  title: string;
  excerpt: string | null;
  topics: readonly string[];
  /** Milliseconds since 1970, UTC. */
  publishedAt: number | null;
}

/** Characters, topics and occurrences past these limits add nothing to what a document is about. */
const LONGEST_TITLE = 600;
const LONGEST_EXCERPT = 2_000;
const MOST_TOPICS = 30;
const MOST_COUNTED = 15;

/** The terms of all documents, how often and where they occur. The arrays are those of `TextModel`. */
export interface Corpus {
  vocabulary: Vocabulary;
  starts: Uint32Array;
  terms: Uint32Array;
  /** Counts as packed by `packCounts`. */
  cells: Uint32Array;
  sequenceStarts: Uint32Array;
  sequence: Uint32Array;
  titleLengths: Uint32Array;
}

export function readCorpus(documents: readonly DocumentText[], without: StopWords = stopWords): Corpus {
  const vocabulary = new Vocabulary(without);
  const [terms, cells, sequence] = [new NumberList(), new NumberList(), new NumberList()];
  const starts = new Uint32Array(documents.length + 1);
  const sequenceStarts = new Uint32Array(documents.length + 1);
  const titleLengths = new Uint32Array(documents.length);
  const counter = new TermCounter();
  documents.forEach((document, index) => {
    const start = sequence.length;
    readTitle(document.title.slice(0, LONGEST_TITLE), vocabulary, sequence);
    const titleEnd = sequence.length;
    titleLengths[index] = titleEnd - start;
    readRunningText((document.excerpt ?? '').slice(0, LONGEST_EXCERPT), vocabulary, sequence);
    for (let position = start; position < sequence.length; position += 1)
      counter.add(sequence.at(position), position < titleEnd ? TITLE : EXCERPT);
    for (const topic of document.topics.slice(0, MOST_TOPICS)) counter.add(vocabulary.topic(topic), TOPIC);
    counter.count(terms, cells);
    starts[index + 1] = terms.length;
    sequenceStarts[index + 1] = sequence.length;
  });
  return {
    vocabulary,
    starts,
    terms: terms.toArray(),
    cells: cells.toArray(),
    sequenceStarts,
    sequence: sequence.toArray(),
    titleLengths,
  };
}

/** The field in which a term occurs: the last bits of an occurrence. */
const FIELD_BITS = 2;
const FIELD = 2 ** FIELD_BITS - 1;
const TITLE = 0;
const EXCERPT = 1;
const TOPIC = 2;

/** Counts the terms of one document after another. */
class TermCounter {
  /** The document's occurrences, each a term and a field in one number. No document has more. */
  private readonly occurrences = new Uint32Array(LONGEST_TITLE + LONGEST_EXCERPT + MOST_TOPICS);
  private used = 0;

  add(term: number, field: number): void {
    this.occurrences[this.used] = (term << FIELD_BITS) | field;
    this.used += 1;
  }

  /** Appends each distinct term, ascending, and its counts. Then a new document begins. */
  count(terms: NumberList, cells: NumberList): void {
    const { occurrences } = this;
    occurrences.subarray(0, this.used).sort();
    for (let from = 0; from < this.used;) {
      const term = (occurrences[from] ?? 0) >>> FIELD_BITS;
      let [inTitle, inExcerpt] = [0, 0];
      for (; from < this.used && (occurrences[from] ?? 0) >>> FIELD_BITS === term; from += 1) {
        const field = (occurrences[from] ?? 0) & FIELD;
        if (field === TITLE) inTitle += 1;
        else if (field === EXCERPT) inExcerpt += 1;
      }
      terms.push(term);
      cells.push(packCounts(inTitle, inExcerpt));
    }
    this.used = 0;
  }
}

/** Four bits each. Both counts of a topic are 0. */
function packCounts(inTitle: number, inExcerpt: number): number {
  return Math.min(inTitle, MOST_COUNTED) * 16 + Math.min(inExcerpt, MOST_COUNTED);
}
