import { labelKey } from '../../core/label.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { shown } from '../diagnostics/shownValue.ts';
import type { Draft } from '../records/draft.ts';
import type { TopicEntry } from '../settings/topicTable.ts';
import { readTopicFile, topicsOfSettings } from './topicSource.ts';
import { above, makeTopicTable, topicOf, type TopicTable } from './topicTable.ts';

export interface TopicsSettled {
  drafts: readonly Draft[];
  /** Null where there is none. */
  table: TopicTable | null;
  diagnostics: Diagnostic[];
}

/**
 * Gives drafts the topics that the tables of the settings and of the folder make of their own: each under its one name, with
 * the topics above it, without hidden ones. `files`: the tables of the folder, of which the first counts.
 */
export function settleTopics(
  drafts: readonly Draft[],
  entries: readonly TopicEntry[],
  folder: string,
  [file, ...others]: readonly string[],
): TopicsSettled {
  if (entries.length === 0 && file === undefined) return { drafts, table: null, diagnostics: [] };
  const read = file === undefined ? { topics: [], diagnostics: [] } : readTopicFile(folder, file);
  const { table, diagnostics } = makeTopicTable([...topicsOfSettings(entries), ...read.topics], knownTopics(drafts));
  const unread = others.map((other) =>
    diagnose('topics-entry', { file: other, fault: `${shown(file)} is there, too; this table is not read` }),
  );
  return { drafts: applyTable(drafts, table), table, diagnostics: [...read.diagnostics, ...unread, ...diagnostics] };
}

/** Tells whether a draft has a topic of this key. */
function knownTopics(drafts: readonly Draft[]): (key: string) => boolean {
  const labels = new Set(drafts.flatMap(({ article }) => article.topics));
  const keys = new Set([...labels].map(labelKey));
  return (key) => keys.has(key);
}

function applyTable(drafts: readonly Draft[], table: TopicTable): Draft[] {
  const meant = meaningOf(table);
  const settle = <Listed extends { topics: string[] }>(listed: Listed): Listed => {
    const topics = settled(listed.topics, meant);
    return topics === null ? listed : { ...listed, topics };
  };
  return drafts.map((draft): Draft => {
    const article = settle(draft.article);
    const coverage = draft.coverage.map(settle);
    const isSame = article === draft.article && coverage.every((other, i) => other === draft.coverage[i]);
    return isSame ? draft : { ...draft, article, coverage };
  });
}

/** In the place of the name of a hidden topic. No topic is called so. */
const HIDDEN = '';

/** What a label stands for: the names of its topic and of those above it; null where the table says nothing of it. */
type Meaning = (label: string) => readonly string[] | null;

/** Remembers what it found: an edition repeats its labels. */
function meaningOf(table: TopicTable): Meaning {
  const meanings = new Map<string, readonly string[] | null>();
  return (label) => {
    const known = meanings.get(label);
    if (known !== undefined) return known;
    const topic = topicOf(table, labelKey(label));
    const meaning =
      topic === null ? null : [topic, ...above(topic)].map(({ name, hidden }) => (hidden ? HIDDEN : name));
    meanings.set(label, meaning);
    return meaning;
  };
}

/** The record's own topics, then those above them, each once; null where they stay as they are. */
function settled(labels: readonly string[], meant: Meaning): string[] | null {
  const meanings = labels.map(meant);
  if (meanings.every((meaning) => meaning === null)) return null;
  const own = labels.map((label, i) => meanings[i]?.[0] ?? label);
  const others = meanings.flatMap((meaning) => meaning?.slice(1) ?? []);
  const byKey = new Map<string, string>();
  for (const label of [...own, ...others]) if (!byKey.has(labelKey(label))) byKey.set(labelKey(label), label);
  byKey.delete(HIDDEN);
  return [...byKey.values()];
}
