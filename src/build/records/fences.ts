import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { positionAt } from './position.ts';

/** The lines around front matter, and what stands between them. */
export interface Fence {
  language: 'yaml' | 'toml' | 'json';
  delimiter: '---' | '+++' | ';;;';
  /** The whole first line, with its end. */
  opening: string;
}

const openings: readonly (Omit<Fence, 'opening'> & { line: RegExp })[] = [
  { language: 'yaml', delimiter: '---', line: /^\uFEFF?---[ \t]*(?:ya?ml[ \t]*)?\r?\n/ },
  { language: 'toml', delimiter: '+++', line: /^\uFEFF?\+\+\+[ \t]*(?:toml[ \t]*)?\r?\n/ },
  { language: 'toml', delimiter: '---', line: /^\uFEFF?---[ \t]*toml[ \t]*\r?\n/ },
  { language: 'json', delimiter: '---', line: /^\uFEFF?---[ \t]*json[ \t]*\r?\n/ },
  { language: 'json', delimiter: ';;;', line: /^\uFEFF?;;;[ \t]*(?:json[ \t]*)?\r?\n/ },
];

/** The fence that a text begins with; null for none that is read. */
export function fenceOf(text: string): Fence | null {
  for (const { line, language, delimiter } of openings) {
    const opening = line.exec(text)?.[0];
    if (opening !== undefined) return { language, delimiter, opening };
  }
  return null;
}

/** Where the closing fence begins in the text, or what is wrong with it. */
export function closingFence(file: string, text: string, { opening, delimiter }: Fence): number | Diagnostic {
  const at = text.indexOf(`\n${delimiter}`, opening.length - 1);
  const offset = at === -1 ? otherFence(text, opening.length) : at + 1;
  if (offset === null) return diagnose('front-matter-unclosed', { file, line: 1, column: 1 });
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end === -1 ? text.length : end).trimEnd();
  if (line === delimiter) return offset;
  return diagnose('front-matter-fence', { file, ...positionAt(text, offset), received: line });
}

/** Where a line begins that closes front matter of another kind; null for none. */
function otherFence(text: string, from: number): number | null {
  const found = /^(?:---|\+\+\+|;;;|\.\.\.)[ \t]*\r?$/m.exec(text.slice(from));
  return found === null ? null : from + found.index;
}

/** What is wrong with a text that no fence begins. */
export function notFrontMatter(file: string, text: string): Diagnostic {
  const firstLine = (text.split('\n', 1)[0] ?? '').replace(/^\uFEFF/, '').trimEnd();
  if (/^(?:---|\+\+\+|;;;)$/.test(firstLine)) return diagnose('front-matter-unclosed', { file, line: 1, column: 1 });
  const language = /^(?:---|\+\+\+|;;;)[ \t]*(?=[^\s+;-])(.*)$/.exec(firstLine)?.[1];
  const place = { file, line: 1, column: 1 };
  if (language === undefined) return diagnose('front-matter-missing', { ...place, received: firstLine });
  return diagnose('front-matter-language', {
    ...place,
    column: firstLine.length - language.length + 1,
    received: language,
  });
}

/** Where the JSON ends that a text begins with, as Hugo writes it: after a line `}`. Null for none. */
export function bracesEnd(text: string): number | null {
  if (!/^\uFEFF?\{[ \t]*\r?\n/.test(text)) return null;
  const closing = /\n\}[ \t]*(?:\r?\n|$)/.exec(text);
  return closing === null ? null : closing.index + 2;
}
