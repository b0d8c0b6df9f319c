import { useHref } from 'react-router-dom';
import type { PaperLink } from '../../core/format/paper.ts';
import { usePaper } from '../content/usePaper.ts';

/** The publisher's links, in the bar or at the foot. */
export function PaperLinks({ of, label }: { of: 'nav' | 'foot'; label: string }) {
  const links = usePaper()[of];
  return (
    links && (
      <nav className={`paper-${of}`} aria-label={label}>
        {links.map((link, place) => (
          <LinkOfPaper key={place} {...link} />
        ))}
      </nav>
    )
  );
}

/** A path of the site may be that of a file, and not of a view: the browser goes there. */
function LinkOfPaper({ label, url }: PaperLink) {
  const path = useHref(url);
  return (
    <a href={url.startsWith('/') ? path : url} rel="noopener noreferrer">
      {label}
    </a>
  );
}
