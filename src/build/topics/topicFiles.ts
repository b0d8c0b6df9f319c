import type { Label } from '../../core/format/columns.ts';
import type { TopicAliases } from '../../core/format/topicFiles.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import type { LabelOrders } from '../output/columns.ts';
import type { TopicTable } from './topicTable.ts';

/** The topics that come first, in the numbers that the table gives them. */
export function ordersOf(table: TopicTable | null): LabelOrders {
  const topics = new Map<string, number>();
  for (const { key, order } of table?.topics.values() ?? []) if (order !== null) topics.set(key, order);
  return { topics };
}

/** The other names of the topics that the edition has. */
export function aliasesInEdition({ aliases }: TopicTable, labels: readonly Label[]): TopicAliases {
  const shown = new Set(labels.map(({ key }) => key));
  return new Map([...aliases].map(([alias, { key }]) => [alias, key] as const).filter(([, key]) => shown.has(key)));
}

/** What is to be said of the topics that the edition has. Nothing is said of hidden ones: the edition has none of them. */
export function notesInEdition({ topics }: TopicTable, labels: readonly Label[]): TopicNote[] {
  return labels.flatMap(({ key }) => {
    const { description = null, parent = null } = topics.get(key) ?? {};
    const shownParent = parent === null || parent.hidden ? null : parent.key;
    if (description === null && shownParent === null) return [];
    return [{ key, description: description ?? undefined, parent: shownParent ?? undefined }];
  });
}
