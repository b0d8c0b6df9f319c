import { shorten } from '../../core/article.ts';
import { plainText } from '../../core/plainText.ts';
import type { Words } from '../../core/words/english.ts';
import { renderBody } from './body.ts';

/** Where Hugo and Jekyll end what they show of an article in a list. */
const MORE = /<!-- {0,9}more {0,9}-->/i;
const PARAGRAPH = /<p>(.*?)<\/p>/gs;
/** Paragraphs that are looked at. */
const MOST_LOOKED_AT = 20;

/**
 * What stands in for an excerpt: the text before `<!--more-->`, else the first paragraph that has text. `html` is the body
 * as it is shown. At most `longest` characters; null where the body has no text.
 */
export function firstWords(
  markdown: string,
  html: string | null,
  longest: number,
  words: Words['body'],
): string | null {
  if (html === null) return null;
  const more = MORE.exec(markdown);
  const before = more === null ? null : renderBody(markdown.slice(0, more.index), null, () => {}, { words });
  return before === null ? firstParagraph(html, longest) : orNone(shorten(textOf(before), longest));
}

function firstParagraph(html: string, longest: number): string | null {
  let looked = 0;
  for (const [, paragraph = ''] of html.matchAll(PARAGRAPH)) {
    const text = textOf(paragraph);
    if (text !== '') return shorten(text, longest);
    if (++looked === MOST_LOOKED_AT) break;
  }
  return null;
}

function textOf(html: string): string {
  return plainText(withRaised(html), Infinity).replace(/\s+/g, ' ').trim();
}

const NOTE_MARK = /<sup><a [^>]*>\d{1,5}<\/a><\/sup>/g;
const RAISED = /<(sup|sub)>([^<]{1,20})<\/\1>/g;
const ABOVE = new Map([...'0123456789+-−=()ni'].map((plain, i) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][i] ?? plain]));
const BELOW = new Map([...'0123456789+-−=()'].map((plain, i) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][i] ?? plain]));

/** Letters above or below the line as characters, where there are such: without them "10<sup>6</sup>" is another number. The numbers of notes are left out. */
function withRaised(html: string): string {
  return html.replace(NOTE_MARK, '').replace(RAISED, (_, name: string, text: string) => {
    const letters = name === 'sup' ? ABOVE : BELOW;
    return [...text].every((letter) => letters.has(letter))
      ? [...text].map((letter) => letters.get(letter)).join('')
      : text;
  });
}

function orNone(text: string): string | null {
  return text === '' ? null : text;
}
