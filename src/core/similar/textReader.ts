/** Reads texts word by word, every piece between two spaces once: no word and no end of a sentence crosses a space. */
import type { NumberList } from '../numberList.ts';
import { PieceLists } from '../search/pieces.ts';
import { type Vocabulary, wordsIn } from './terms.ts';

const SENTENCE_END = /[.!?:…]["”’)]*\s+/u;
const ENDS_SENTENCE = /[.!?:…]["”’)]*\s*$/u;
/** The usual piece: one word, whatever closes behind it. */
const PLAIN_PIECE = /^["“‘(]?([A-Za-z0-9]+)(?:([.!?:…]["”)]*)|[,;"”)]*)$/;

/** A mark of a piece is a term in a word, or a word without any, or the end of a sentence: the term's number plus one, or 0, above these bits. */
const MARK_BITS = 3;
/** The first mark of a word. */
const BEGINS_WORD = 1;
/** The word has a capital. */
const HAS_CAPITAL = 2;
/** A sentence ends here. */
const SENTENCE = 4;

export class TextReader {
  private readonly vocabulary: Vocabulary;
  private readonly marks: PieceLists;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.marks = new PieceLists((piece) => this.marksOf(piece));
  }

  /** Appends the terms of a headline to `into`, in text order, stop words left out. */
  readTitle(title: string, into: NumberList): void {
    const { marks } = this;
    for (const piece of marks.read(title)) {
      const end = marks.start(piece + 1);
      for (let place = marks.start(piece); place < end; place += 1) append(into, marks.value(place));
    }
  }

  /** The same for running text, where a capital inside a sentence marks a name. */
  readText(text: string, into: NumberList): void {
    const { marks, vocabulary } = this;
    let isFirst = true;
    let isInside = false;
    for (const piece of marks.read(text)) {
      const end = marks.start(piece + 1);
      for (let place = marks.start(piece); place < end; place += 1) {
        const mark = marks.value(place);
        if ((mark & BEGINS_WORD) !== 0) {
          isInside = !isFirst;
          isFirst = false;
        }
        if ((mark & SENTENCE) !== 0) isFirst = true;
        else if (append(into, mark) && isInside) vocabulary.weigh((mark >>> MARK_BITS) - 1, (mark & HAS_CAPITAL) !== 0);
      }
    }
  }

  private marksOf(piece: string): number[] {
    const [, word, end] = PLAIN_PIECE.exec(piece) ?? [];
    const marks = word === undefined ? this.marksOfParts(piece) : this.marksOfWord(word);
    if (end !== undefined || (word === undefined && ENDS_SENTENCE.test(piece))) marks.push(SENTENCE);
    return marks;
  }

  /** Of a piece with other white space inside. */
  private marksOfParts(piece: string): number[] {
    return piece.split(SENTENCE_END).flatMap((sentence, part) => [
      ...(part > 0 ? [SENTENCE] : []),
      ...wordsIn(sentence).flatMap((word) => this.marksOfWord(word)),
    ]);
  }

  private marksOfWord(spelled: string): number[] {
    const { terms, hasCapital } = this.vocabulary.word(spelled);
    const capital = hasCapital ? HAS_CAPITAL : 0;
    return terms.length === 0 ? [BEGINS_WORD] : terms.map((term, i) => ((term + 1) << MARK_BITS) | capital | (i === 0 ? BEGINS_WORD : 0));
  }
}

/** Whether there was a term to append. */
function append(into: NumberList, mark: number): boolean {
  if (mark >>> MARK_BITS === 0) return false;
  into.push((mark >>> MARK_BITS) - 1);
  return true;
}
