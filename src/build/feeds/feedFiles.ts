import type { generateOpml } from 'feedsmith';
import { addressOfFile, FEED_LIST_PATH, feedPath } from '../../core/feeds.ts';
import { countingIn } from '../../core/words/count.ts';
import type { WebFeed } from './feed.ts';
import { clean, FeedItems } from './feedItems.ts';
import { type EntryFeed, entryFeeds, type FeedEdition, storyFeeds, wholeFeeds } from './feedList.ts';
import { jsonFeedOf } from './jsonFeed.ts';
import { rssOf } from './rss.ts';

/** A file, with its path below the site's base. */
export type FeedFile = [path: string, content: string];

/** All feeds of an edition as RSS and as JSON, and the list of them. `site`: its public address, with a slash at its end. Gives nothing where the edition has no feeds. */
export async function* feedFiles(edition: FeedEdition, site: string): AsyncIterable<FeedFile> {
  const { paper, feeds, ownFacets = [] } = edition.bootstrap.manifest;
  if (feeds === undefined) return;
  // It takes a tenth of a second to load, and many runs write no feeds.
  const { generateRssFeed, generateJsonFeed, generateOpml } = await import('feedsmith');
  const { language, pageLanguage, words } = edition.identity.words;
  const filesOf = (plain: WebFeed, formerPaths: readonly string[] = []): FeedFile[] => {
    const feed = cleaned(plain);
    const place = { site, language: pageLanguage };
    const rss = rssOf(feed, place, generateRssFeed);
    const json = jsonFeedOf(feed, place, generateJsonFeed);
    return [feed.path, ...formerPaths].flatMap<FeedFile>((path) => [
      [`${path}.xml`, rss],
      [`${path}.json`, json],
    ]);
  };
  const { sayCount } = countingIn(language);
  const items = new FeedItems(site, {
    alsoReportedBy: words.page.alsoReportedBy,
    sayMore: (count) => sayCount(words.article.moreSources, count),
  });
  const listed: [name: string, outlines: Outline[]][] = [];
  for (const feed of wholeFeeds(edition, site, items)) yield* filesOf(feed);
  const { topics, sources } = words.page;
  const formerPaths = formerFeedPaths('topics', edition.plan.formerTopics);
  const directories = [{ key: 'topics', label: topics }, { key: 'sources', label: sources }, ...ownFacets];
  for (const { key: of, label: name } of directories) {
    const outlines: Outline[] = [];
    for (const entry of entryFeeds(of, edition, site, items)) {
      outlines.push(outlineOf(entry, site));
      yield* filesOf(entry.feed, of === 'topics' ? (formerPaths.get(entry.key) ?? []) : []);
    }
    listed.push([name, outlines]);
  }
  const formerStoryPaths = formerFeedPaths('stories', edition.plan.formerStories);
  for (const { id, feed } of storyFeeds(edition, site, items)) yield* filesOf(feed, formerStoryPaths.get(id));
  yield [FEED_LIST_PATH, feedList(clean(paper.title), listed, site, generateOpml)];
}

/** Where the feeds of topics or of stories are, too, by the keys that these have now. */
function formerFeedPaths(kind: string, keys: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const [alias, key] of keys) {
    const former = paths.get(key) ?? [];
    former.push(feedPath(kind, alias));
    paths.set(key, former);
  }
  return paths;
}

function cleaned(feed: WebFeed): WebFeed {
  return { ...feed, title: clean(feed.title), description: clean(feed.description) };
}

interface Outline {
  text: string;
  type: string;
  xmlUrl: string;
  htmlUrl: string;
}

function outlineOf({ label, feed }: EntryFeed, site: string): Outline {
  return outline(label, feed.path, feed.home, site);
}

function outline(text: string, path: string, home: string, site: string): Outline {
  return { text: clean(text), type: 'rss', xmlUrl: `${site}${addressOfFile(path)}.xml`, htmlUrl: home };
}

function feedList(
  title: string,
  groups: readonly [name: string, outlines: Outline[]][],
  site: string,
  generate: typeof generateOpml,
): string {
  const filled = groups.filter(([, outlines]) => outlines.length > 0);
  return generate({
    head: { title },
    body: {
      outlines: [outline(title, 'feed', site, site), ...filled.map(([text, outlines]) => ({ text, outlines }))],
    },
  });
}
