import { type Element, isElement } from '../../records/body/htmlTree.ts';
import { asParagraph } from './escaped.ts';
import { inline, LINE_BREAK, type WholeAddress } from './inline.ts';

/** The caption of a table, and its rows. The first row is its head, and as wide as the widest: Markdown has no table without one, and leaves out other cells. */
export function table(element: Element, place: WholeAddress): string[] {
  const parts = element.childNodes.filter(isElement);
  const captions = parts.filter(({ tagName }) => tagName === 'caption').map((caption) => cell(caption, place));
  const rows = parts
    .flatMap((part) => part.childNodes.filter(isElement))
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.filter(isElement).map((one) => cell(one, place)));
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width === 0) return captions.map(asParagraph);
  const [head = [], ...others] = rows;
  const columns = Array.from({ length: width });
  const lines = [columns.map((_, i) => head[i] ?? ''), columns.map(() => '---'), ...others].map(line);
  return [...captions.map(asParagraph), lines.join('\n')];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A cell is one line, whatever it holds. */
function cell(element: Element, place: WholeAddress): string {
  return inline(element.childNodes, place).replaceAll(LINE_BREAK, ' ').replaceAll('|', '\\|').trim();
}
