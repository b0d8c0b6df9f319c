// js-yaml's build for browsers parses five times as fast as its build for Node: under Node 20 each parser state of the
// latter gets a hidden class of its own.
import {
  constructFromEvents,
  FAILSAFE_SCHEMA,
  NOT_RESOLVED,
  boolCoreTag,
  defineMappingTag,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  mapTag,
  mergeTag,
  nullCoreTag,
  parseEvents,
  strTag,
  YAMLException,
} from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';
import { lineAt } from './position.ts';

/** Levels of nested lists and mappings. The format needs six. */
export const MAX_NESTING = 64;
/** Uses of anchors (`*name`). So few can't make a small file large. */
export const MAX_ALIASES = 20;

const REFUSED_KEY = 'refused key ';
/** Names that could change how the program behaves. */
export const refusedKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a text is not YAML, and where. */
export interface YamlProblem {
  kind: 'syntax' | 'tab' | 'duplicate-key' | 'refused-key' | 'nesting' | 'aliases';
  /** The parser's own words, for `syntax`. */
  reason: string;
  /** The key, or the text at the place. */
  received: string;
  /** Null where the parser names no place. */
  offset: number | null;
}

/** Mappings that never touch a prototype. */
const safeMapTag = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  ...mapTag,
  addPair: (mapping, key, value) =>
    refusedKeys.has(key) ? `${REFUSED_KEY}${String(key)}` : mapTag.addPair(mapping, key, value),
});

/**
 * YAML in which a number or boolean is one only if it is written as JavaScript would print it. Dates, `12:30:45`, `010`,
 * `1.10`, `0x1F`, `yes` and `True` stay text, so that a title keeps its spelling. A merge key (`<<`) is honoured.
 */
const recordSchema = FAILSAFE_SCHEMA.withTags(
  safeMapTag,
  mergeTag,
  nullCoreTag,
  exactly('tag:yaml.org,2002:bool', boolCoreTag),
  exactly('tag:yaml.org,2002:int', intCoreTag),
  exactly('tag:yaml.org,2002:float', floatCoreTag),
);

/**
 * The controls that windows-1252 leaves open. They stand in mojibake, which can't be undone without them, but YAML refuses
 * them. So the parser is given characters in their place that no text has.
 */
const OPEN_BYTES = '\u0081\u008d\u008f\u0090\u009d';
const STAND_INS = '\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4';
const OPEN_BYTE = new RegExp(`[${OPEN_BYTES}]`, 'g');
const STAND_IN = new RegExp(`[${STAND_INS}]`, 'g');
const schemaWithOpenBytes = recordSchema.withTags(
  defineScalarTag('tag:yaml.org,2002:str', {
    ...strTag,
    resolve: (source) => source.replace(STAND_IN, (standIn) => OPEN_BYTES.charAt(STAND_INS.indexOf(standIn))),
  }),
);

/** One YAML document, with the parser's events, which know where in the text each value stands. */
export interface ParsedYaml {
  /** Null for a text without a document. */
  value: unknown;
  text: string;
  events: Event[];
}

/** Parses one YAML document. Throws what `yamlProblemOf` explains. */
export function parseYaml(text: string): ParsedYaml {
  const source = text.replace(OPEN_BYTE, (control) => STAND_INS.charAt(OPEN_BYTES.indexOf(control)));
  const schema = source === text ? recordSchema : schemaWithOpenBytes;
  const events = parseEvents(source, { maxDepth: MAX_NESTING });
  const documents = constructFromEvents(events, { source, schema, maxAliases: MAX_ALIASES });
  if (documents.length > 1) throw new YAMLException('expected a single document in the stream, but found more');
  return { value: documents[0] ?? null, text, events };
}

/** What `parseYaml` threw about `text`, explained. */
export function yamlProblemOf(error: unknown, text: string): YamlProblem {
  if (!(error instanceof YAMLException))
    return { kind: 'syntax', reason: 'it could not be read', received: '', offset: null };
  const reason = error.reason;
  const offset = error.mark?.position ?? null;
  const rest = offset === null ? '' : restOfLine(text, offset);
  if (reason.startsWith(REFUSED_KEY))
    return { kind: 'refused-key', reason, received: reason.slice(REFUSED_KEY.length), offset };
  if (reason.includes('duplicated mapping key'))
    return { kind: 'duplicate-key', reason, received: keyOf(rest), offset };
  if (reason.includes('maxDepth')) return { kind: 'nesting', reason, received: rest, offset };
  if (reason.includes('maxAliases')) return { kind: 'aliases', reason, received: rest, offset };
  if (offset !== null && /^ *\t/.test(lineAt(text, offset))) {
    return {
      kind: 'tab',
      reason,
      received: rest,
      offset: offset - lineBefore(text, offset).length + lineAt(text, offset).indexOf('\t'),
    };
  }
  return { kind: 'syntax', reason: inPlainWords(reason, rest), received: rest, offset };
}

/** The parser's reason, or a plainer one for the usual mistakes. */
function inPlainWords(reason: string, rest: string): string {
  if (rest.startsWith(': ')) return 'text that holds ": " needs quotes';
  if (/^[@`%!*]/.test(rest)) return `text that begins with ${rest.charAt(0)} needs quotes`;
  if (reason === 'expected valid JSON character') return 'a control character';
  return reason === 'deficient indentation' ? 'a bracket or quote that is never closed, or too little indent' : reason;
}

function exactly<Value>(tagName: string, tag: ReturnType<typeof defineScalarTag<Value>>) {
  return defineScalarTag<Value>(tagName, {
    ...tag,
    resolve: (source, isExplicit, name) => {
      const value = tag.resolve(source, isExplicit, name);
      return value !== NOT_RESOLVED && (isExplicit || String(value) === source) ? value : NOT_RESOLVED;
    },
  });
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The text from the offset to the end of its line; the whole line where the offset is its end. */
function restOfLine(text: string, offset: number): string {
  const line = lineAt(text, offset);
  return line.slice(lineBefore(text, offset).length).trim() || line.trim();
}

function keyOf(line: string): string {
  return (line.split(':')[0] ?? '').replace(/^["']|["']$/g, '');
}
