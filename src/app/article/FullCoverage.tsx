import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type HeadlinePiece, sharedWords } from '../../core/coverage/sharedWords.ts';
import { hasStoryPage } from '../../core/coverage/storyPage.ts';
import { storyPath } from '../../core/storyPath.ts';
import { feedPath, storyHasFeeds } from '../../core/feeds.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { FileLink } from '../layout/FileLink.tsx';
import { Link } from '../layout/Link.tsx';
import { useDates } from '../layout/dates.tsx';
import { countOfSources } from '../layout/wording.ts';
import { SECTIONS } from './ArticleHead.tsx';
import { CoverageKey } from './CoverageKey.tsx';
import { CoverageStrip } from './CoverageStrip.tsx';
import { HeadlinePieces } from './HeadlinePieces.tsx';
import type { ListedReport } from './report.ts';
import { formOfReports } from './reportDates.ts';
import { ReportLink } from './ReportLink.tsx';
import { ReportTime } from './ReportTime.tsx';
import { Section } from './Section.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './coverage.module.css';

/** Of more reports than these the first are shown, until the reader asks for all. */
const MANY = 15;

/** How many sources cover the story of an article, its own among them. */
export function sourcesOf({ provider, coverage }: ShardArticle): number {
  return new Set([provider, ...coverage.map((other) => other.provider)].map(({ key }) => key)).size;
}

/** All reports of the story of an article, the first one first: who, when, with which headline, and why it is listed. */
export function FullCoverage({ article, frame }: { article: ShardArticle; frame: ArticleFrame }) {
  const dates = useDates();
  // The page of an article comes without the manifest.
  const feeds = useLoadedBootstrap()?.manifest.feeds;
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  if (article.coverage.length === 0) return null;
  const reports = reportsOf(article);
  const pieces = sharedWords(reports.map(({ title }) => title));
  const form = formOfReports(reports, dates);
  const hasMore = reports.length > MANY && !isWhole;
  const showAll = () => {
    // What is hidden takes no focus.
    flushSync(() => setWhole(true));
    list.current?.querySelectorAll<HTMLElement>('li')[MANY]?.focus();
  };
  return (
    <Section frame={frame} id={SECTIONS.coverage} title={words.fullCoverage} note={noteOf(article, reports)}>
      <CoverageStrip reports={reports} />
      <p className={`label ${styles.columns}`} aria-hidden="true">
        <span>{words.time}</span>
        <span>{words.source}</span>
        <span>{words.headline}</span>
        <span>{words.listedBecause}</span>
      </p>
      <ol ref={list} className={styles.reports} data-part={hasMore || undefined}>
        {reports.map((report, i) => (
          <li key={i} tabIndex={i === MANY ? -1 : undefined} aria-current={report.isOwn ? 'true' : undefined}>
            <p className={styles.when}>
              {i === 0 && report.publishedAt !== null && <em>{words.firstReport}</em>}
              <ReportTime at={report.publishedAt} form={form} />
            </p>
            <p className={styles.who}>
              <bdi>{report.provider.name}</bdi>
              {leadsOut(report) && <span aria-hidden="true">{page.outward}</span>}
            </p>
            <p className={styles.what} dir="auto">
              <Title report={report} pieces={pieces[i] ?? []} />
            </p>
            <p className={styles.reason}>{report.why}</p>
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" className={styles.all} onClick={showAll}>
          {sayCount(words.allReports, reports.length)}
        </button>
      )}
      <CoverageKey pieces={pieces} links={article.coverage.length} outward={reports.filter(leadsOut).length} />
      <p className={styles.storyWays}>
        {hasStoryPage(reports) && <Link to={storyPath(article.storyId)}>{words.sideBySide}</Link>}
        {storyHasFeeds(feeds, reports) && (
          <FileLink path={`${feedPath('stories', article.storyId)}.xml`}>{words.storyFeed}</FileLink>
        )}
      </p>
    </Section>
  );
}

function Title({ report, pieces }: { report: ListedReport; pieces: readonly HeadlinePiece[] }) {
  const text = <HeadlinePieces pieces={pieces} />;
  if (report.isOwn) return text;
  return <ReportLink report={report}>{text}</ReportLink>;
}

function leadsOut({ id, url, isOwn }: ListedReport): boolean {
  return !isOwn && id === null && url !== null;
}

/** In the order of their dates. What has none comes last. */
function reportsOf(article: ShardArticle): ListedReport[] {
  const own: ListedReport = { ...article, why: page.thisArticle, isOwn: true };
  const others = article.coverage.map((other): ListedReport => ({
    ...other,
    why: whyListed(other.reason, article.provider.name),
    isOwn: false,
  }));
  return [own, ...others].sort((a, b) => (a.publishedAt ?? Infinity) - (b.publishedAt ?? Infinity) || 0);
}

/** "7 reports from 7 sources". */
function noteOf(article: ShardArticle, reports: readonly ListedReport[]): string {
  return say(words.reportsFrom, {
    reports: sayCount(words.reportCount, reports.length),
    sources: countOfSources(sourcesOf(article)),
  });
}

/** Why a report is listed. Null: the source of the article lists it. */
function whyListed(reason: string | null, source: string): string {
  if (reason === null) return say(words.listedBy, { source });
  return words.reasons[reason] ?? reason.charAt(0).toUpperCase() + reason.slice(1);
}
