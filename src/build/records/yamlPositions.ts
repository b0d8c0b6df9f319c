import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';
import type { ParsedYaml } from './yaml.ts';

/** A list or mapping whose content is being walked. */
interface Container {
  path: string;
  offset: number;
  kind: 'mapping' | 'sequence';
  /** Of the next element of a sequence. */
  index: number;
  /** Set between a mapping's key and its value. */
  key: { name: string; offset: number } | null;
}

/**
 * The offset of every value of a YAML text, by the path that messages use (`images.0.url`). A value without characters
 * has the offset of its key or of its list.
 */
export function valueOffsets({ text, events }: ParsedYaml): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: Container[] = [];
  for (const event of events) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (parent?.kind === 'mapping' && parent.key === null) {
      parent.key = keyOf(text, event);
      if (isContainer(event))
        open.push({ path: `${parent.path}?`, offset: event.start, kind: kindOf(event), index: 0, key: null });
      continue;
    }
    const path = parent === undefined ? '' : nextPath(parent);
    const offset = offsetOf(event) ?? parent?.key?.offset ?? parent?.offset ?? 0;
    offsets.set(path, offset);
    if (parent !== undefined) parent.key = null;
    if (isContainer(event)) open.push({ path, offset, kind: kindOf(event), index: 0, key: null });
  }
  return offsets;
}

function nextPath(parent: Container): string {
  const step = parent.kind === 'mapping' ? (parent.key?.name ?? '') : String(parent.index++);
  return parent.path === '' ? step : `${parent.path}.${step}`;
}

function keyOf(yaml: string, event: Event): { name: string; offset: number } {
  return { name: event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : '', offset: offsetOf(event) ?? 0 };
}

/** Null for a value that has no characters. */
function offsetOf(event: Event): number | null {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (isContainer(event)) return event.start;
  if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) return null;
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return quoted ? event.valueStart - 1 : event.valueStart;
}

function isContainer(event: Event): event is Extract<Event, { start: number }> {
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
}

function kindOf(event: Event): Container['kind'] {
  return event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
}
