/** Reads the documents of a corpus: which terms each has, how often and where. */
import { NumberList } from '../numberList.ts';
import { Vocabulary } from './terms.ts';
import { TextReader } from './textReader.ts';

/** What is compared of a document. */
export interface DocumentText {
  title: string;
  excerpt: string | null;
  topics: readonly string[];
  /** Milliseconds since 1970, UTC. */
  publishedAt: number | null;
}

/** Past these a field adds nothing to what a document is about, only work. */
const LONGEST_TITLE = 600;
const LONGEST_EXCERPT = 2_000;
const MOST_TOPICS = 30;
const MOST_COUNTED = 15;

/** Rows of counts, one a document; arrays as in `TextModel`. */
export interface Corpus {
  vocabulary: Vocabulary;
  starts: Uint32Array;
  terms: Uint32Array;
  /** Counts packed by `packCounts`. */
  cells: Uint32Array;
  sequenceStarts: Uint32Array;
  sequence: Uint32Array;
  titleLengths: Uint32Array;
}

export function readCorpus(documents: readonly DocumentText[]): Corpus {
  const vocabulary = new Vocabulary();
  const reader = new TextReader(vocabulary);
  const [terms, cells, sequence] = [new NumberList(), new NumberList(), new NumberList()];
  const starts = new Uint32Array(documents.length + 1);
  const sequenceStarts = new Uint32Array(documents.length + 1);
  const titleLengths = new Uint32Array(documents.length);
  const places = new PlaceCounter();
  documents.forEach((document, index) => {
    const start = sequence.length;
    reader.readTitle(document.title.slice(0, LONGEST_TITLE), sequence);
    const titleEnd = sequence.length;
    titleLengths[index] = titleEnd - start;
    reader.readText((document.excerpt ?? '').slice(0, LONGEST_EXCERPT), sequence);
    for (let place = start; place < sequence.length; place += 1) places.add(sequence.at(place), place < titleEnd ? TITLE : EXCERPT);
    for (const topic of document.topics.slice(0, MOST_TOPICS)) places.add(vocabulary.topic(topic), TOPIC);
    places.count(terms, cells);
    starts[index + 1] = terms.length;
    sequenceStarts[index + 1] = sequence.length;
  });
  return { vocabulary, starts, terms: terms.toArray(), cells: cells.toArray(), sequenceStarts, sequence: sequence.toArray(), titleLengths };
}

/** Where a term stands; the last bits of a place. */
const FIELD_BITS = 2;
const FIELD = 2 ** FIELD_BITS - 1;
const TITLE = 0;
const EXCERPT = 1;
const TOPIC = 2;

/** Counts the terms of one document after another. */
class PlaceCounter {
  /** Places of the document, a term and a field each. Longer than any document's. */
  private readonly places = new Uint32Array(LONGEST_TITLE + LONGEST_EXCERPT + MOST_TOPICS);
  private used = 0;

  add(term: number, field: number): void {
    this.places[this.used] = (term << FIELD_BITS) | field;
    this.used += 1;
  }

  /** Appends each distinct term, ascending, and its counts; then begins a new document. */
  count(terms: NumberList, cells: NumberList): void {
    const { places } = this;
    places.subarray(0, this.used).sort();
    for (let from = 0; from < this.used; ) {
      const term = (places[from] ?? 0) >>> FIELD_BITS;
      let [inTitle, inExcerpt] = [0, 0];
      for (; from < this.used && (places[from] ?? 0) >>> FIELD_BITS === term; from += 1) {
        const field = (places[from] ?? 0) & FIELD;
        if (field === TITLE) inTitle += 1;
        else if (field === EXCERPT) inExcerpt += 1;
      }
      terms.push(term);
      cells.push(packCounts(inTitle, inExcerpt));
    }
    this.used = 0;
  }
}

/** Four bits each; a topic has none. */
function packCounts(inTitle: number, inExcerpt: number): number {
  return Math.min(inTitle, MOST_COUNTED) * 16 + Math.min(inExcerpt, MOST_COUNTED);
}
