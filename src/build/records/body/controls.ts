import type { Words } from '../../../core/words/english.ts';
import { type Attribute, attributeText } from './attributes.ts';
import { attributeOf, type Element } from './htmlTree.ts';

/** Of a sound that a browser asks for when a reader plays it. */
export function soundAttributes(address: string, name: string): Attribute[] {
  return [
    { name: 'src', value: address },
    { name: 'controls', value: '' },
    { name: 'preload', value: 'none' },
    { name: 'aria-label', value: attributeText(name) },
  ];
}

/** Of a box of a task list, which a reader sees and cannot change; null for another kind of input. */
export function checkboxAttributes(element: Element, words: Words['body']): Attribute[] | null {
  if (attributeOf(element, 'type')?.toLowerCase() !== 'checkbox') return null;
  const isDone = attributeOf(element, 'checked') !== null;
  return [
    { name: 'type', value: 'checkbox' },
    { name: 'disabled', value: '' },
    ...(isDone ? [{ name: 'checked', value: '' }] : []),
    { name: 'aria-label', value: isDone ? words.done : words.toDo },
  ];
}
