import matter from 'gray-matter';
import { recordFieldNames } from '../../core/record.ts';
import { isMapping } from '../../core/recordValue.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { bracesEnd, closingFence, type Fence, fenceOf, notFrontMatter } from './fences.ts';
import { jsonProblem } from './jsonProblem.ts';
import { lineAt, positionAt, positionFinder } from './position.ts';
import type { Position } from './position.ts';
import { secondRecordOffset, tornLineOffset } from './splicedRecord.ts';
import { readToml, tomlLocator, type TomlProblem } from './toml.ts';
import { MAX_ALIASES, MAX_NESTING, parseYaml, yamlProblemOf } from './yaml.ts';
import type { ParsedYaml } from './yaml.ts';
import { yamlCuts } from './yamlCuts.ts';
import { nearestNode, type YamlTree, yamlTree } from './yamlPositions.ts';

/** A record split into fields and body, or why it can't be split. */
export type SplitRecord =
  | {
      /** The fields; dates are text. */
      data: Record<string, unknown>;
      /** What follows the closing fence, its lines ended by `\n`. */
      body: string;
      /** The position of a field's value in the file, or of the nearest field around it. Slow: for problems only. */
      positionOf: (path: string) => Position;
      /** The front matter, and where it begins in the text. Null in another language than YAML. */
      yaml: ParsedYaml | null;
      start: number;
      /** What YAML leaves out. None of them is an error. */
      notes: Diagnostic[];
      diagnostics: null;
    }
  | { data: null; diagnostics: Diagnostic[] };

