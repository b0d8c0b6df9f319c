import { type Day, readDay } from '../day.ts';
import { type FilterGroup, groupsWith } from '../filterGroups.ts';
import { tokeniseQuery } from './compounds.ts';
import { tokenise, tokeniseWithOffsets } from './tokeniser.ts';

/** What a reader asks for. A document must match every word and phrase, and nothing that is excluded. */
export interface SearchQuery {
  words: QueryWord[];
  /** Each has two terms or more, which must stand side by side in one field. */
  phrases: string[][];
  excludedWords: string[];
  excludedPhrases: string[][];
  /** These are for the filters. The index does not know them. */
  operators: QueryOperators;
}

export interface QueryWord {
  term: string;
  /** True for a word that is still being typed: it stands for every term that begins with it. Only the last word can be one. */
  prefix: boolean;
}

export interface QueryOperators {
  /** Of each group, an article must have one of the labels that are not excluded, and none of those that are. Each stands here once. */
  labels: TypedLabel[];
  /** Published before the start of this day, UTC. */
  before: Day | null;
  /** Published on this day, UTC, or later. */
  after: Day | null;
}

/** A label of a filter group in a query. */
export interface TypedLabel {
  /** The key of the group. */
  group: string;
  /** As typed, white space collapsed. */
  text: string;
  excluded: boolean;
}

/** Characters of a query that are read. A reader may paste a whole page: its first words find it, and each word takes memory. */
const LONGEST_QUERY = 500;

/**
 * Reads what was typed. It takes any text and never throws. It knows `"a phrase"`, `-word`, `-"a phrase"`, and the
 * operators of the filter groups (`topic:`, `source:`, `kind:`; also `-topic:`), `before:` and `after:` (2024, 2024-05 or 2024-05-31).
 * `own`: the keys of the publisher's own facets, which are operators, too. `-before:` is the same as `after:`, and the reverse. A value of several words stands in quotes. Everything else is words:
 * `before:lunch` searches for both. The last word is a prefix unless something follows it.
 */
export function parseQuery(text: string, own: readonly string[] = []): SearchQuery {
  const query = emptyQuery();
  const groups = groupsWith(own);
  const plain = text.slice(0, LONGEST_QUERY).replace(/[“”„«»]/g, '"');
  for (const match of plain.matchAll(pieceWith(groups))) {
    const { minus, operator, value = '', phrase } = match.groups ?? {};
    const excluded = minus === '-';
    const { operators } = query;
    if (operator !== undefined && addOperator(operators, groups, operator.toLowerCase(), cleanValue(value), excluded))
      continue;
    const typed = excluded ? match[0].slice(1) : match[0];
    const open =
      match.index + match[0].length === plain.length && (phrase === undefined || !typed.endsWith('"') || typed === '"');
    if (excluded) addExcluded(query, phrase ?? typed);
    else if (phrase === undefined) addWords(query, typed, open);
    else addPhrase(query, phrase, open);
  }
  return query;
}

/** Whether a query has any operator. */
export function hasOperators({ labels, before, after }: QueryOperators): boolean {
  return labels.length > 0 || before !== null || after !== null;
}

/** A query that asks for nothing. */
export function emptyQuery(): SearchQuery {
  return {
    words: [],
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    operators: { labels: [], before: null, after: null },
  };
}

/** Whether the query needs the index. False where only operators, or nothing, were typed. */
export function asksIndex(query: SearchQuery): boolean {
  return query.words.length + query.phrases.length + query.excludedWords.length + query.excludedPhrases.length > 0;
}

/** A piece of a query: a word, a phrase, or an operator with its value. */
function pieceWith(groups: readonly FilterGroup[]): RegExp {
  const operators = [...groups.map(({ operator }) => operator), 'before', 'after'].join('|');
  return new RegExp(
    `(?<minus>(?<![^\\s"])-)?(?:(?<operator>(?<![^\\s"-])(?:${operators})):(?<value>"[^"]*"?|[^\\s"]*)|"(?<phrase>[^"]*)"?|[^\\s"]+)`,
    'gi',
  );
}

function addOperator(
  operators: QueryOperators,
  groups: readonly FilterGroup[],
  name: string,
  value: string,
  excluded: boolean,
): boolean {
  if (value === '') return true;
  const group = groups.find(({ operator }) => operator === name)?.key;
  if (group === undefined) return addDay(operators, (name === 'before') !== excluded ? 'before' : 'after', value);
  const isTyped = ({ labels }: QueryOperators) =>
    labels.some((label) => label.group === group && label.text === value && label.excluded === excluded);
  if (!isTyped(operators)) operators.labels.push({ group, text: value, excluded });
  return true;
}

/** Of several days the one that finds least counts. False where the value is not a day. */
function addDay(operators: QueryOperators, side: 'before' | 'after', value: string): boolean {
  const day = firstDay(value);
  if (day === null) return false;
  const known = operators[side];
  const narrower = known === null || (side === 'before' ? day < known : day > known);
  if (narrower) operators[side] = day;
  return true;
}

function firstDay(value: string): Day | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (match === null) return null;
  const [, year = '', month = '1', day = '1'] = match;
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function cleanValue(value: string): string {
  return value.replaceAll('"', '').replace(/\s+/g, ' ').trim();
}

/** Adds terms that stand together: one is a word, several are a phrase. */
function addTogether(words: string[], phrases: string[][], terms: string[]): void {
  const [first] = terms;
  if (terms.length > 1) phrases.push(terms);
  else if (first !== undefined) words.push(first);
}

/** Before the closing quote is typed, the last word is a prefix. Symbols are looked for anywhere. */
function addPhrase(query: SearchQuery, phrase: string, open: boolean): void {
  const tokens = tokeniseWithOffsets(phrase);
  const symbols = tokeniseQuery(phrase).filter(({ start }) => !tokens.some((word) => word.start === start));
  const typing = open && tokens.at(-1)?.end === phrase.length ? tokens.pop() : undefined;
  const words: string[] = [];
  addTogether(
    words,
    query.phrases,
    tokens.map((token) => token.term),
  );
  query.words.push(...[...words, ...symbols.map(({ term }) => term)].map((term) => ({ term, prefix: false })));
  if (typing !== undefined) query.words.push({ term: typing.term, prefix: true });
}

/** A text that has words is excluded by them alone: its symbols do not stand beside them in the index. */
function addExcluded(query: SearchQuery, text: string): void {
  const words = tokenise(text);
  if (words.length > 0) addTogether(query.excludedWords, query.excludedPhrases, words);
  else query.excludedWords.push(...tokeniseQuery(text).map(({ term }) => term));
}

function addWords(query: SearchQuery, piece: string, open: boolean): void {
  for (const { term, end } of tokeniseQuery(piece)) {
    query.words.push({ term, prefix: open && end === piece.length });
  }
}
