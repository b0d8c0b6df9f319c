import { attributeOf, type Element, elementsIn, isElement, isText, type Node } from './htmlTree.ts';

/** Whether a reader sees nothing of an element, and no link leads to it. */
export function isBlank(element: Element): boolean {
  return isEmpty(element) && attributeOf(element, 'id') === null;
}

/** Whether a reader sees nothing of an element. */
export function isEmpty(element: Element): boolean {
  return element.childNodes.every(isUnseen);
}

function isUnseen(node: Node): boolean {
  if (isText(node)) return node.value.trim() === '';
  return !isElement(node) || (!/^(?:img|input|hr)$/.test(node.tagName) && isBlank(node));
}

/** Words for a link whose pictures are left out: what they show, else what the link is called. */
export function wordsFor(link: Element): string {
  const alts = [...elementsIn(link)].map((element) => attributeOf(element, 'alt')?.trim() ?? '');
  const words = alts.filter((alt) => alt !== '').join(' ');
  return words === '' ? (attributeOf(link, 'aria-label') ?? attributeOf(link, 'title') ?? '').trim() : words;
}
