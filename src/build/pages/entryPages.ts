import { entryPath, groupOfDirectory } from '../../core/entryPath.ts';
import { type DirectoryEntry, listLabels } from '../../core/facets/directory.ts';
import { detailsOfArticles } from '../../core/facets/entryDetails.ts';
import { FIRST_CARDS } from '../../core/facets/firstCards.ts';
import { cardsOf } from '../../core/facets/storyFeed.ts';
import { feedPath, hasFeeds } from '../../core/feeds.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { noFilters } from '../../core/filters.ts';
import { type CarriedCard, type CarriedEntry, writeCarried } from '../../core/format/carried.ts';
import type { Columns, Label } from '../../core/format/columns.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import type { Edition } from '../edition.ts';
import { notesInEdition } from '../topics/topicFiles.ts';
import { breadcrumbList, headTags, type PageHead } from './head.ts';
import { type EditionPages, type PageFile, pageIn } from './pageMaking.ts';

/** The pages of the labels of a directory that have one, those with the most articles first. */
export async function* entryPages(of: string, edition: Edition, making: EditionPages): AsyncIterable<PageFile> {
  const { shell, base, bootstrap, bootstrapJson } = making;
  const entryOf = carriedEntries(of, edition);
  for (const { key } of edition.plan.pages.entries[of] ?? []) {
    const path = pageFile(of, key);
    const entry = entryOf(key);
    if (path === null || entry === null) continue;
    const address = pageAddress(of, key);
    const feed = hasFeeds(bootstrap.manifest.feeds, of, entry.entry.count) ? feedPath(of, key) : null;
    const frame = shell({
      path: address,
      head: headTags(headOf(of, entry, making, feed, edition), bootstrap.manifest.paper, base),
      carried: writeCarried({ entry }),
      bootstrap: bootstrapJson,
    });
    yield pageIn(frame, path, ['renderCarried', { entry }, bootstrap, address, base], making);
  }
}

/** Gives what the page of a key carries. Null for a key that no article has. */
function carriedEntries(
  of: string,
  { columns, leadOf, cards: { leads, members }, topics }: Edition,
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

function headOf(
  of: string,
  { entry, note, cards }: CarriedEntry,
  { site, previews }: EditionPages,
  feed: string | null,
  edition: Edition,
): PageHead {
  const address = site === null ? null : site + pageAddress(of, entry.key);
  const listed = cards.map(({ card }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: card.title,
    ...(card.url !== null && { url: card.url }),
  }));
  return {
    title: entry.label,
    description: note?.description ?? `${entry.label} · ${edition.bootstrap.manifest.paper.title}`,
    canonical: address,
    address,
    type: 'website',
    picture: previews.ofName(entry.label),
    feed,
    // https://schema.org/CollectionPage
    data: [
      {
        '@type': 'CollectionPage',
        name: entry.label,
        ...(address !== null && { '@id': address, url: address }),
        mainEntity: { '@type': 'ItemList', numberOfItems: listed.length, itemListElement: listed },
      },
      ...(site === null
        ? []
        : [
            breadcrumbList([
              { name: nameOf(of, edition), item: `${site}${of}` },
              { name: entry.label, item: site + entryPath(of, entry.key).slice(1) },
            ]),
          ]),
    ],
  };
}

/** What a directory is called. */
function nameOf(directory: string, { identity, bootstrap }: Edition): string {
  const { page } = identity.words.words;
  if (directory === 'topics') return page.topics;
  if (directory === 'sources') return page.sources;
  return bootstrap.manifest.ownFacets?.find(({ key }) => key === directory)?.label ?? directory;
}
