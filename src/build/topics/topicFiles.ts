import type { LabelOrders } from '../output/columns.ts';
import type { TopicTable } from './topicTable.ts';

/** The topics that come first, in the numbers that the table gives them. */
export function ordersOf(table: TopicTable | null): LabelOrders {
  const numbered = [...(table?.topics ?? [])].flatMap(([key, { order }]) =>
    order === null ? [] : [[key, order] as const],
  );
  return { topics: new Map(numbered) };
}
