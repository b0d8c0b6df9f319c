import {
  LONG_EXCERPT,
  LONG_TITLE,
  LONGEST_CAPTION,
  LONGEST_TEXT,
  MOST_ACTIONS,
  MOST_AUTHORS,
  MOST_IMAGES,
  MOST_ITEMS,
  MOST_LEVELS,
  MOST_LOGOS,
  MOST_RELATED,
  MOST_TOPICS,
} from '../../core/limits.ts';
import { isMapping, splitLabels } from '../../core/recordValue.ts';
import type { Warn } from './rule.ts';

/** In characters. */
interface TextLimit {
  /** A longer text is cut. */
  longest: number;
  /** A longer text is reported. */
  usual: number;
}

/** What a mapping of a record may hold, by field. Names and addresses that are too long are left out by the schema. */
interface Limits {
  texts: Readonly<Record<string, TextLimit>>;
  /** The longest lists, in elements. */
  lists: Readonly<Record<string, number>>;
  /** The fields that hold a mapping, or a list of them. */
  parts: Readonly<Record<string, Limits>>;
}

const caption: TextLimit = { longest: LONGEST_CAPTION, usual: LONGEST_CAPTION };
const text: TextLimit = { longest: LONGEST_TEXT, usual: LONGEST_TEXT };
const captions: Limits = { texts: { title: caption, attribution: caption }, lists: {}, parts: {} };
const provider: Limits = { texts: {}, lists: { images: MOST_LOGOS, authors: MOST_AUTHORS }, parts: {} };
const article: Limits = {
  texts: {
    title: { longest: LONGEST_TEXT, usual: LONG_TITLE },
    excerpt: { longest: LONGEST_TEXT, usual: LONG_EXCERPT },
    topics: text,
  },
  lists: { topics: MOST_TOPICS, image: MOST_IMAGES, images: MOST_IMAGES },
  parts: { image: captions, images: captions, provider },
};
const record: Limits = {
  texts: { ...article.texts, featuredContent: text, price: caption, levels: text },
  lists: { ...article.lists, levels: MOST_LEVELS, items: MOST_ITEMS, actions: MOST_ACTIONS, related: MOST_RELATED },
  parts: { ...article.parts, actions: captions, related: article },
};

/**
 * The values of a record without what is too much of them. Each cut is reported, and so is an unusually long text. Lists
 * lose their last elements alone, so the others keep their numbers.
 */
export function withinLimits(data: Record<string, unknown>, warn: Warn): Record<string, unknown> {
  return bounded(data, record, '', warn);
}

/** `path` is where the mapping stands in the record: "" or "related.2.". */
function bounded(mapping: Record<string, unknown>, limits: Limits, path: string, warn: Warn): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [name, { longest, usual }] of Object.entries(limits.texts)) {
    const value = mapping[name];
    if (typeof value !== 'string' || value.length <= usual) continue;
    if (value.length <= longest) warn('text-long', { field: path + name, received: value.length, limit: usual });
    else {
      warn('text-cut', { field: path + name, received: value, limit: longest });
      changes[name] = beginningOf(value, longest);
    }
  }
  for (const [name, most] of Object.entries(limits.lists)) {
    const list = listIn(changes[name] ?? mapping[name], name);
    if (list === null || list.length <= most) continue;
    warn(name === 'topics' ? 'topics-many' : 'list-long', { field: path + name, received: list.length, limit: most });
    changes[name] = list.slice(0, most);
  }
  for (const [name, part] of Object.entries(limits.parts)) {
    const value = changes[name] ?? mapping[name];
    const within = boundedPart(value, part, path + name, warn);
    if (within !== value) changes[name] = within;
  }
  return Object.keys(changes).length === 0 ? mapping : { ...mapping, ...changes };
}

/** The same value where nothing of it is too much. */
function boundedPart(value: unknown, limits: Limits, path: string, warn: Warn): unknown {
  if (isMapping(value)) return bounded(value, limits, `${path}.`, warn);
  if (!Array.isArray(value)) return value;
  const elements: readonly unknown[] = value;
  const within = elements.map((element, i) =>
    isMapping(element) ? bounded(element, limits, `${path}.${i}.`, warn) : element,
  );
  return within.some((element, i) => element !== elements[i]) ? within : value;
}

/** A list. One text may hold several labels. */
function listIn(value: unknown, name: string): readonly unknown[] | null {
  if (typeof value === 'string' && (name === 'topics' || name === 'levels')) return splitLabels(value);
  return Array.isArray(value) ? value : null;
}

/** The first characters of a text. No character is cut in half. */
function beginningOf(whole: string, length: number): string {
  return whole.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
