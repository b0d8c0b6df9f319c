import type { SearchQuery } from '../../../src/core/search/query.ts';

/** A text that asks for just this query: the inverse of `parseQuery`. */
export function formatQuery(query: SearchQuery): string {
  const { operators } = query;
  const labels = (name: string, values: readonly string[]) =>
    values.map((value) => `${name}:${/\s/.test(value) ? `"${value}"` : value}`);
  const days = [
    ...(operators.before === null ? [] : [`before:${operators.before}`]),
    ...(operators.after === null ? [] : [`after:${operators.after}`]),
  ];
  const pieces = [
    ...labels('topic', operators.topics),
    ...labels('-topic', operators.excludedTopics),
    ...labels('source', operators.sources),
    ...labels('-source', operators.excludedSources),
    ...days,
    ...query.excludedWords.map((term) => `-${term}`),
    ...query.excludedPhrases.map((phrase) => `-"${phrase.join(' ')}"`),
    ...query.phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...query.words.map((word) => word.term),
  ];
  const last = query.words.at(-1);
  return pieces.join(' ') + (last === undefined || last.prefix ? '' : ' ');
}
