import { labelKey } from '../../core/label.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { shown } from '../diagnostics/shownValue.ts';
import type { ListedTopic } from './topicSource.ts';

/** How many topics may stand above one another: each article of the lowest has them all. */
export const MOST_TOPIC_LEVELS = 8;

/** What is known of one topic. */
export interface Topic {
  key: string;
  /** As readers see it. */
  name: string;
  /** The topic that has its articles, too; null: none. */
  parent: Topic | null;
  /** Its place among the topics that come first; null: it comes after them. */
  order: number | null;
  hidden: boolean;
  description: string | null;
}

/** What the publisher says of topics. */
export interface TopicTable {
  /** By their keys. */
  topics: ReadonlyMap<string, Topic>;
  /** By the keys of their other names. */
  aliases: ReadonlyMap<string, Topic>;
}

/** The topic of this key, by its name or another one; null for one of which the table says nothing. */
export function topicOf({ topics, aliases }: TopicTable, key: string): Topic | null {
  return topics.get(key) ?? aliases.get(key) ?? null;
}

/** The topics above one, the nearest first. */
export function above({ parent }: Topic): Topic[] {
  return parent === null ? [] : [parent, ...above(parent)];
}

/**
 * Makes a table of what is listed. Several entries of one name add up; of two that say different things the first counts.
 * `isKnown` tells whether a record has a topic of this key. What contradicts the rest is left out, with a diagnostic.
 */
export function makeTopicTable(
  listed: readonly ListedTopic[],
  isKnown: (key: string) => boolean,
): { table: TopicTable; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const topics = namedTopics(listed);
  const aliases = aliasesOf(listed, topics, diagnostics);
  settleParents(childrenIn(listed, { topics, aliases }, isKnown, diagnostics));
  return { table: { topics, aliases }, diagnostics };
}

function namedTopics(listed: readonly ListedTopic[]): Map<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const { name, order, hidden, description } of listed) {
    const topic = topicNamed(topics, name);
    topic.order ??= order ?? null;
    topic.hidden ||= hidden ?? false;
    topic.description ??= description ?? null;
  }
  return topics;
}

/** The topic of this name, which is added where it is missing. */
function topicNamed(topics: Map<string, Topic>, name: string): Topic {
  const key = labelKey(name);
  const topic = topics.get(key) ?? { key, name, parent: null, order: null, hidden: false, description: null };
  topics.set(key, topic);
  return topic;
}

function aliasesOf(
  listed: readonly ListedTopic[],
  topics: ReadonlyMap<string, Topic>,
  diagnostics: Diagnostic[],
): Map<string, Topic> {
  const aliases = new Map<string, Topic>();
  for (const { name, aliases: names, report } of listed) {
    const topic = topics.get(labelKey(name));
    for (const [i, alias] of (names ?? []).entries()) {
      const key = labelKey(alias);
      const other = topics.get(key) ?? aliases.get(key) ?? topic;
      if (topic === undefined || other === undefined) continue;
      if (other !== topic) diagnostics.push(report(`aliases.${i}`, aliasFault(name, alias, other, topics.has(key))));
      else if (key !== topic.key) aliases.set(key, topic);
    }
  }
  return aliases;
}

function aliasFault(name: string, alias: string, other: Topic, isTopic: boolean): string {
  const instead = isTopic ? 'is a topic of the table itself' : `is an alias of ${shown(other.name)} already`;
  return `aliases of ${shown(name)}: ${shown(alias)} ${instead}; left out`;
}

/** A topic that may get a parent. */
interface Child {
  topic: Topic;
  parent: Topic;
  report: (fault: string) => void;
}

/** By their topics; of two parents the first counts. */
function childrenIn(
  listed: readonly ListedTopic[],
  table: TopicTable & { topics: Map<string, Topic> },
  isKnown: (key: string) => boolean,
  diagnostics: Diagnostic[],
): Map<Topic, Child> {
  const children = new Map<Topic, Child>();
  for (const { name, parent: parentName, report: reportField } of listed) {
    const topic = topicNamed(table.topics, name);
    if (parentName === null || parentName === undefined || children.has(topic)) continue;
    const key = labelKey(parentName);
    const parent = topicOf(table, key) ?? (isKnown(key) ? topicNamed(table.topics, parentName) : null);
    const report = (fault: string): void => {
      diagnostics.push(reportField('parent', `parent of ${shown(name)}: ${fault}; left out`));
    };
    if (parent === null) report(`no record and no entry of the table has the topic ${shown(parentName)}`);
    else children.set(topic, { topic, parent, report });
  }
  return children;
}

/** Gives topics their parents, from the top down. One that would close a circle, or make too many levels, is left out. */
function settleParents(children: ReadonlyMap<Topic, Child>): void {
  const levels = new Map<Topic, number>();
  for (const first of children.keys()) {
    const { chain, closing } = unsettledAbove(first, children, levels);
    if (closing !== null) {
      levels.set(closing.topic, 0);
      closing.report(`${shown(closing.parent.name)} is the same topic, or stands below it`);
    }
    for (const child of chain.reverse()) settleParent(child, levels);
  }
}

function settleParent({ topic, parent, report }: Child, levels: Map<Topic, number>): void {
  const level = (levels.get(parent) ?? 0) + 1;
  levels.set(topic, level > MOST_TOPIC_LEVELS ? 0 : level);
  if (level > MOST_TOPIC_LEVELS) report(`above ${shown(parent.name)} there are ${MOST_TOPIC_LEVELS} topics already`);
  else topic.parent = parent;
}

/** From a topic upward those without a level, and the one whose parent was met on the way. */
function unsettledAbove(
  first: Topic,
  children: ReadonlyMap<Topic, Child>,
  levels: ReadonlyMap<Topic, number>,
): { chain: Child[]; closing: Child | null } {
  const chain: Child[] = [];
  const met = new Set<Topic>();
  let child = children.get(first);
  for (; child !== undefined && !levels.has(child.topic); child = children.get(child.parent)) {
    met.add(child.topic);
    if (met.has(child.parent)) return { chain, closing: child };
    chain.push(child);
  }
  return { chain, closing: null };
}
