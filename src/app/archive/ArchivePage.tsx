import { archivePath, type ArchiveStory } from '../../core/archive.ts';
import type { Paper } from '../../core/format/paper.ts';
import { useDates } from '../layout/dates.tsx';
import * as words from '../../core/words/rendered.ts';
import * as lists from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { PlainPage } from './PlainPage.tsx';

interface ArchivePageProps {
  /** Newest first. */
  stories: readonly ArchiveStory[];
  page: number;
  pages: number;
  paper: Paper;
  /** The site's base path. */
  base: string;
}

/** One archive page as a whole document: headlines that link to their originals, and links to older and newer pages. */
export function ArchivePage({ stories, page, pages, paper, base }: ArchivePageProps) {
  const title = say(words.archivePage, { page, pages });
  return (
    <PlainPage title={title} paper={paper} base={base}>
      <main>
        <h1>{title}</h1>
        <ul>
          {stories.map((story) => (
            <Story key={story.id} story={story} base={base} />
          ))}
        </ul>
      </main>
      <nav aria-label={words.archive}>
        {page > 1 ? (
          <a href={`${base}${archivePath(page - 1)}`} rel="next">
            {lists.olderArticles}
          </a>
        ) : (
          <span />
        )}
        {page < pages && (
          <a href={`${base}${archivePath(page + 1)}`} rel="prev">
            {words.newerArticles}
          </a>
        )}
      </nav>
    </PlainPage>
  );
}

function Story({
  story: { id, title, lang, url, provider, publishedAt },
  base,
}: {
  story: ArchiveStory;
  base: string;
}) {
  return (
    <li>
      <h2 lang={lang} dir="auto">
        <a href={url ?? `${base}articles/${encodeURIComponent(id)}`} rel="noopener noreferrer">
          {title}
        </a>
      </h2>
      <p>
        <bdi>{provider}</bdi>
        {publishedAt !== null && (
          <>
            {' '}
            · <ArchivedTime at={publishedAt} />
          </>
        )}
      </p>
    </li>
  );
}

/** A date of publication in the paper's time zone: no script knows the reader's. */
function ArchivedTime({ at }: { at: number }) {
  const { format } = useDates();
  return (
    <time dateTime={new Date(at).toISOString()} title={format(at, 'exact')}>
      {format(at, 'short')}
    </time>
  );
}
