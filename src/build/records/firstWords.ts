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
  return plainText(html, Infinity).replace(/\s+/g, ' ').trim();
}

function orNone(text: string): string | null {
  return text === '' ? null : text;
}
