import {
  defaultTreeAdapter,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  html as htmlNames,
  parseFragment,
  type TreeAdapter,
} from 'parse5';
import { type BodyLimits, bodyLimits } from './bodyLimits.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = Element | DefaultTreeAdapterTypes.DocumentFragment;

/**
 * The tree that a browser makes of some HTML. Throws `TooMuch` where it is nested too deep, or where closing elements out of
 * order makes it much larger than the HTML. So what walks the tree may call itself at each level.
 */
export function parseHtml(html: string, own: BodyLimits): Parent {
  level = 0;
  elements = 0;
  limits = own;
  mostElements = 1000 + bodyLimits.copies.most * countOf('<', html);
  return parseFragment(newElement('div', []), html, { treeAdapter: limitedAdapter, scriptingEnabled: false });
}

/** An element that stands nowhere yet. */
export function newElement(name: string, attributes: Element['attrs']): Element {
  return defaultTreeAdapter.createElement(name, htmlNames.NS.HTML, attributes);
}

let level = 0;
let elements = 0;
let mostElements = 0;
let limits: BodyLimits | null = null;

/** One adapter serves all texts, one after the other: with a new one for each, the parser is slower. */
const limitedAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement(name, namespace, attributes) {
    if (++elements > mostElements) limits?.refuse('copies', `<${name}`);
    return defaultTreeAdapter.createElement(name, namespace, attributes);
  },
  onItemPush({ tagName }) {
    if (++level > bodyLimits.depth.most) limits?.refuse('depth', `<${tagName}`);
  },
  onItemPop() {
    level--;
  },
};

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count++;
  return count;
}

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All elements below a node, in the order of the text. */
export function* elementsIn(parent: Parent): Generator<Element> {
  const waiting: Node[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i] ?? node);
  }
}

/** The text of a node. */
export function textOf(parent: Parent): string {
  return parent.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : '')).join('');
}

/** The name of an element; "" for the root. */
export function elementName(parent: Parent): string {
  return isElement(parent) ? parent.tagName : '';
}

/** A text in paragraphs, without any markup. */
export function textTree(text: string): Parent {
  const root = defaultTreeAdapter.createDocumentFragment();
  for (const part of text.split(/\n[ \t]*\n/)) {
    const paragraph = newElement('p', []);
    defaultTreeAdapter.insertText(paragraph, part);
    defaultTreeAdapter.appendChild(root, paragraph);
  }
  return root;
}

/** Whether an element belongs to a drawing or a formula. */
export function isForeign(element: Element): boolean {
  return element.namespaceURI !== htmlNames.NS.HTML;
}
