/** Reads texts word by word, every piece between two spaces once: no word and no end of a sentence crosses a space. */
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
  private readonly pieces = new Map<string, Piece>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Appends the terms of a headline to `into`, in text order, stop words left out. */
  readTitle(title: string, into: number[]): void {
    for (const piece of title.split(' ')) for (const sentence of this.piece(piece).sentences) for (const word of sentence) append(into, word.terms);
  }

  /** The same for running text, where a capital inside a sentence marks a name. */
  readText(text: string, into: number[]): void {
    let isFirst = true;
    for (const part of text.split(' ')) {
      const piece = this.piece(part);
      for (let place = 0; place < piece.sentences.length; place += 1) {
        if (place > 0) isFirst = true;
        for (const word of piece.sentences[place] ?? []) {
          append(into, word.terms);
          if (!isFirst) this.vocabulary.weigh(word);
          isFirst = false;
        }
      }
      if (piece.endsSentence) isFirst = true;
    }
  }

  private piece(text: string): Piece {
    let piece = this.pieces.get(text);
    if (piece === undefined) {
      piece = this.readPiece(text);
      this.pieces.set(text, piece);
    }
    return piece;
  }

  private readPiece(text: string): Piece {
    const [, word, end] = PLAIN_PIECE.exec(text) ?? [];
    if (word !== undefined) return { sentences: [[this.vocabulary.word(word)]], endsSentence: end !== undefined };
    const sentences = text.split(SENTENCE_END).map((sentence) => wordsIn(sentence).map((spelled) => this.vocabulary.word(spelled)));
    return { sentences, endsSentence: ENDS_SENTENCE.test(text) };
  }
}

function append(into: number[], terms: readonly number[]): void {
  for (const term of terms) into.push(term);
}
