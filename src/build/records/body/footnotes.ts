import type { MarkedExtension, Token, Tokens } from 'marked';
import { escapeHtml } from '../../escapeHtml.ts';
import type { BodyLimits } from './bodyLimits.ts';

const REFERENCE = /^\[\^([^\]\s]{1,100})\]/;
const NOTE = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;

/** Beginnings of lines that are no further line of the paragraph before them. */
const OTHER_BLOCK = /^ {0,3}(?:#|>|[-*+] |\d{1,9}[.)] |```|~~~|\||<|\[\^)/;

interface Note {
  tokens: Token[];
  /** From 1; null until something refers to it. */
  number: number | null;
  references: number;
}

/** Whether a text may hold footnotes. */
export function mayHoldFootnotes(markdown: string): boolean {
  return markdown.includes('[^');
}

/**
 * Footnotes as GitHub has them, for one text: `[^1]` refers to the note `[^1]: Text`. The notes stand in a list at the end,
 * in the order in which the text refers to them. Notes that nothing refers to come last. `back`: the words of the way back.
 */
export function footnotes(limits: BodyLimits, back: string): MarkedExtension<string, string> {
  const notes = new Map<string, Note>();
  const numbered: Note[] = [];
  let isInNote = false;
  return {
    extensions: [
      {
        name: 'note',
        level: 'block',
        tokenizer(source) {
          const [head, label] = isInNote ? [] : (NOTE.exec(source) ?? []);
          if (head === undefined || label === undefined) return undefined;
          const raw = source.slice(0, endOfNote(source, head.length));
          isInNote = true;
          const tokens = this.lexer.blockTokens(raw.slice(head.length).replace(/^(?: {1,4}|\t)/gm, ''), []);
          isInNote = false;
          const known = notes.get(label);
          if (known === undefined) notes.set(label, { tokens, number: null, references: 0 });
          else for (const token of tokens) known.tokens.push(token);
          return { type: 'note', raw };
        },
        renderer: () => '',
      },
      {
        name: 'reference',
        level: 'inline',
        tokenizer(source) {
          const [raw, label = ''] = REFERENCE.exec(source) ?? [];
          if (raw === undefined || !notes.has(label) || !limits.takes('references', 1, () => source)) return undefined;
          return { type: 'reference', raw, label };
        },
        renderer(token: Tokens.Generic) {
          const note = notes.get(String(token['label']));
          if (note === undefined) return token.raw;
          note.number ??= numbered.push(note);
          note.references++;
          const id = note.references === 1 ? ` id="footnote-ref-${note.number}"` : '';
          return `<sup><a href="#footnote-${note.number}"${id}>${note.number}</a></sup>`;
        },
      },
      {
        name: 'notes',
        renderer() {
          const listed = new Map<Note, string>();
          // A note may refer to another one, which then gets its number.
          for (const note of numbered) listed.set(note, this.parser.parse(note.tokens));
          for (const note of notes.values()) if (!listed.has(note)) listed.set(note, this.parser.parse(note.tokens));
          return listOf(listed, back);
        },
      },
    ],
  };
}

/** The token that ends a text with footnotes: their list. */
export const endOfNotes: Token = { type: 'notes', raw: '' };

/** Where a note ends: before a blank line that no indented line follows, or before another block. */
function endOfNote(source: string, from: number): number {
  let end = endOfLine(source, from);
  let isBlank = source.slice(from, end).trim() === '';
  for (let start = end; start < source.length;) {
    const next = endOfLine(source, start);
    const line = source.slice(start, next);
    if (line.trim() === '') isBlank = true;
    else if (/^(?: {2}|\t)/.test(line) || !(isBlank || OTHER_BLOCK.test(line))) {
      isBlank = false;
      end = next;
    } else break;
    start = next;
  }
  return end;
}

/** The position after the line break. */
function endOfLine(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at + 1;
}

function listOf(notes: ReadonlyMap<Note, string>, back: string): string {
  if (notes.size === 0) return '';
  const items = [...notes].map(([{ number }, html]) => {
    if (number === null) return `<li>${html}</li>`;
    const way = ` <a href="#footnote-ref-${number}" aria-label="${escapeHtml(back)}">↩</a>`;
    const text = html.trimEnd();
    const end = text.endsWith('</p>') ? '</p>' : '';
    return `<li id="footnote-${number}">${text.slice(0, text.length - end.length)}${way}${end}</li>`;
  });
  return `<section class="footnotes"><ol>${items.join('')}</ol></section>`;
}
