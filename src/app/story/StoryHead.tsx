import { entryPath } from '../../core/entryPath.ts';
import { feedPath } from '../../core/feeds.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { labelKey } from '../../core/label.ts';
import { storyPath } from '../../core/storyPath.ts';
import { ArticlePicture } from '../article/ArticlePicture.tsx';
import { ReportLink } from '../article/ReportLink.tsx';
import { FileLink } from '../layout/FileLink.tsx';
import { Link } from '../layout/Link.tsx';
import { ShareButton } from '../layout/ShareButton.tsx';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import article from '../article/article.module.css';
import entry from '../directory/entry.module.css';
import styles from './storyPage.module.css';

/** Characters from which on a headline is set smaller. */
const LONG = 90;
/** Topics over the headline. */
const MOST_TOPICS = 3;

/** The headline of a story is that of its lead. */
export function StoryHead({ lead, hasFeed }: { lead: ShardArticle; hasFeed: boolean }) {
  const { title, lang, excerpt, topics, storyId, images } = lead;
  return (
    <header className={styles.storyHead} data-plain={images.length === 0 || undefined}>
      <div>
        {topics.length > 0 && (
          <p className={`label ${article.kickers}`}>
            {topics.slice(0, MOST_TOPICS).map((topic) => (
              <Link key={topic} to={entryPath('topics', labelKey(topic))}>
                {topic}
              </Link>
            ))}
          </p>
        )}
        <h1 data-long={title.length > LONG || undefined} lang={lang} dir="auto">
          {title}
        </h1>
        {excerpt !== null && (
          <p className={article.articleStandfirst} lang={lang} dir="auto">
            {excerpt}
          </p>
        )}
        <p className={article.ways}>
          <ReportLink report={lead} isOfCard>
            {page.details}
            <span className="visually-hidden"> {say(page.detailsOf, { title })}</span>
          </ReportLink>
          {hasFeed && <FileLink path={`${feedPath('stories', storyId)}.xml`}>{words.storyFeed}</FileLink>}
          <ShareButton to={storyPath(storyId)} title={title} className={entry.shareEntry} />
        </p>
      </div>
      <ArticlePicture article={lead} />
    </header>
  );
}
