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

/** All groups, in the order in which the columns hold them and readers see them. There may be up to thirty. */
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

/** One value for each group, by the group's key. */
export function perGroup<Value>(valueOf: (group: FilterGroup, position: number) => Value): Record<string, Value> {
  return Object.fromEntries(filterGroups.map((group, position) => [group.key, valueOf(group, position)]));
}

/** The position of the group with this key in the table. -1 where there is none. */
export function groupPosition(key: string): number {
  return filterGroups.findIndex((group) => group.key === key);
}
