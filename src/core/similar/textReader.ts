/** Reads texts word by word, every piece between two spaces once: no word and no end of a sentence crosses a space. */
import { PieceTable } from '../search/pieces.ts';
import type { NumberList } from './numberList.ts';
import { type Vocabulary, type Word, wordsIn } from './terms.ts';

interface Piece {
  /** Mostly one. */
  words: readonly Word[];
  /** For each word whether a sentence begins with it inside the piece. */
  opens: readonly boolean[];
  endsSentence: boolean;
}

const SENTENCE_END = /[.!?:…]["”’)]*\s+/u;
const ENDS_SENTENCE = /[.!?:…]["”’)]*\s*$/u;
/** The usual piece: one word, whatever closes behind it. */
const PLAIN_PIECE = /^["“‘(]?([A-Za-z0-9]+)(?:([.!?:…]["”)]*)|[,;"”)]*)$/;

export class TextReader {
  private readonly vocabulary: Vocabulary;
  private readonly table = new PieceTable();
  /** By their numbers. */
  private readonly pieces: Piece[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Appends the terms of a headline to `into`, in text order, stop words left out. */
  readTitle(title: string, into: NumberList): void {
    const numbers = this.table.read(title);
    for (let place = 0; place < numbers.length; place += 1) {
      for (const { terms } of this.piece(numbers[place] ?? 0).words) append(into, terms);
    }
  }

  /** The same for running text, where a capital inside a sentence marks a name. */
  readText(text: string, into: NumberList): void {
    let isFirst = true;
    const numbers = this.table.read(text);
    for (let place = 0; place < numbers.length; place += 1) {
      const { words, opens, endsSentence } = this.piece(numbers[place] ?? 0);
      for (let i = 0; i < words.length; i += 1) {
        const word = words[i];
        if (word === undefined) break;
        append(into, word.terms);
        if (!isFirst && opens[i] !== true) this.vocabulary.weigh(word);
        isFirst = false;
      }
      if (endsSentence) isFirst = true;
    }
  }

  private piece(number: number): Piece {
    return (this.pieces[number] ??= this.readPiece(this.table.pieces[number] ?? ''));
  }

  private readPiece(text: string): Piece {
    const [, word, end] = PLAIN_PIECE.exec(text) ?? [];
    if (word !== undefined) return { words: [this.vocabulary.word(word)], opens: [false], endsSentence: end !== undefined };
    const words: Word[] = [];
    const opens: boolean[] = [];
    let isOpen = false;
    text.split(SENTENCE_END).forEach((sentence, part) => {
      isOpen ||= part > 0;
      for (const spelled of wordsIn(sentence)) {
        words.push(this.vocabulary.word(spelled));
        opens.push(isOpen);
        isOpen = false;
      }
    });
    return { words, opens, endsSentence: isOpen || ENDS_SENTENCE.test(text) };
  }
}

function append(into: NumberList, terms: readonly number[]): void {
  for (const term of terms) into.push(term);
}
