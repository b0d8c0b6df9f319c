import { addressOfFile, FEED_LIST_PATH, WHOLE_FEED } from '../../core/feeds.ts';
import { entryPath } from '../../core/entryPath.ts';
import { pageAddress } from '../../core/pagePaths.ts';
import { TwinLinks, markdownLine, section } from './links.ts';
import { leadsOf, type MachineEdition } from './machineEdition.ts';
import { heading, link } from './markdown/escaped.ts';
import { TWIN, twinAddress } from './twin.ts';

/** So many stories, and so many topics and sources, stand in the file. */
const MOST = { stories: 50, entries: 100 } as const;

/**
 * What the site holds, for language models, as https://llmstxt.org has it: the name, what it is, and links with Markdown
 * behind them where there is some. `site`: the public address, with a slash at its end; null: links are relative.
 * `downloads`: files of the whole edition.
 */
export function llmsText(edition: MachineEdition, site: string | null, downloads: readonly string[]): string {
  const { paper, feeds, ownFacets = [] } = edition.bootstrap.manifest;
  const { page, directory, rendered } = edition.identity.words.words;
  const { pages, twins } = edition.plan;
  const links = new TwinLinks(site ?? '', edition.bootstrap.manifest.timeZone);
  const item = (words: string, path: string) => `- ${link(markdownLine(words), links.to(path))}`;
  const entries = (directory: string) => {
    const withTwin = new Set(twins.entries[directory]);
    return (pages.entries[directory] ?? []).slice(0, MOST.entries).map((entry) => {
      const page = entryPath(directory, entry.key).slice(1);
      return item(entry.label, withTwin.has(entry) ? `${page}${TWIN}` : page);
    });
  };
  const feedFiles = feeds === undefined ? [] : [`${WHOLE_FEED}.xml`, `${WHOLE_FEED}.json`, FEED_LIST_PATH];
  return [
    heading(1, markdownLine(paper.title)),
    `> ${markdownLine(edition.identity.description)}`,
    ...section(page.latest, newest(edition, links)),
    ...section(page.topics, entries('topics')),
    ...section(page.sources, entries('sources')),
    ...ownFacets.flatMap((facet) => section(markdownLine(facet.label), entries(facet.key))),
    ...section(
      directory.feeds,
      feedFiles.map((path) => item(path, path)),
    ),
    // The name of this part is the format's own.
    ...section('Optional', [
      ...(edition.articles.length === 0 ? [] : [item(rendered.archive, 'archive/')]),
      ...downloads.map((path) => item(path, addressOfFile(path))),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The newest stories. A link leads to the twin, else to the page, else to the original. */
function newest(edition: MachineEdition, links: TwinLinks): string[] {
  const { articles, plan } = edition;
  const idsOf = (ordinals: readonly number[]) => new Set(ordinals.map((ordinal) => articles[ordinal]?.id));
  const [twins, pages] = [idsOf(plan.twins.articles), idsOf(plan.pages.articles)];
  return leadsOf(edition)
    .slice(-MOST.stories)
    .reverse()
    .map((lead) => {
      const page = links.to(pageAddress('articles', lead.id));
      if (twins.has(lead.id)) return links.item(lead, links.to(twinAddress('articles', lead.id)));
      return links.item(lead, pages.has(lead.id) ? page : (lead.url ?? page));
    });
}
