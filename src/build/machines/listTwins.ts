import { reportsOf } from '../../core/coverage/storyPage.ts';
import type { CarriedEntry } from '../../core/format/carried.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import type { Words } from '../../core/words/english.ts';
import { carriedEntries } from '../pages/carriedEntries.ts';
import type { TwinLinks } from './links.ts';
import { markdownLine, section } from './links.ts';
import type { MachineEdition, MachineFile } from './machineEdition.ts';
import { asParagraph, heading } from './markdown/escaped.ts';
import { twinFile, twinsOf } from './twin.ts';

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
      const page = pageFile(directory, key);
      const entry = entryOf(key);
      if (page !== null && entry !== null) yield [twinFile(page), entryTwin(entry, latest, links)];
    }
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
