import { reportsOf, type StoryReport } from '../../core/coverage/storyPage.ts';
import { storyHeadlines } from '../../core/coverage/storyHeadlines.ts';
import { countSources } from '../../core/feeds.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { ArticleOrder } from '../article/articleEntry.ts';
import { Section } from '../article/Section.tsx';
import { useUnmuted } from '../article/useUnmuted.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { countOfSources } from '../layout/wording.ts';
import { MutedCount } from '../mutes/mutes.tsx';
import { Headlines } from './Headlines.tsx';
import { SourceTimeline } from './SourceTimeline.tsx';
import { StoryHead } from './StoryHead.tsx';
import * as words from '../../core/words/article.ts';
import * as lists from '../../core/words/lists.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import entry from '../directory/entry.module.css';

interface StoryViewProps {
  /** The article that leads the story. Its coverage is all of the story. */
  lead: ShardArticle;
  /** Whether the site has a feed of the story. */
  hasFeed: boolean;
}

/** A story as its lead knows it. It asks for nothing more. */
export function StoryView({ lead: whole, hasFeed }: StoryViewProps) {
  const { article: lead, muted } = useUnmuted({ ...whole, similar: [] });
  const reports = reportsOf(lead);
  const headlines = storyHeadlines(reports, [lead.excerpt ?? '']);
  const ids = headlines.flatMap((headline) => headline.reports).flatMap(({ id }) => id ?? []);
  return (
    <ArticleOrder value={() => ids}>
      <main id="content" tabIndex={-1} className={entry.entryPage}>
        <StoryHead lead={lead} hasFeed={hasFeed} />
        <Section frame="page" title={words.fullCoverage} note={noteOf(reports, useDates())}>
          <SourceTimeline reports={reports} />
          <Headlines headlines={headlines} reports={reports} />
          <MutedCount muted={muted} />
        </Section>
      </main>
    </ArticleOrder>
  );
}

/** "7 reports from 6 sources, 18 January 2021 – 20 January 2021". */
function noteOf(reports: readonly StoryReport[], { dayOf, format }: Dates): string {
  const count = say(words.reportsFrom, {
    reports: sayCount(words.reportCount, reports.length),
    sources: countOfSources(countSources(reports)),
  });
  const dated = reports.flatMap(({ publishedAt }) => publishedAt ?? []);
  const [from, to] = [dated[0], dated.at(-1)];
  if (from === undefined || to === undefined) return count;
  const isOneDay = dayOf(from) === dayOf(to);
  const [first, last] = [format(from, 'day'), format(to, 'day')];
  return count + page.comma + (isOneDay ? first : say(lists.range, { from: first, to: last }));
}
