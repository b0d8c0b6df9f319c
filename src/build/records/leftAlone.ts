import { saysYes } from '../../core/recordValue.ts';
import type { UnderstoodFields } from '../../core/understoodFields.ts';
import type { LeftAlone } from './draft.ts';

/** Characters of a file in which a placeholder is looked for. */
const HEAD = 4096;

/** A field whose value is left to a program: `{{date}}` of Obsidian, `<% tp.date.now() %>`, `{{ .Date }}` of Hugo. */
const PLACEHOLDER = /^[\w-]+[ \t]*[:=][ \t]*["']?(?:\{\{-?[ \t]*(?:title|date|time|\.|replace\b)|<%)/im;

type Understood = Pick<UnderstoodFields, 'data' | 'readAs'>;

/** By this field Excalidraw knows its drawings, whose text is their data. */
const DRAWING = 'excalidraw-plugin';

/** Why a record is not even checked, by its fields in the names of the format; null where it is. */
export function reasonToLeave(understood: Understood): LeftAlone | null {
  const { data } = understood;
  if (saysYes(data['draft'])) return 'draft';
  if (saysYes(data['private'])) return 'private';
  if (isUnpublished(understood)) return 'unpublished';
  return Object.hasOwn(data, DRAWING) ? 'drawing' : null;
}

/** Whether a post of another program is not to be published. Of a record in the names of the format this is a mark. */
function isUnpublished({ data, readAs }: Understood): boolean {
  const { published = null } = data;
  return readAs.length > 0 && published !== null && published !== '' && !saysYes(published);
}

/** Whether a text is what a program makes notes of: its front matter has placeholders. */
export function isTemplate(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!head.includes('{{') && !head.includes('<%')) return false;
  const end = /\n(?:---|\+\+\+|;;;)[ \t]*\r?\n/.exec(head)?.index ?? head.length;
  return PLACEHOLDER.test(head.slice(0, end));
}
