import { hasStoryPage, reportsOf, type StoryReport } from '../../core/coverage/storyPage.ts';
import { feedPath, storyHasFeeds } from '../../core/feeds.ts';
import { writeCarried } from '../../core/format/carried.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import type { Edition } from '../edition.ts';
import { shardArticle } from '../output/shardArticles.ts';
import { headOf, placeOf } from './articlePages.ts';
import { headTags, type PageHead, type PagePicture, timeOf, twinLink } from './head.ts';
import { type EditionPages, type PageFile, pageIn } from './pageMaking.ts';

/** The pages of stories, the newest first. */
export async function* storyPages(edition: Edition, making: EditionPages): AsyncIterable<PageFile> {
  const { shell, base, site, bootstrap, bootstrapJson } = making;
  const twins = new Set(edition.plan.twins.stories);
  for (const ordinal of edition.plan.pages.stories) {
    const lead = shardArticle(edition.articles, edition.similar, ordinal);
    const path = lead === null ? null : pageFile('stories', lead.storyId);
    if (lead === null || path === null || !hasStoryPage(reportsOf(lead))) continue;
    const address = pageAddress('stories', lead.storyId);
    const feed = storyHasFeeds(bootstrap.manifest.feeds, reportsOf(lead)) ? feedPath('stories', lead.storyId) : null;
    const frame = shell({
      path: address,
      head:
        headTags(headOfStory(lead, site, feed, making.previews.ofArticle(lead)), bootstrap.manifest.paper, base) +
        twinLink(twins.has(ordinal) ? path : null, base),
      carried: writeCarried({ lead }),
      bootstrap: bootstrapJson,
    });
    yield pageIn(frame, path, ['renderCarried', { lead }, bootstrap, address, base], making);
  }
}

function headOfStory(
  lead: ShardArticle,
  site: string | null,
  feed: string | null,
  picture: PagePicture | null,
): PageHead {
  const ofLead = headOf(lead, site, picture);
  const address = site === null ? null : site + pageAddress('stories', lead.storyId);
  const reports = reportsOf(lead).map((report, i) => listItem(report, i + 1, site));
  return {
    ...ofLead,
    canonical: address,
    address,
    feed,
    data: [
      {
        '@type': 'CollectionPage',
        name: lead.title,
        ...(address !== null && { '@id': address, url: address }),
        mainEntity: { '@type': 'ItemList', numberOfItems: reports.length, itemListElement: reports },
      },
    ],
  };
}

/** A report of a story in the words of https://schema.org/ListItem. */
function listItem(report: StoryReport, position: number, site: string | null): object {
  const { title, publishedAt, provider } = report;
  const url = placeOf(report, site);
  return {
    '@type': 'ListItem',
    position,
    item: {
      '@type': 'NewsArticle',
      headline: title,
      ...(url !== null && { url }),
      ...(publishedAt !== null && { datePublished: timeOf(publishedAt) }),
      ...(provider.name !== '' && { sourceOrganization: { '@type': 'Organization', name: provider.name } }),
    },
  };
}