/** Each value takes a few hundred bytes of memory while the front matter is read. */
const MAX_VALUES = 200_000;
/** What begins a value: a line, a comma, a bracket. */
const BEFORE_VALUE = /[\n\r,[{]/g;
/** gray-matter's test for empty front matter takes quadratic time on longer runs. */
const MAX_BLANK_LINES = 100;
/** Begins at the end of a line, so that white space between words is skipped. */
const BLANK_RUN = /[\n\r\u2028\u2029]\s{99,}/g;

/** Front matter between its fences, and what follows. */
interface Parts {
  language: Fence['language'];
  /** The front matter. */
  source: string;
  /** Where it begins in the text, and where it ends. */
  start: number;
  end: number;
  content: string;
  /** A whole file, which is a record only if it has a title. */
  isWhole?: true;
}

/**
 * Splits a record at its fences and parses its front matter, with gray-matter: YAML between lines `---`, TOML between lines
 * `+++`, JSON between lines `;;;` or in braces. A language may stand behind the first line; no other one is read.
 */
export function splitFrontMatter(file: string, text: string): SplitRecord {
  const braces = bracesEnd(text);
  if (braces !== null) {
    const parts = { language: 'json', source: text.slice(0, braces), start: 0, end: braces } as const;
    return readParts(file, text, { ...parts, content: text.slice(braces) });
  }
  const fence = fenceOf(text);
  if (fence === null) return refused(notFrontMatter(file, text));
  const closing = closingFence(file, text, fence);
  if (typeof closing !== 'number') return refused(closing);
  const head = text.slice(0, closing);
  const problem = blankRunProblem(file, head) ?? valuesProblem(file, head);
  return problem === null ? readParts(file, text, partsOf(text, fence)) : refused(problem);
}

/** Reads a file that is fields from beginning to end, in YAML or JSON. */
export function readWholeFile(file: string, text: string): SplitRecord {
  const problem = valuesProblem(file, text);
  const language = /\.json$/i.test(file) ? 'json' : 'yaml';
  const parts: Parts = { language, source: text, start: 0, end: text.length, content: '', isWhole: true };
  const split = problem === null ? readParts(file, text, parts) : refused(problem);
  if (split.data === null) return split;
  const name = ['body', 'content'].find((one) => typeof split.data[one] === 'string');
  const { [name ?? '']: body = '', ...data } = split.data;
  return { ...split, data, body: String(body), yaml: null };
}

function readParts(file: string, text: string, parts: Parts): SplitRecord {
  const { language, source, start, end, content } = parts;
  if (language === 'toml') return readTomlParts(file, text, parts);
  // Some write JSON without its braces.
  const isBare = language === 'json' && parts.isWhole !== true && !source.trimStart().startsWith('{');
  const [piece, shift] = isBare ? [`{${source}}`, start - 1] : [source, start];
  let yaml: ParsedYaml;
  try {
    yaml = parseYaml(piece);
  } catch (error) {
    const torn = language === 'yaml' ? tornLineOffset(source, recordFieldNames) : null;
    if (torn !== null) return refused(diagnose('record-spliced', { file, ...positionAt(text, start + torn) }));
    return refused(yamlDiagnostic(file, text, error, piece, { start: shift, language }));
  }
  const data = yaml.value ?? {};
  if (!isMapping(data))
    return refused(diagnose('front-matter-not-mapping', { file, line: 2, column: 1, received: data }));
  const mayBeData = parts.isWhole === true && !Object.hasOwn(data, 'title');
  const loose = language === 'json' && !mayBeData ? jsonDiagnostic(file, text, yaml, shift) : null;
  const problem = loose ?? secondRecord(file, text, end);
  if (problem !== null) return refused(problem);
  const isYaml = language === 'yaml';
  const notes = isYaml ? cutNotes(file, text, yaml, shift) : [];
  const positionOf = locator(text, yaml, shift);
  return { data, body: bodyOf(content), positionOf, yaml: isYaml ? yaml : null, start, notes, diagnostics: null };
}

function readTomlParts(file: string, text: string, { source, start, content }: Parts): SplitRecord {
  const { value, problem } = readToml(source);
  if (problem !== null) return refused(tomlDiagnostic(file, text, problem, start));
  const offsetOf = tomlLocator(source);
  const positionOf = (path: string): Position => {
    const offset = offsetOf(path);
    return offset === null ? { line: 1, column: 1 } : positionAt(text, start + offset);
  };
  return { data: value, body: bodyOf(content), positionOf, yaml: null, start, notes: [], diagnostics: null };
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

/** Lets gray-matter split a text whose fences are checked. */
function partsOf(text: string, { language, delimiter }: Fence): Parts {
  // Front matter of comments alone never reaches the engine. What an engine gives is read later, with its place.
  const keep = (): object => ({});
  const start = text.search(/\r?\n/);
  // gray-matter looks its whole text up in a cache: the body is not part of that text.
  const bodyStart = text.indexOf('\n', text.indexOf(`\n${delimiter}`, start) + 1) + 1;
  const head = bodyStart === 0 ? text : text.slice(0, bodyStart);
  const engines = { ...otherLanguages, yaml: keep, toml: keep, json: keep };
  const split = matter(head, { language, delimiters: delimiter, engines });
  const source = `${split.matter}\n`;
  return { language, source, start, end: start + source.length, content: split.content + text.slice(head.length) };
}

/** `fenceOf` refuses every other language; these refuse it once more. */
const refuseLanguage = (): never => {
  throw new Error('front matter in a language that is not read');
};
const otherLanguages = { javascript: refuseLanguage, js: refuseLanguage };

/** Finds a field, or the nearest field around it. `start`: where the YAML begins in the text. */
function locator(text: string, yaml: ParsedYaml, start: number): (path: string) => Position {
  let known: (YamlTree & { position: (offset: number) => Position }) | null = null;
  return (path) => {
    const { root, position } = (known ??= { ...yamlTree(yaml), position: positionFinder(text) });
    const node = root === null ? null : nearestNode(root, path);
    return node === null || (node === root && path !== '') ? { line: 1, column: 1 } : position(start + node.offset);
  };
}

function yamlDiagnostic(
  file: string,
  text: string,
  error: unknown,
  yaml: string,
  { start, language }: Pick<Parts, 'start' | 'language'>,
): Diagnostic {
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
      return diagnose(language === 'json' ? 'json-syntax' : 'yaml-syntax', { ...place, reason, received });
  }
}

function secondRecord(file: string, text: string, end: number): Diagnostic | null {
  const offset = secondRecordOffset(text.slice(end), recordFieldNames);
  return offset === null ? null : diagnose('record-spliced', { file, ...positionAt(text, end + offset) });
}

function jsonDiagnostic(file: string, text: string, yaml: ParsedYaml, start: number): Diagnostic | null {
  const problem = jsonProblem(yaml);
  if (problem === null) return null;
  const { reason, offset } = problem;
  const received = lineAt(text, start + offset).trim();
  return diagnose('json-syntax', { file, ...positionAt(text, start + offset), reason, received });
}

/** The parser counts lines from the line end behind the opening fence. */
function tomlDiagnostic(
  file: string,
  text: string,
  { kind, reason, line, column }: TomlProblem,
  start: number,
): Diagnostic {
  const place = { file, line: positionAt(text, start).line + (line ?? 1) - 1, column: column ?? 1 };
  if (kind === 'refused-key') return diagnose('front-matter-key', { ...place, received: reason });
  if (kind === 'nesting')
    return diagnose('front-matter-limit', { ...place, limit: `more than ${MAX_NESTING} levels of nesting` });
  const received = (text.split('\n')[place.line - 1] ?? '').trim();
  if (kind === 'duplicate-key') return twice(place, received);
  return diagnose('toml-syntax', { ...place, reason, received });
}

/** `line`: the one that gives a field or a table of TOML once more. */
function twice(place: { file: string } & Position, line: string): Diagnostic {
  const [name = ''] = line.replace(/^\[+/, '').split(/[\]=]/, 1);
  const key = name.replace(/["']/g, '').trim();
  return diagnose('yaml-duplicate-key', { ...place, field: key, received: key });
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
