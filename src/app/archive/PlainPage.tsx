import type { ReactNode } from 'react';
import type { Paper } from '../../core/format/paper.ts';
import icon from '../layout/icons/icon.svg?inline';
import { direction, pageLanguage } from '../../core/words/language.ts';
import * as lists from '../../core/words/page.ts';
import tokens from '../layout/tokens.css?inline';
import sheet from './archive.css?inline';
import linksSheet from './links.css?inline';

interface PlainPageProps {
  title: string;
  paper: Paper;
  /** The site's base path. */
  base: string;
  /** More for the head. */
  head?: ReactNode;
  children: ReactNode;
}

/** A whole document without a script: the paper's name, its links, and what stands between them. */
export function PlainPage({ title, paper, base, head, children }: PlainPageProps) {
  return (
    <html lang={pageLanguage} dir={direction === 'rtl' ? direction : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <title>{`${title} · ${paper.title}`}</title>
        {head}
        <style dangerouslySetInnerHTML={{ __html: tokens + sheet + (paper.foot === undefined ? '' : linksSheet) }} />
      </head>
      <body>
        <header className="name">
          <a href={base} dir="auto">
            {paper.title}
          </a>
        </header>
        <Links of="nav" label={lists.moreLinks} paper={paper} base={base} />
        {children}
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
