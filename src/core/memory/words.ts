import { foldedText } from '../label.ts';

/** A letter of a script that puts no space between words is a word by itself. So is a sign, such as that of "C++". */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}])+|[\p{Sm}\p{Sc}\p{So}#@&%*]/gu;

/** The words of a text, without case and accents. */
export function wordsOf(text: string): string[] {
  return foldedText(text).match(WORD) ?? [];
}
