import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml/browser';
import type { Event } from 'js-yaml/browser';
import type { ParsedYaml } from './yaml.ts';

/** A value of a YAML text. Values hang together as a tree: whole paths as keys of a map would take quadratic time. */
export interface YamlNode {
  /** Where it begins. A value without characters has the offset of its key or of its list. */
  offset: number;
  /** The list or mapping that it stands in; null for the whole document. */
  parent: YamlNode | null;
  /** Its key in a mapping, its index in a list. */
  step: string;
  isList: boolean;
  /** By their steps; null for a value that is no list and no mapping. */
  children: Map<string, YamlNode> | null;
}

/** All values of a YAML text. */
export interface YamlTree {
  /** Null for a text without a document. */
  root: YamlNode | null;
  /** By their offsets. Of a mapping and a value in it at one offset, it is the value. */
  byOffset: Map<number, YamlNode>;
}

/** A list or mapping whose content is being walked. */
interface Container {
  node: YamlNode;
  /** Set between a mapping's key and its value. */
  key: { name: string; offset: number } | null;
}

/** Where every value of a YAML text stands. */
export function yamlTree({ text, events }: ParsedYaml): YamlTree {
  const tree: YamlTree = { root: null, byOffset: new Map() };
  const open: Container[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    if (parent !== undefined && !parent.node.isList && parent.key === null) {
      parent.key = keyOf(text, event);
      // What stands in a key that is a list or a mapping itself hangs on no value.
      if (isContainer(event)) open.push({ node: nodeOf(event, null, ''), key: null });
      continue;
    }
    const node = addValue(tree, event, parent);
    if (isContainer(event)) open.push({ node, key: null });
  }
  return tree;
}

/** The value at a path such as `images.0.url`, or the nearest one around it. A key may hold dots if it is the last one. */
export function nearestNode(root: YamlNode, path: string): YamlNode {
  const steps = path.split('.');
  let node = root;
  for (const [i, step] of steps.entries()) {
    const child = node.children?.get(step);
    if (child === undefined) return node.children?.get(steps.slice(i).join('.')) ?? node;
    node = child;
  }
  return node;
}

/** A text, number or boolean as it stands in a YAML text. */
export type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** The scalars of a YAML text by the offsets of their values. An alias (`*name`) is none. */
export function scalarsByOffset({ events }: ParsedYaml): Map<number, ScalarEvent> {
  const scalars = new Map<number, ScalarEvent>();
  for (const event of events) {
    const offset = event.type === EVENT_ID.SCALAR ? offsetOf(event) : null;
    if (event.type === EVENT_ID.SCALAR && offset !== null) scalars.set(offset, event);
  }
  return scalars;
}

/** The path that messages use. */
export function fieldPath(node: YamlNode): string {
  const steps: string[] = [];
  for (let at = node; at.parent !== null; at = at.parent) steps.unshift(at.step);
  return steps.join('.');
}

/** The key of a value in its mapping; for an element of lists, the key of the outermost list. */
export function ownKey(node: YamlNode): string {
  let at = node;
  while (at.parent?.isList === true) at = at.parent;
  return at.step;
}

function addValue(tree: YamlTree, event: Event, parent: Container | undefined): YamlNode {
  const step = parent === undefined ? '' : (parent.key?.name ?? String(parent.node.children?.size ?? 0));
  const node = nodeOf(event, parent ?? null, step);
  if (parent === undefined) tree.root ??= node;
  else {
    parent.node.children?.set(step, node);
    parent.key = null;
  }
  tree.byOffset.set(node.offset, node);
  return node;
}

function nodeOf(event: Event, parent: Container | null, step: string): YamlNode {
  return {
    offset: offsetOf(event) ?? parent?.key?.offset ?? parent?.node.offset ?? 0,
    parent: parent?.node ?? null,
    step,
    isList: event.type === EVENT_ID.SEQUENCE,
    children: isContainer(event) ? new Map() : null,
  };
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
