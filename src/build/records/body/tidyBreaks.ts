import { type Element, isElement, isText, type Node } from './htmlTree.ts';

/** What has a break in it, and stands in a line. */
const IN_LINE = /^(?:a|b|strong|i|em|u|s|ins|del|span|sub|sup|small|mark)$/;

/** More line breaks than these are a hole in the text. */
const MOST_BREAKS = 2;

/** Takes the line breaks away that begin or end a block, and those of a run that are too many. Takes time that grows with the block's children. */
export function tidyBreaks(block: Element): void {
  if (block.tagName === 'pre') return;
  cutEdge(block, block.childNodes, 'start');
  cutEdge(block, block.childNodes, 'end');
  let run = 0;
  block.childNodes = block.childNodes.filter((node) => {
    if (isBreak(node)) return ++run <= MOST_BREAKS;
    if (!isSpace(node)) run = 0;
    return true;
  });
}

/** Cuts the breaks at one edge, and at that of what stands there in the line. */
function cutEdge(parent: Element, nodes: readonly Node[], edge: 'start' | 'end'): void {
  const inwards = edge === 'start' ? nodes : nodes.toReversed();
  const first = inwards.findIndex((node) => !isBreak(node) && !isSpace(node));
  const outer = inwards.slice(0, first === -1 ? inwards.length : first);
  const breaks = outer.findLastIndex(isBreak) + 1;
  if (breaks > 0) parent.childNodes = edge === 'start' ? nodes.slice(breaks) : nodes.slice(0, nodes.length - breaks);
  const next = inwards[first];
  if (next !== undefined && isElement(next) && IN_LINE.test(next.tagName)) cutEdge(next, next.childNodes, edge);
}

function isBreak(node: Node): boolean {
  return node.nodeName === 'br';
}

function isSpace(node: Node): boolean {
  return isText(node) && node.value.trim() === '';
}
