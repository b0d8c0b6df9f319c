/** Reads texts word by word, every piece between two spaces once: no word and no end of a sentence crosses a space. */
import { PieceTable } from '../search/pieces.ts';
import type { NumberList } from './numberList.ts';
import { type Vocabulary, type Word, wordsIn } from './terms.ts';

interface Piece {
  /** Sentences, or parts of them: mostly one of one word. */
  sentences: readonly (readonly Word[])[];
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
      for (const sentence of this.piece(numbers[place] ?? 0).sentences) for (const word of sentence) append(into, word.terms);
    }
  }

  /** The same for running text, where a capital inside a sentence marks a name. */
  readText(text: string, into: NumberList): void {
    let isFirst = true;
    const numbers = this.table.read(text);
    for (let place = 0; place < numbers.length; place += 1) {
      const piece = this.piece(numbers[place] ?? 0);
      for (let part = 0; part < piece.sentences.length; part += 1) {
        if (part > 0) isFirst = true;
        for (const word of piece.sentences[part] ?? []) {
          append(into, word.terms);
          if (!isFirst) this.vocabulary.weigh(word);
          isFirst = false;
        }
      }
      if (piece.endsSentence) isFirst = true;
    }
  }

  private piece(number: number): Piece {
    return (this.pieces[number] ??= this.readPiece(this.table.pieces[number] ?? ''));
  }

  private readPiece(text: string): Piece {
    const [, word, end] = PLAIN_PIECE.exec(text) ?? [];
    if (word !== undefined) return { sentences: [[this.vocabulary.word(word)]], endsSentence: end !== undefined };
    const sentences = text.split(SENTENCE_END).map((sentence) => wordsIn(sentence).map((spelled) => this.vocabulary.word(spelled)));
    return { sentences, endsSentence: ENDS_SENTENCE.test(text) };
  }
}

function append(into: NumberList, terms: readonly number[]): void {
  for (const term of terms) into.push(term);
}
