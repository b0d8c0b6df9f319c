import type { OtherHeadline } from '../../core/format/bootstrap.ts';
import { Headline } from '../article/Headline.tsx';
import * as words from '../../core/words/page.ts';
import story from './story.module.css';
import styles from './also.module.css';

/** How others report the story of the lead. */
export function AlsoReported({
  headlines,
  panelOf,
}: {
  headlines: readonly OtherHeadline[];
  panelOf: (id: string) => string;
}) {
  return (
    <ul className={styles.also} aria-label={words.alsoReportedBy}>
      {headlines.map(({ source, title, url, id }) => (
        <li key={`${source} ${title}`}>
          <b className={url === null ? undefined : story.out}>{source}</b>
          {url === null && id !== null ? (
            <a href={panelOf(id)} data-panel={id} dir="auto">
              {title}
            </a>
          ) : (
            <Headline url={url} dir="auto">
              {title}
            </Headline>
          )}
        </li>
      ))}
    </ul>
  );
}
