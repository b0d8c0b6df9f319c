import { type HeadlinePiece, sharedWords } from '../../core/coverage/sharedWords.ts';
import type { StoryHeadline } from '../../core/coverage/storyHeadlines.ts';
import type { StoryReport } from '../../core/coverage/storyPage.ts';
import { EXCERPT_ON_CARD, shorten } from '../../core/article.ts';
import { CoverageKey } from '../article/CoverageKey.tsx';
import { HeadlinePieces } from '../article/HeadlinePieces.tsx';
import { formOfReports } from '../article/reportDates.ts';
import { ReportLink } from '../article/ReportLink.tsx';
import { ReportTime } from '../article/ReportTime.tsx';
import { type DateForm, useDates } from '../layout/dates.tsx';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import styles from './storyPage.module.css';

interface HeadlinesProps {
  headlines: readonly StoryHeadline[];
  /** First one first. */
  reports: readonly StoryReport[];
}

/** The headlines of a story side by side, each with its sources. What several say stands back. */
export function Headlines({ headlines, reports }: HeadlinesProps) {
  const pieces = sharedWords(headlines.map(({ title }) => title));
  const form = formOfReports(reports, useDates());
  return (
    <>
      <ol className={styles.storyHeadlines} data-entries>
        {headlines.map((headline, i) => (
          <li key={i}>
            <Told
              headline={headline}
              pieces={pieces[i] ?? []}
              form={form}
              isFirst={i === 0 && reports[0]?.publishedAt !== null}
            />
          </li>
        ))}
      </ol>
      <CoverageKey
        pieces={pieces}
        links={reports.filter(({ id, url }) => id !== null || url !== null).length}
        outward={reports.filter(leadsOut).length}
      />
    </>
  );
}

interface ToldProps {
  headline: StoryHeadline;
  pieces: readonly HeadlinePiece[];
  form: DateForm;
  isFirst: boolean;
}

function Told({ headline: { reports, excerpt }, pieces, form, isFirst }: ToldProps) {
  const [first] = reports;
  return (
    <>
      {isFirst && <p className="label">{words.firstReport}</p>}
      {first !== undefined && (
        <h3 dir="auto">
          <ReportLink report={first} isOfCard>
            <HeadlinePieces pieces={pieces} />
          </ReportLink>
        </h3>
      )}
      {excerpt !== null && (
        <p className={styles.told} dir="auto">
          {shorten(excerpt, EXCERPT_ON_CARD)}
        </p>
      )}
      <ul className={styles.tellers}>
        {reports.map((report, i) => (
          <li key={i}>
            {/* The headline leads to the first of them. */}
            <b>
              {i === 0 ? (
                <Teller report={report} />
              ) : (
                <ReportLink report={report}>
                  <Teller report={report} />
                </ReportLink>
              )}
            </b>
            <span>
              <ReportTime at={report.publishedAt} form={form} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Teller({ report }: { report: StoryReport }) {
  return (
    <>
      <bdi>{report.provider.name}</bdi>
      {leadsOut(report) && <i aria-hidden="true">{page.outward}</i>}
    </>
  );
}

function leadsOut({ id, url }: StoryReport): boolean {
  return id === null && url !== null;
}
