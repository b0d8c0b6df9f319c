/** Reads the documents of a corpus: which terms each has, how often and where. */
import { NumberList } from './numberList.ts';
import { Vocabulary } from './terms.ts';

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
  const [terms, cells, sequence] = [new NumberList(), new NumberList(), new NumberList()];
  const starts = new Uint32Array(documents.length + 1);
  const sequenceStarts = new Uint32Array(documents.length + 1);
  const titleLengths = new Uint32Array(documents.length);
  documents.forEach((document, index) => {
    const words: number[] = [];
    vocabulary.readTitle(document.title.slice(0, LONGEST_TITLE), words);
    titleLengths[index] = words.length;
    vocabulary.readText((document.excerpt ?? '').slice(0, LONGEST_EXCERPT), words);
    for (const word of words) sequence.push(word);
    const topics = document.topics.slice(0, MOST_TOPICS);
    const places = words.map((term, place) => term * FIELDS + (place < (titleLengths[index] ?? 0) ? TITLE : EXCERPT));
    for (const topic of topics) places.push(vocabulary.topic(topic) * FIELDS + TOPIC);
    countTerms(places, (term, cell) => {
      terms.push(term);
      cells.push(cell);
    });
    starts[index + 1] = terms.length;
    sequenceStarts[index + 1] = sequence.length;
  });
  return { vocabulary, starts, terms: terms.toArray(), cells: cells.toArray(), sequenceStarts, sequence: sequence.toArray(), titleLengths };
}

/** Where a term stands; the last digit of a place. */
const FIELDS = 3;
const TITLE = 0;
const EXCERPT = 1;
const TOPIC = 2;

/** Calls back once per distinct term, ascending, with its counts. A place is `term * FIELDS + field`. */
function countTerms(places: readonly number[], give: (term: number, cell: number) => void): void {
  const sorted = Float64Array.from(places).sort();
  const counts = [0, 0, 0];
  for (let index = 0; index < sorted.length; index += 1) {
    const place = sorted[index] ?? 0;
    const field = place % FIELDS;
    counts[field] = (counts[field] ?? 0) + 1;
    const term = (place - field) / FIELDS;
    if (index + 1 < sorted.length && Math.floor((sorted[index + 1] ?? 0) / FIELDS) === term) continue;
    give(term, packCounts(counts[TITLE] ?? 0, counts[EXCERPT] ?? 0));
    counts.fill(0);
  }
}

/** Four bits each; a topic has none. */
function packCounts(inTitle: number, inExcerpt: number): number {
  return Math.min(inTitle, MOST_COUNTED) * 16 + Math.min(inExcerpt, MOST_COUNTED);
}
