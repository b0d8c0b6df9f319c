import { groupOfDirectory } from '../../core/entryPath.ts';
import { type DirectoryEntry, listLabels } from '../../core/facets/directory.ts';
import { detailsOfArticles } from '../../core/facets/entryDetails.ts';
import { FIRST_CARDS } from '../../core/facets/firstCards.ts';
import { cardsOf } from '../../core/facets/storyFeed.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { noFilters } from '../../core/filters.ts';
import type { CarriedCard, CarriedEntry } from '../../core/format/carried.ts';
import type { Columns, Label } from '../../core/format/columns.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import type { Edition } from '../edition.ts';
import { notesInEdition } from '../topics/topicFiles.ts';

/** Gives what the page of a key carries. Null for a key that no article has. */
export function carriedEntries(
  of: string,
  { columns, leadOf, cards: { leads, members }, topics }: Pick<Edition, 'columns' | 'leadOf' | 'cards' | 'topics'>,
): (key: string) => CarriedEntry | null {
  const group = groupOfDirectory(of);
  const position = groupPosition(group, columns.groups);
  const entries = listLabels(columns, position);
  const labels = new Map(entries.map(({ key }, label) => [key, label]));
  const articles = articlesByLabel(columns, position);
  const notes = of === 'topics' && topics !== null ? notesInEdition(topics, entries) : [];
  const noteOf = new Map(notes.map((note) => [note.key, note]));
  const feedOf = cardsOf(leadOf);
  return (key) => {
    const label = labels.get(key) ?? -1;
    const entry = entries[label];
    const ordinals = articles[label];
    if (entry === undefined || ordinals === undefined) return null;
    const note = noteOf.get(key) ?? null;
    const feed = feedOf(Uint32Array.from(ordinals), noFilters, null, null);
    const cards = feed.cards(0, FIRST_CARDS).flatMap(({ lead, found }): CarriedCard[] => {
      const [card, member] = [leads[lead], found === null ? undefined : members[found]];
      if (card === undefined) return [];
      return [{ lead, card, found: found === null || member === undefined ? null : { member: found, card: member } }];
    });
    return {
      group,
      entry,
      details: detailsOfArticles(columns, position, label, ordinals),
      note,
      parent: parentOf(note, labels, entries),
      articles: feed.articles,
      stories: feed.stories,
      cards,
    };
  };
}

function parentOf(
  note: TopicNote | null,
  labels: ReadonlyMap<string, number>,
  entries: readonly DirectoryEntry[],
): Label | null {
  const parent = entries[labels.get(note?.parent ?? '') ?? -1];
  return parent === undefined ? null : { key: parent.key, label: parent.label };
}

/** For each label the ordinals of its articles, ascending. */
function articlesByLabel({ count, groups }: Columns, position: number): number[][] {
  const group = groups[position];
  if (group === undefined) return [];
  const articles = group.labels.map((): number[] => []);
  for (let article = 0; article < count; article++)
    for (const label of group.positions.subarray(group.starts[article], group.starts[article + 1]))
      articles[label]?.push(article);
  return articles;
}
