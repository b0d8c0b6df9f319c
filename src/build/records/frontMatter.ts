import matter from 'gray-matter';
import { recordFieldNames } from '../../core/record.ts';
import { isMapping } from '../../core/recordValue.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { positionAt, positionFinder } from './position.ts';
import type { Position } from './position.ts';
import { secondRecordOffset, tornLineOffset } from './splicedRecord.ts';
import { MAX_ALIASES, MAX_NESTING, parseYaml, yamlProblemOf } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';
import { valueOffsets } from './yamlPositions.ts';

/** A record in its two halves, or what keeps it from being one. */
export type SplitRecord =
  | {
      /** The fields as YAML says; dates are text. */
      data: Record<string, unknown>;
      /** What follows the closing fence, its lines ended by `\n`. */
      body: string;
      /** The place of a field's value in the file, or of the nearest field around it. Slow: for problems alone. */
      positionOf: (path: string) => Position;
      diagnostics: null;
    }
  | { data: null; diagnostics: Diagnostic[] };

const OPENING = /^\uFEFF?---[ \t]*(?:ya?ml)?[ \t]*\r?\n/;
/** gray-matter's test for emptiness is quadratic in the length of such a run. */
const MAX_BLANK_LINES = 100;
/** From the first line's end: most white space is behind words, and need not be looked at. */
const BLANK_RUN = /[\n\r\u2028\u2029]\s{99,}/g;

/**
 * Splits a record at its fences and parses its front matter. Only YAML is read, whatever language the fence
 * names; a first line that is exactly `---` (`yaml` may follow) and a closing line `---` are required.
 */
export function splitFrontMatter(file: string, text: string): SplitRecord {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return refused(notFrontMatter(file, text));
  const closing = /\n---([^\n]*)/.exec(text.slice(opening.length - 1));
  if (closing === null) return refused(diagnose('front-matter-unclosed', { file, line: 1, column: 1 }));
  const fenceOffset = opening.length + closing.index;
  const problem = fenceProblem(file, text, fenceOffset, closing[1] ?? '') ?? blankRunProblem(file, text.slice(0, fenceOffset));
  if (problem !== null) return refused(problem);
  return parseFrontMatter(file, text, fenceOffset);
}

function parseFrontMatter(file: string, text: string, fenceOffset: number): SplitRecord {
  const head = text.slice(0, fenceOffset);
  const place = (offset: number) => ({ file, ...positionAt(text, offset) });
  try {
    const { yaml, content } = readYaml(text);
    const data = yaml.value ?? {};
    if (!isMapping(data)) return refused(diagnose('front-matter-not-mapping', { file, line: 2, column: 1, received: data }));
    const second = secondRecordOffset(text.slice(fenceOffset), recordFieldNames);
    if (second !== null) return refused(diagnose('record-spliced', place(fenceOffset + second)));
    return { data, body: bodyOf(content), positionOf: locator(head, yaml), diagnostics: null };
  } catch (error) {
    const torn = tornLineOffset(withoutFence(head), recordFieldNames);
    return refused(torn === null ? yamlDiagnostic(file, error, head) : diagnose('record-spliced', place(torn)));
  }
}

/** The front matter as YAML, and what follows it. Front matter of comments alone is none. */
function readYaml(text: string): { yaml: ParsedYaml; content: string } {
  let yaml: ParsedYaml = { value: null, text: '', events: [] };
  const { content } = matter(text, { language: 'yaml', engines: { ...otherLanguages, yaml: (piece: string) => (yaml = parseYaml(piece)) } });
  return { yaml, content };
}

/** Everything but YAML is refused before gray-matter sees it; these refuse it once more. */
const refuseLanguage = (): never => {
  throw new Error('front matter in a language other than YAML');
};
const otherLanguages = { json: refuseLanguage, javascript: refuseLanguage, js: refuseLanguage };

/** Offsets of the YAML alone are offsets of the file when its opening fence is blanked. */
function withoutFence(head: string): string {
  const end = head.indexOf('\n');
  return ' '.repeat(end) + head.slice(end);
}

/** `head` ends with the YAML and a line break. */
function locator(head: string, yaml: ParsedYaml): (path: string) => Position {
  const start = head.length - 1 - yaml.text.length;
  let known: { offsets: Map<string, number>; position: (offset: number) => Position } | null = null;
  return (path) => {
    const { offsets, position } = (known ??= { offsets: valueOffsets(yaml), position: positionFinder(head) });
    for (let steps = path.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
      const offset = offsets.get(steps.join('.'));
      if (offset !== undefined) return position(start + offset);
    }
    return { line: 1, column: 1 };
  };
}

function yamlDiagnostic(file: string, error: unknown, head: string): Diagnostic {
  const yaml = withoutFence(head);
  const { kind, reason, received, offset } = yamlProblemOf(yamlError(error, yaml), yaml);
  const place = { file, ...(offset === null ? { line: 1, column: 1 } : positionAt(yaml, offset)) };
  switch (kind) {
    case 'tab':
      return diagnose('yaml-tab', place);
    case 'duplicate-key':
      return diagnose('yaml-duplicate-key', { ...place, field: received, received });
    case 'refused-key':
      return diagnose('front-matter-key', { ...place, received });
    case 'nesting':
      return diagnose('front-matter-limit', { ...place, limit: `more than ${MAX_NESTING} levels of nesting` });
    case 'aliases':
      return diagnose('front-matter-limit', { ...place, limit: `more than ${MAX_ALIASES} aliases` });
    case 'syntax':
      return diagnose('yaml-syntax', { ...place, reason, received });
  }
}

/** The same error with offsets of the file: gray-matter hands its engine a piece of the text. */
function yamlError(error: unknown, yaml: string): unknown {
  try {
    parseYaml(yaml);
    return error;
  } catch (again) {
    return again;
  }
}

function notFrontMatter(file: string, text: string): Diagnostic {
  const firstLine = (text.split('\n', 1)[0] ?? '').replace(/^\uFEFF/, '').trimEnd();
  if (firstLine === '---') return diagnose('front-matter-unclosed', { file, line: 1, column: 1 });
  const language = /^---[ \t]*([^\s-].*)$/.exec(firstLine)?.[1];
  if (language === undefined) return diagnose('front-matter-missing', { file, line: 1, column: 1, received: firstLine });
  return diagnose('front-matter-language', { file, line: 1, column: firstLine.length - language.length + 1, received: language });
}

function fenceProblem(file: string, text: string, offset: number, rest: string): Diagnostic | null {
  if (rest.trim() === '') return null;
  return diagnose('front-matter-fence', { file, ...positionAt(text, offset), received: `---${rest.trimEnd()}` });
}

function blankRunProblem(file: string, head: string): Diagnostic | null {
  for (const { 0: run, index } of head.matchAll(BLANK_RUN)) {
    if (run.split(/[\n\r\u2028\u2029]/).length > MAX_BLANK_LINES) {
      const start = head.slice(0, index).trimEnd().length;
      return diagnose('front-matter-limit', { file, ...positionAt(head, start), limit: `more than ${MAX_BLANK_LINES} blank lines in a row` });
    }
  }
  return null;
}

function bodyOf(content: string): string {
  return content.replaceAll('\r\n', '\n').replace(/^[ \t]*\n/, '');
}

function refused(diagnostic: Diagnostic): SplitRecord {
  return { data: null, diagnostics: [diagnostic] };
}
