import { saysYes } from '../../core/recordValue.ts';
import type { LeftAlone } from './draft.ts';

/** Characters of a file in which a placeholder is looked for. */
const HEAD = 4096;

/** A field whose value is left to a program: `{{date}}` of Obsidian, `<% tp.date.now() %>`, `{{ .Date }}` of Hugo. */
const PLACEHOLDER = /^[\w-]+[ \t]*[:=][ \t]*["']?(?:\{\{-?[ \t]*(?:title|date|time|\.|replace\b)|<%)/im;

/** By this field Excalidraw knows its drawings, whose text is their data. */
const DRAWING = 'excalidraw-plugin';

/** Why a record is not even checked, by its fields in the names of the format; null where it is. */
export function reasonToLeave(fields: Record<string, unknown>): LeftAlone | null {
  if (saysYes(fields['draft'])) return 'draft';
  if (saysYes(fields['private'])) return 'private';
  return Object.hasOwn(fields, DRAWING) ? 'drawing' : null;
}

/** Whether a text is what a program makes notes of: its front matter has placeholders. */
export function isTemplate(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!head.includes('{{') && !head.includes('<%')) return false;
  const end = /\n(?:---|\+\+\+|;;;)[ \t]*\r?\n/.exec(head)?.index ?? head.length;
  return PLACEHOLDER.test(head.slice(0, end));
}
