import { attributeOf, type Element } from './htmlTree.ts';

type Check = (value: string) => boolean;

const size: Check = (value) => /^[1-9]\d{0,2}$/.test(value);
const number: Check = (value) => /^-?\d{1,6}$/.test(value);
const text: Check = (value) => value.trim() !== '';
const flag: Check = () => true;

const direction: Check = (value) => /^(?:ltr|rtl|auto)$/i.test(value);

/** Checks of values, by element and attribute; `*` stands for any element. */
const checks: ReadonlyMap<string, Check> = new Map([
  ['* dir', direction],
  ['* lang', (value: string) => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(value)],
  ['ol start', number],
  ['ol reversed', flag],
  ['ol type', (value: string) => /^[1aAiI]$/.test(value)],
  ['li value', number],
  ['td colspan', size],
  ['td rowspan', size],
  ['th colspan', size],
  ['th rowspan', size],
  ['th scope', (value: string) => /^(?:row|col)(?:group)?$/i.test(value)],
  ['details open', flag],
  ['code class', (value: string) => /^language-[\w+#.-]{1,40}$/.test(value)],
  ['abbr title', text],
  ['dfn title', text],
  ['time datetime', (value: string) => /^[\w:.+ -]{1,40}$/.test(value)],
]);

export interface Attribute {
  name: string;
  value: string;
}

/** The attributes of an element that are kept. None of them holds an address. */
export function keptAttributes(element: Element, name: string): Attribute[] {
  return element.attrs
    .filter(({ name: own, value }) => (checks.get(`${name} ${own}`) ?? checks.get(`* ${own}`))?.(value) === true)
    .map(({ name: own, value }) => ({ name: own, value: attributeText(value) }));
}

/** A text for an attribute. Line ends are spaces: a parser changes them. */
export function attributeText(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}

/** Whether an element is made to be unseen: it counts the readers. */
export function isPixel(element: Element): boolean {
  return ['width', 'height'].some((side) => /^0*[01](?:px)?$/i.test(attributeOf(element, side)?.trim() ?? ''));
}

/** Width and height in pixels; nothing where one of them is missing. */
export function sizeOf(element: Element): Attribute[] {
  const sides = ['width', 'height'].map((name) => {
    const value = /^([1-9]\d{0,4})(?:px)?$/i.exec(attributeOf(element, name)?.trim() ?? '')?.[1] ?? '';
    return { name, value };
  });
  return sides.every(({ value }) => value !== '') ? sides : [];
}

/** The given attributes, where they hold text. */
export function textAttributes(element: Element, names: readonly string[]): Attribute[] {
  return names
    .map((name) => ({ name, value: attributeText(attributeOf(element, name) ?? '').trim() }))
    .filter(({ value }) => value !== '');
}

/** A link that opens apart and tells nothing of the page; null for no address. */
export function apart(address: string | null): Attribute[] | null {
  if (address === null) return null;
  return [
    { name: 'href', value: address },
    { name: 'target', value: '_blank' },
    { name: 'rel', value: 'noopener noreferrer' },
  ];
}

/** Pictures are loaded when they come into view, and their host isn't told where they stand. */
export const careful: readonly Attribute[] = [
  { name: 'loading', value: 'lazy' },
  { name: 'decoding', value: 'async' },
  { name: 'referrerpolicy', value: 'no-referrer' },
];

/** The list of footnotes, by its name. */
export function endnotes(name: string): Attribute[] {
  return [
    { name: 'role', value: 'doc-endnotes' },
    { name: 'aria-label', value: name },
  ];
}
