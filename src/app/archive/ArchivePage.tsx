import { archivePath, type ArchiveStory } from '../../core/archive.ts';
import type { Paper } from '../../core/format/paper.ts';
import { useDates } from '../layout/dates.tsx';
import icon from '../layout/icons/icon.svg?inline';
import { direction, pageLanguage } from '../../core/words/language.ts';
import * as words from '../../core/words/rendered.ts';
import * as lists from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
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
  const title = say(words.archivePage, { page, pages });
  return (
    <html lang={pageLanguage} dir={direction === 'rtl' ? direction : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <title>{`${title} · ${paper.title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: tokens + sheet + (paper.foot === undefined ? '' : linksSheet) }} />
      </head>
      <body>
        <header className="name">
          <a href={base} dir="auto">
            {paper.title}
          </a>
        </header>
        <Links of="nav" label={lists.moreLinks} paper={paper} base={base} />
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
        <Links of="foot" label={lists.paperLinks} paper={paper} base={base} />
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
