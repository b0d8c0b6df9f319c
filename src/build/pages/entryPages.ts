import { entryPath } from '../../core/entryPath.ts';
import { feedPath, hasFeeds } from '../../core/feeds.ts';
import { type CarriedEntry, writeCarried } from '../../core/format/carried.ts';
import { directoryAddress, entryFile } from '../../core/pagePaths.ts';
import type { Edition } from '../edition.ts';
import { placeOf } from './articlePages.ts';
import { carriedEntries } from './carriedEntries.ts';
import { directoryName } from './directoryPage.ts';
import { breadcrumbList, headTags, type PageHead, twinLink } from './head.ts';
import { type EditionPages, type PageFile, pageIn } from './pageMaking.ts';

/** The pages of the labels of a directory that have one, those with the most articles first. */
export async function* entryPages(of: string, edition: Edition, making: EditionPages): AsyncIterable<PageFile> {
  const { shell, base, bootstrap, bootstrapJson } = making;
  const entryOf = carriedEntries(of, edition);
  const twins = new Set(edition.plan.twins.entries[of]);
  for (const label of edition.plan.pages.entries[of] ?? []) {
    const { key } = label;
    const path = entryFile(of, key);
    const entry = entryOf(key);
    if (path === null || entry === null) continue;
    const address = entryPath(of, key).slice(1);
    const feed = hasFeeds(bootstrap.manifest.feeds, of, entry.entry.count) ? feedPath(of, key) : null;
    const frame = shell({
      path: address,
      head:
        headTags(headOf(of, entry, making, feed, edition), bootstrap.manifest.paper, base) +
        twinLink(twins.has(label) ? path : null, base),
      carried: writeCarried({ entry }),
      bootstrap: bootstrapJson,
    });
    yield pageIn(frame, path, ['renderCarried', { entry }, bootstrap, address, base], making);
  }
}

function headOf(
  of: string,
  { entry, note, cards }: CarriedEntry,
  { site, previews }: EditionPages,
  feed: string | null,
  edition: Edition,
): PageHead {
  const address = site === null ? null : site + entryPath(of, entry.key).slice(1);
  const listed = cards.map(({ card }, i) => {
    const url = placeOf(card, site);
    return { '@type': 'ListItem', position: i + 1, name: card.title, ...(url !== null && { url }) };
  });
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
            ...breadcrumbList([
              { name: directoryName(of, edition), item: site + directoryAddress(of) },
              { name: entry.label, item: site + entryPath(of, entry.key).slice(1) },
            ]),
          ]),
    ],
  };
}
