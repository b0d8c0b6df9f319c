import { entryPath, groupOfDirectory } from '../../core/entryPath.ts';
import { listLabels } from '../../core/facets/directory.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { reportsOf } from '../../core/coverage/storyPage.ts';
import type { CarriedEntry } from '../../core/format/carried.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { directoryAddress, entryFile, pageAddress, pageFile } from '../../core/pagePaths.ts';
import { countingIn } from '../../core/words/count.ts';
import type { Words } from '../../core/words/english.ts';
import { directoriesIn } from '../output/directories.ts';
import { directoryName } from '../pages/directoryPage.ts';
import { countPages } from '../pages/sitePages.ts';
import { carriedEntries } from '../pages/carriedEntries.ts';
import type { TwinLinks } from './links.ts';
import { markdownLine, section } from './links.ts';
import type { MachineEdition, MachineFile } from './machineEdition.ts';
import { asParagraph, heading, link } from './markdown/escaped.ts';
import { TWIN, twinFile, twinsOf } from './twin.ts';

/** The twins of the pages of stories that have one. */
export function storyTwins(edition: MachineEdition, links: TwinLinks): Iterable<MachineFile> {
  return twinsOf(
    edition,
    edition.plan.twins.stories,
    ({ storyId }) => pageFile('stories', storyId),
    (lead) => storyTwin(lead, edition.identity.words.words.article, links),
  );
}

/** The twins of the pages of topics, sources and other labels that have one. */
export function* entryTwins(edition: MachineEdition, links: TwinLinks): Iterable<MachineFile> {
  const { latest } = edition.identity.words.words.page;
  for (const [directory, labels] of Object.entries(edition.plan.twins.entries)) {
    const entryOf = carriedEntries(directory, edition);
    for (const { key } of labels) {
      const page = entryFile(directory, key);
      const entry = entryOf(key);
      if (page !== null && entry !== null) yield [twinFile(page), entryTwin(entry, latest, links)];
    }
  }
}

/** The twins of the pages of all topics, of all sources and of each facet: every label, with the number of its articles. */
export function* directoryTwins(edition: MachineEdition, links: TwinLinks): Iterable<MachineFile> {
  if (countPages(edition.plan.twins) === 0) return;
  const { language, words } = edition.identity.words;
  const { sayCount } = countingIn(language);
  const { groups } = edition.columns;
  for (const directory of directoriesIn(edition.columns)) {
    const labels = listLabels(edition.columns, groupPosition(groupOfDirectory(directory), groups));
    const lines = labels.map(({ key, label, count }) => {
      const address = links.to(entryPath(directory, key).slice(1));
      return `- ${link(markdownLine(label), address)}: ${sayCount(words.page.articleCount, count)}`;
    });
    const blocks = [
      heading(1, markdownLine(directoryName(directory, edition))),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
    ];
    yield [`${directoryAddress(directory)}${TWIN}`, written(blocks)];
  }
}

/** The page of a story as Markdown: all reports, the first one first. */
function storyTwin(
  lead: ShardArticle,
  { fullCoverage }: Pick<Words['article'], 'fullCoverage'>,
  links: TwinLinks,
): string {
  return written([
    heading(1, markdownLine(lead.title)),
    ...paragraph(lead.excerpt),
    ...section(
      fullCoverage,
      reportsOf(lead).flatMap((report) => links.report(report) ?? []),
    ),
  ]);
}

/** The page of a topic or a source as Markdown: what it is, and its newest stories. `latest`: the heading above them. */
function entryTwin({ entry, note, cards }: CarriedEntry, latest: string, links: TwinLinks): string {
  const stories = cards.map(({ card, found }) => found?.card ?? card);
  return written([
    heading(1, markdownLine(entry.label)),
    ...paragraph(note?.description ?? null),
    ...section(
      latest,
      stories.map((card) => links.item(card, links.to(pageAddress('articles', card.id)))),
    ),
  ]);
}

function paragraph(text: string | null): string[] {
  return text === null ? [] : [asParagraph(markdownLine(text))];
}

function written(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
