import { filterGroups } from '../../../src/core/filterGroups.ts';
import type { SearchQuery } from '../../../src/core/search/query.ts';

/** A text that asks for just this query: the inverse of `parseQuery`. */
export function formatQuery(query: SearchQuery): string {
  const { operators } = query;
  const labels = operators.labels.map(({ group, text, excluded }) => {
    const operator = filterGroups.find(({ key }) => key === group)?.operator ?? '';
    return `${excluded ? '-' : ''}${operator}:${/\s/.test(text) ? `"${text}"` : text}`;
  });
  const days = [
    ...(operators.before === null ? [] : [`before:${operators.before}`]),
    ...(operators.after === null ? [] : [`after:${operators.after}`]),
  ];
  const pieces = [
    ...labels,
    ...days,
    ...query.excludedWords.map((term) => `-${term}`),
    ...query.excludedPhrases.map((phrase) => `-"${phrase.join(' ')}"`),
    ...query.phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...query.words.map((word) => word.term),
  ];
  const last = query.words.at(-1);
  return pieces.join(' ') + (last === undefined || last.prefix ? '' : ' ');
}
