import { dayNumber, dayStart, UNDATED } from '../day.ts';
import type { Columns, Label } from '../format/columns.ts';
import { labelKey } from '../label.ts';
import type { QueryOperators } from '../search/query.ts';

/**
 * The ordinals that pass a query's operators, ascending. They are taken from `hits` (ascending), or from all articles
 * where `hits` is null. A label fits where the label or its key contains the typed text.
 */
export function applyOperators(columns: Columns, operators: QueryOperators, hits: Uint32Array | null): Uint32Array {
  const topics = flags(columns.topics, operators.topics);
  const noTopics = flags(columns.topics, operators.excludedTopics);
  const sources = flags(columns.providers, operators.sources);
  const noSources = flags(columns.providers, operators.excludedSources);
  const first = operators.after === null ? -Infinity : dayNumber(dayStart(operators.after));
  const last = operators.before === null ? Infinity : dayNumber(dayStart(operators.before)) - 1;
  const dated = operators.after !== null || operators.before !== null;

  const fits = (article: number): boolean => {
    const source = columns.providerOf[article] ?? 0;
    if ((sources !== null && sources[source] !== 1) || noSources?.[source] === 1) return false;
    const day = columns.days[article] ?? UNDATED;
    if (dated && (day === UNDATED || day < first || day > last)) return false;
    const own = columns.topicIds.subarray(columns.topicStarts[article], columns.topicStarts[article + 1]);
    if (topics !== null && !own.some((topic) => topics[topic] === 1)) return false;
    return noTopics === null || !own.some((topic) => noTopics[topic] === 1);
  };
  return (hits ?? Uint32Array.from({ length: columns.count }, (_, article) => article)).filter(fits);
}

/** For each label: 1 where it fits one of the typed texts, else 0. Null where nothing was typed. */
function flags(labels: readonly Label[], typed: readonly string[]): Uint8Array | null {
  if (typed.length === 0) return null;
  const keys = typed.map(labelKey);
  return Uint8Array.from(labels, ({ key, label }) => {
    const labelled = labelKey(label);
    return keys.some((wanted) => key.includes(wanted) || labelled.includes(wanted)) ? 1 : 0;
  });
}
