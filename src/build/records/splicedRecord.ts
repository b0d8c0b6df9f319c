/**
 * A torn write can leave two records in one file. A second record begins with a line that ends in `---`. Only fields
 * follow it, up to the next such line: a title, or two known fields. A Markdown rule does not begin a record, nor does
 * front matter that is quoted in a code fence or in `<pre>`.
 */
const FENCE = /---[ \t]*\r?$/;
const FIELD = /^([A-Za-z]\w*):(?:[ \t\r]|$)/;
const PART_OF_FIELD = /^(?:[ \t]|- |#|\r?$)/;
const CODE_FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * The offset in `text` of a `---` where a second record begins, or null. `text` begins at the closing fence
 * of the first; `knownFields` are the names of the format's fields.
 */
export function secondRecordOffset(text: string, knownFields: ReadonlySet<string>): number | null {
  let candidate: { offset: number; fields: Set<string> } | null = null;
  let quoted = false;
  let offset = 0;
  for (const line of text.split('\n')) {
    const toggles = CODE_FENCE.test(line) || /<\/?pre\b/i.test(line);
    if (toggles) quoted = !quoted;
    if (!quoted && FENCE.test(line)) {
      if (candidate !== null && isRecord(candidate.fields)) return candidate.offset;
      candidate = { offset: offset + line.lastIndexOf('---'), fields: new Set() };
    } else if (candidate !== null) {
      candidate = quoted || toggles || !addField(candidate.fields, line, knownFields) ? null : candidate;
    }
    offset += line.length + 1;
  }
  return null;
}

/** The offset of a `---` in broken front matter where a second record cut a line short, or null. */
export function tornLineOffset(frontMatter: string, knownFields: ReadonlySet<string>): number | null {
  const lines = frontMatter.split('\n');
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const next = FIELD.exec(lines[index + 1] ?? '')?.[1];
    if (FENCE.test(line) && next !== undefined && knownFields.has(next)) return offset + line.lastIndexOf('---');
    offset += line.length + 1;
  }
  return null;
}

/** The first line that is not blank opens front matter, of YAML or of another language. */
const OPENING =
  /^\s*(?:---(?!-)|(?:\+\+\+|;;;)[ \t]*(?:[a-z]+[ \t]*)?(?:\r?\n|$)|\{[ \t]*\r?\n\s*"[^"\n]{1,100}"[ \t]*:)/i;

/**
 * Whether a text is meant as a record, if a damaged one: it opens front matter, fields stand at its top (the first line
 * may be the rest of a value), or a record begins further down. Markdown that is none of these is plain text.
 */
export function hasTracesOfRecord(text: string, knownFields: ReadonlySet<string>): boolean {
  return OPENING.test(text) || beginsWithFields(text, knownFields) || secondRecordOffset(text, knownFields) !== null;
}

function beginsWithFields(text: string, knownFields: ReadonlySet<string>): boolean {
  const fields = new Set<string>();
  for (const [i, line] of text.trimStart().split('\n').entries()) {
    if (CODE_FENCE.test(line)) return false;
    const field = FIELD.exec(line)?.[1];
    if (field !== undefined && knownFields.has(field)) fields.add(field);
    if (isRecord(fields) || (fields.size > 0 && FENCE.test(line))) return true;
    if (i > 0 && field === undefined && !FENCE.test(line) && !PART_OF_FIELD.test(line)) return false;
  }
  return false;
}

/** Whether a line can stand in front matter; its first one must be a field. */
function addField(fields: Set<string>, line: string, knownFields: ReadonlySet<string>): boolean {
  const field = FIELD.exec(line)?.[1];
  if (field === undefined) return fields.size > 0 && PART_OF_FIELD.test(line);
  if (knownFields.has(field)) fields.add(field);
  return fields.size > 0;
}

function isRecord(fields: ReadonlySet<string>): boolean {
  return fields.has('title') || fields.size > 1;
}
