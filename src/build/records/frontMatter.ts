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
import { yamlCuts } from './yamlCuts.ts';
import { nearestNode, type YamlTree, yamlTree } from './yamlPositions.ts';

/** A record split into fields and body, or why it can't be split. */
export type SplitRecord =
  | {
      /** The fields as YAML says; dates are text. */
      data: Record<string, unknown>;
      /** What follows the closing fence, its lines ended by `\n`. */
      body: string;
      /** The position of a field's value in the file, or of the nearest field around it. Slow: for problems only. */
      positionOf: (path: string) => Position;
      /** The front matter, and where it begins in the text. */
      yaml: ParsedYaml;
      start: number;
      /** What YAML leaves out. None of them is an error. */
      notes: Diagnostic[];
      diagnostics: null;
    }
  | { data: null; diagnostics: Diagnostic[] };

const OPENING = /^\uFEFF?---[ \t]*(?:ya?ml[ \t]*)?\r?\n/;
/** Each value takes a few hundred bytes of memory while the front matter is read. */
const MAX_VALUES = 200_000;
/** What begins a value: a line, a comma, a bracket. */
const BEFORE_VALUE = /[\n\r,[{]/g;
/** gray-matter's test for empty front matter takes quadratic time on longer runs. */
const MAX_BLANK_LINES = 100;
/** Begins at the end of a line, so that white space between words is skipped. */
const BLANK_RUN = /[\n\r\u2028\u2029]\s{99,}/g;

/**
 * Splits a record at its fences and parses its front matter, with gray-matter. Only YAML is read: the first line is
 * exactly `---` (`yaml` may follow), and a line `---` closes.
 */
export function splitFrontMatter(file: string, text: string): SplitRecord {
  const problem = fenceProblem(file, text);
  if (problem !== null) return refused(problem);
  const { yaml, start, error, content } = readFrontMatter(text);
  const fenceOffset = start + yaml.text.length;
  if (error !== null) {
    const torn = tornLineOffset(yaml.text, recordFieldNames);
    return refused(
      torn === null
        ? yamlDiagnostic(file, text, error, yaml.text, start)
        : diagnose('record-spliced', { file, ...positionAt(text, start + torn) }),
    );
  }
  const data = yaml.value ?? {};
  if (!isMapping(data))
    return refused(diagnose('front-matter-not-mapping', { file, line: 2, column: 1, received: data }));
  const second = secondRecordOffset(text.slice(fenceOffset), recordFieldNames);
  if (second !== null) return refused(diagnose('record-spliced', { file, ...positionAt(text, fenceOffset + second) }));
  const notes = cutNotes(file, text, yaml, start);
  return { data, body: bodyOf(content), positionOf: locator(text, yaml, start), yaml, start, notes, diagnostics: null };
}

const cutCodes = { hash: 'yaml-hash', comment: 'yaml-comment', anchor: 'yaml-anchor' } as const;

function cutNotes(file: string, text: string, yaml: ParsedYaml, start: number): Diagnostic[] {
  const cuts = yamlCuts(yaml);
  if (cuts.length === 0) return [];
  const position = positionFinder(text);
  return cuts.map(({ kind, offset, ...about }) =>
    diagnose(cutCodes[kind], { file, ...position(start + offset), ...about }),
  );
}

/**
 * What keeps gray-matter from splitting the text as meant. By itself it takes a missing or a longer closing fence, and
 * runs front matter in JavaScript.
 */
function fenceProblem(file: string, text: string): Diagnostic | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return notFrontMatter(file, text);
  const closing = /\n---([^\n]*)/.exec(text.slice(opening.length - 1));
  if (closing === null) return diagnose('front-matter-unclosed', { file, line: 1, column: 1 });
  const [fenceOffset, behind] = [opening.length + closing.index, closing[1] ?? ''];
  if (behind.trim() !== '')
    return diagnose('front-matter-fence', {
      file,
      ...positionAt(text, fenceOffset),
      received: `---${behind.trimEnd()}`,
    });
  const head = text.slice(0, fenceOffset);
  return blankRunProblem(file, head) ?? valuesProblem(file, head);
}

/** The front matter as YAML, or why it is none; where its text starts; and what follows the closing fence. */
function readFrontMatter(text: string): { yaml: ParsedYaml; start: number; error: unknown; content: string } {
  // Front matter of comments alone never reaches the engine.
  let yaml: ParsedYaml = { value: null, text: '', events: [] };
  let error: unknown = null;
  const parse = (piece: string): object => {
    try {
      yaml = parseYaml(`${piece}\n`);
    } catch (thrown) {
      error = thrown;
    }
    return {};
  };
  const start = text.search(/\r?\n/);
  // gray-matter looks its whole text up in a cache: the body is not part of that text.
  const bodyStart = text.indexOf('\n', text.indexOf('\n---', start) + 1) + 1;
  const head = bodyStart === 0 ? text : text.slice(0, bodyStart);
  const split = matter(head, { language: 'yaml', engines: { ...otherLanguages, yaml: parse } });
  return {
    yaml: { ...yaml, text: `${split.matter}\n` },
    start,
    error,
    content: split.content + text.slice(head.length),
  };
}

/** `fenceProblem` refuses every language but YAML; these refuse it once more. */
const refuseLanguage = (): never => {
  throw new Error('front matter in a language other than YAML');
};
const otherLanguages = { json: refuseLanguage, javascript: refuseLanguage, js: refuseLanguage };

/** Finds a field, or the nearest field around it. `start`: where the YAML begins in the text. */
function locator(text: string, yaml: ParsedYaml, start: number): (path: string) => Position {
  let known: (YamlTree & { position: (offset: number) => Position }) | null = null;
  return (path) => {
    const { root, position } = (known ??= { ...yamlTree(yaml), position: positionFinder(text) });
    const node = root === null ? null : nearestNode(root, path);
    return node === null || (node === root && path !== '') ? { line: 1, column: 1 } : position(start + node.offset);
  };
}

function yamlDiagnostic(file: string, text: string, error: unknown, yaml: string, start: number): Diagnostic {
  const { kind, reason, received, offset } = yamlProblemOf(error, yaml);
  const place = { file, ...(offset === null ? { line: 1, column: 1 } : positionAt(text, start + offset)) };
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

function notFrontMatter(file: string, text: string): Diagnostic {
  const firstLine = (text.split('\n', 1)[0] ?? '').replace(/^\uFEFF/, '').trimEnd();
  if (firstLine === '---') return diagnose('front-matter-unclosed', { file, line: 1, column: 1 });
  const language = /^(?:---[ \t]*(?=[^\s-])|(?=[+;]{3}$))(.*)$/.exec(firstLine)?.[1];
  if (language === undefined)
    return diagnose('front-matter-missing', { file, line: 1, column: 1, received: firstLine });
  return diagnose('front-matter-language', {
    file,
    line: 1,
    column: firstLine.length - language.length + 1,
    received: language,
  });
}

function blankRunProblem(file: string, head: string): Diagnostic | null {
  for (const { 0: run, index } of head.matchAll(BLANK_RUN)) {
    if (run.split(/[\n\r\u2028\u2029]/).length > MAX_BLANK_LINES) {
      const start = head.slice(0, index).trimEnd().length;
      return diagnose('front-matter-limit', {
        file,
        ...positionAt(head, start),
        limit: `more than ${MAX_BLANK_LINES} blank lines in a row`,
      });
    }
  }
  return null;
}

function valuesProblem(file: string, head: string): Diagnostic | null {
  if (head.length <= MAX_VALUES || head.length - head.replace(BEFORE_VALUE, '').length <= MAX_VALUES) return null;
  const limit = `more than ${MAX_VALUES.toLocaleString('en')} lines, commas and brackets`;
  return diagnose('front-matter-limit', { file, line: 1, column: 1, limit });
}

function bodyOf(content: string): string {
  return content.replaceAll('\r\n', '\n').replace(/^[ \t]*\n/, '');
}

function refused(diagnostic: Diagnostic): SplitRecord {
  return { data: null, diagnostics: [diagnostic] };
}
