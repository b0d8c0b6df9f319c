import { foldedText } from '../label.ts';

/** Letters of scripts that put no space between words. Each is taken for a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** A sign is a word by itself, such as those of "C++". */
const WORD = /[\p{L}\p{N}]+|[\p{Sm}\p{Sc}\p{So}#@&%*]/gu;

/** The words of a text, without case and accents. */
export function wordsOf(text: string): string[] {
  return foldedText(text).replace(UNSPACED, ' $& ').match(WORD) ?? [];
}
