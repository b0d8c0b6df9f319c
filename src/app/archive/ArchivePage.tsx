import { archivePath, type ArchiveStory } from '../../core/archive.ts';
import type { Paper } from '../../core/format/paper.ts';
import { useDates } from '../layout/dates.tsx';
import icon from '../layout/icons/icon.svg?inline';
import tokens from '../layout/tokens.css?inline';
import sheet from './archive.css?inline';
import linksSheet from './links.css?inline';

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
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <title>{`Archive, page ${page} of ${pages} · ${paper.title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: tokens + sheet + (paper.foot === undefined ? '' : linksSheet) }} />
      </head>
      <body>
        <header className="name">
          <a href={base} dir="auto">
            {paper.title}
          </a>
        </header>
        <Links of="nav" label="More" paper={paper} base={base} />
        <main>
          <h1>
            Archive, page {page} of {pages}
          </h1>
          <ul>
            {stories.map((story) => (
              <Story key={story.id} story={story} base={base} />
            ))}
          </ul>
        </main>
        <nav aria-label="Archive">
          {page > 1 ? (
            <a href={`${base}${archivePath(page - 1)}`} rel="next">
              Older articles
            </a>
          ) : (
            <span />
          )}
          {page < pages && (
            <a href={`${base}${archivePath(page + 1)}`} rel="prev">
              Newer articles
            </a>
          )}
        </nav>
        <Links of="foot" label="The paper" paper={paper} base={base} />
      </body>
    </html>
  );
}

interface LinksProps {
  of: 'nav' | 'foot';
  label: string;
  paper: Paper;
  base: string;
}

/** The publisher's links, in the places that they have on the front page. */
function Links({ of, label, paper, base }: LinksProps) {
  return (
    paper[of] && (
      <nav className={`paper-${of}`} aria-label={label}>
        {paper[of].map(({ label: text, url }, place) => (
          <a key={place} href={url.startsWith('/') ? `${base}${url.slice(1)}` : url} rel="noopener noreferrer">
            {text}
          </a>
        ))}
      </nav>
    )
  );
}

function Story({ story: { id, title, url, provider, publishedAt }, base }: { story: ArchiveStory; base: string }) {
  return (
    <li>
      <h2 dir="auto">
        <a href={url ?? `${base}articles/${encodeURIComponent(id)}`} rel="noopener noreferrer">
          {title}
        </a>
      </h2>
      <p>
        {provider}
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
