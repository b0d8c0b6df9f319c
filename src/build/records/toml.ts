import { parse, TomlDate, TomlError } from 'smol-toml';
import { isMapping } from '../../core/recordValue.ts';
import { MAX_NESTING, refusedKeys } from './yaml.ts';

/** Why a text is not TOML that a record may have, and where: from 1; null where it is not about a place. */
export interface TomlProblem {
  kind: 'syntax' | 'duplicate-key' | 'refused-key' | 'nesting';
  /** The parser's words, or the key. */
  reason: string;
  line: number | null;
  column: number | null;
}

/** What TOML holds, dates as they are written; or why it can't be read. */
export type ReadToml = { value: Record<string, unknown>; problem: null } | { value: null; problem: TomlProblem };

/** Reads TOML. */
export function readToml(text: string): ReadToml {
  try {
    const value = parse(text, { maxDepth: MAX_NESTING });
    const key = refusedKeyIn(value);
    const problem = { kind: 'refused-key', line: null, column: null } as const;
    return key === null
      ? { value: withoutDates(value), problem: null }
      : { value: null, problem: { ...problem, reason: key } };
  } catch (error) {
    return { value: null, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): TomlProblem {
  const [line, column] = error instanceof TomlError ? [error.line, error.column] : [null, null];
  const message = error instanceof Error ? error.message : String(error);
  const reason = (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
  const isDeep = /depth|nest/i.test(reason);
  const isTwice = /redefine|duplicate|already defined/i.test(reason);
  return { kind: isDeep ? 'nesting' : isTwice ? 'duplicate-key' : 'syntax', reason, line, column };
}

function refusedKeyIn(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(refusedKeyIn).find((key) => key !== null) ?? null;
  if (!isMapping(value) || value instanceof Date) return null;
  for (const [key, part] of Object.entries(value)) {
    const refused = refusedKeys.has(key) ? key : refusedKeyIn(part);
    if (refused !== null) return refused;
  }
  return null;
}

/** Dates are text, as in YAML. */
function withoutDates(mapping: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  return isMapping(value) ? withoutDates(value) : value;
}

/** Finds where values stand in TOML: a field, or the nearest field or table around it. Null for neither. */
export function tomlLocator(toml: string): (path: string) => number | null {
  const known = new Map<string, number | null>();
  const find = (step: string, from: number): number | null => {
    const key = `${from} ${step}`;
    const found = known.get(key) ?? offsetOf(toml, step, from);
    known.set(key, found);
    return found;
  };
  return (path) => {
    let offset: number | null = null;
    for (const step of path.split('.').filter((one) => !/^\d+$/.test(one))) {
      const next = find(step, offset ?? 0);
      if (next === null) break;
      offset = next;
    }
    return offset;
  };
}

function offsetOf(toml: string, step: string, from: number): number | null {
  const name = step.replace(/[^\w-]/g, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  const field = new RegExp(`^[ \\t]*(?:[\\w-]{1,100}\\.)?["']?${name}["']?[ \\t]*(?:=[ \\t]*|\\.)`, 'mu');
  const table = new RegExp(`^[ \\t]*\\[{1,2}[^\\]\\n]{0,300}?${name}["']?[ \\t]*\\]`, 'mu');
  const rest = toml.slice(from);
  const [asField, asTable] = [field.exec(rest), table.exec(rest)];
  if (asField !== null) return from + asField.index + asField[0].length;
  return asTable === null ? null : from + asTable.index;
}
