import type { Article } from './article.ts';
import { kindLabel } from './label.ts';
import type { Names } from './words/english.ts';

/** A group of choices that narrow the feed. What tells one group from another stands in its row of the table below. */
export interface FilterGroup {
  /** The group's name in filters and data. */
  key: string;
  /** The search parameter of a choice: `?topic=oceans`. */
  parameter: string;
  /** The operator of a query: `topic:oceans`. */
  operator: string;
  /** Whether an article may have no label, or several. Otherwise it has exactly one. */
  many: boolean;
  /** Visits the labels of an article, as readers see them. Without a key, the one that follows from the label counts. */
  visitLabels: (article: Article, visit: (label: string, key?: string) => void, kindNames?: Names) => void;
}

/** The groups that every edition has, in the order in which the columns hold them and readers see them. */
export const filterGroups: readonly FilterGroup[] = [
  {
    key: 'topics',
    parameter: 'topic',
    operator: 'topic',
    many: true,
    visitLabels: ({ topics }, visit) => topics.forEach((topic) => visit(topic)),
  },
  {
    key: 'providers',
    parameter: 'provider',
    operator: 'source',
    many: false,
    visitLabels: ({ provider }, visit) => visit(provider.name, provider.key),
  },
  {
    key: 'kinds',
    parameter: 'type',
    operator: 'kind',
    many: false,
    visitLabels: ({ kind }, visit, kindNames) => visit(kindLabel(kind, kindNames), kind),
  },
];

/** All groups of an edition whose publisher has facets of their own, with these keys: they follow the others. */
export function groupsWith(own: readonly string[]): readonly FilterGroup[] {
  return [...filterGroups, ...own.map(ownGroup)];
}

/** The group of a facet of the publisher's own. Parameter and operator are its key. */
function ownGroup(key: string): FilterGroup {
  return {
    key,
    parameter: key,
    operator: key,
    many: true,
    visitLabels: ({ facets }, visit) => facets?.[key]?.forEach((label) => visit(label)),
  };
}

/** One value for each group, by the group's key. */
export function perGroup<Group extends { key: string }, Value>(
  groups: readonly Group[],
  valueOf: (group: Group, position: number) => Value,
): Record<string, Value> {
  return Object.fromEntries(groups.map((group, position) => [group.key, valueOf(group, position)]));
}

/** The position of the group with this key. -1 where there is none. */
export function groupPosition(key: string, groups: readonly { key: string }[] = filterGroups): number {
  return groups.findIndex((group) => group.key === key);
}
