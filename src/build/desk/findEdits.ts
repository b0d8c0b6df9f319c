import { getScalarValue } from 'js-yaml/browser';
import { mendMojibake } from '../../core/repair/mojibake.ts';
import { repairText } from '../../core/repair/text.ts';
import { splitFrontMatter } from '../records/frontMatter.ts';
import type { ParsedYaml } from '../records/yaml.ts';
import { nearestNode, scalarsByOffset, type YamlNode, yamlTree } from '../records/yamlPositions.ts';
import type { Reading } from './reading.ts';
import { repairedScalar } from './repairedScalar.ts';
import type { TextEdit } from './textEdits.ts';

/** How the repairs of a record could be written back. */
export interface FoundEdits {
  edits: TextEdit[];
  /** Fields whose repair is not written back by now. */
  left: string[];
}

/** A field's value in the text, and what the site shows in its place. */
interface Repair {
  field: string;
  edit: TextEdit;
  /** Whether the value is already as it is shown, but for line breaks. Those are the record's own. */
  isDone: boolean;
}

/** Edits that would write back what was repaired in a record. They may not be safe: each one must be tried. */
export function findEdits(text: string, { repaired, body }: Reading): FoundEdits {
  const split = splitFrontMatter('', text);
  const fields = [...repaired].filter((field) => field !== 'body');
  const found = split.data === null || split.yaml === null ? [] : repairsIn(text, split.yaml, split.start, fields);
  const pending = found.filter(({ isDone }) => !isDone);
  const edits = new Map(pending.map(({ edit }) => [edit.start, edit]));
  const foundFields = new Set(found.map(({ field }) => field));
  const mended = repaired.has('body') ? mendMojibake(body).text : body;
  return {
    edits: [
      ...[...edits.values()].filter((edit) => edit.text !== text.slice(edit.start, edit.end)),
      ...bodyEdits(text, body, mended),
    ],
    left: [
      ...pending.map(({ field }) => field),
      ...fields.filter((field) => !foundFields.has(field)),
      ...(mended === body ? [] : ['body']),
    ],
  };
}

function repairsIn(text: string, yaml: ParsedYaml, start: number, fields: readonly string[]) {
  const { root } = yamlTree(yaml);
  const scalars = scalarsByOffset(yaml);
  return fields.flatMap((field): Repair[] => {
    const node = root === null ? null : textNode(nearestNode(root, field));
    const scalar = node === null || node.children !== null ? undefined : scalars.get(node.offset);
    if (scalar === undefined) return [];
    const value = getScalarValue(yaml.text, scalar);
    const [from, to] = [start + scalar.valueStart, start + scalar.valueEnd];
    const edit = { start: from, end: to, text: repairedScalar(text.slice(from, to), scalar.style) };
    return [{ field, edit, isDone: repairText(value).text === value.replace(/\s*\n\s*/gu, ' ').trim() }];
  });
}

/** A writer may be a mapping with a name. */
function textNode(node: YamlNode): YamlNode {
  return node.children?.get('name') ?? node;
}

/** One edit for each line of the body that holds mojibake. The lines of a text are as many before and after. */
function bodyEdits(text: string, body: string, mendedBody: string): TextEdit[] {
  const [lines, before, after] = [text.split('\n'), body.split('\n'), mendedBody.split('\n')];
  if (body === mendedBody || before.length !== after.length) return [];
  let end = text.length;
  const edits: TextEdit[] = [];
  for (let back = 1; back <= before.length; back++) {
    const [raw = '', written = '', mended = ''] = [lines.at(-back), before.at(-back), after.at(-back)];
    const start = end - raw.length;
    if (mended !== written && raw.startsWith(written)) edits.push({ start, end: start + written.length, text: mended });
    end = start - 1;
  }
  return edits;
}
