import { directoryFields } from '../entryPath.ts';
import { chosenOf, type Filters, withChosen } from '../filters.ts';
import type { TopicAliases } from '../format/topicFiles.ts';
import { labelKey } from '../label.ts';
import type { QueryOperators } from '../search/query.ts';

const group = directoryFields.topics;

/** The filters with the topics that are meant by other names; the same ones where there is no such name. */
export function renamedFilters(filters: Filters, aliases: TopicAliases): Filters {
  const chosen = chosenOf(filters, group);
  if (!chosen.some((key) => aliases.has(key))) return filters;
  return withChosen(
    filters,
    group,
    chosen.map((key) => aliases.get(key) ?? key),
  );
}

/** The operators of a query, each other name of a topic followed by the topic itself. */
export function renamedOperators(operators: QueryOperators, aliases: TopicAliases): QueryOperators {
  const labels = operators.labels.flatMap((label) => {
    const key = label.group === group ? aliases.get(labelKey(label.text)) : undefined;
    return key === undefined ? [label] : [label, { ...label, text: key }];
  });
  return { ...operators, labels };
}
