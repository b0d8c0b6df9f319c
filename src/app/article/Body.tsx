import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { harmlessHtml } from '../content/trustedTypes.ts';
import { showPlace } from './showPlace.ts';
import styles from './body.module.css';

/**
 * The text of an article, from HTML that the build made harmless. A link to a place in the text scrolls there. It leaves
 * the address of the page as it is, so that the way back leads out of the article.
 */
export function Body({ html }: { html: string }) {
  const body = useRef<HTMLDivElement>(null);
  const harmless = useMemo(() => harmlessHtml(withSite(html)), [html]);
  useEffect(() => showTarget(body.current, location.hash), [html]);
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null || !isPlain) return;
    event.preventDefault();
    showTarget(event.currentTarget, link.getAttribute('href') ?? '');
  };
  return (
    <div
      ref={body}
      className={styles.body}
      dir="auto"
      onClick={follow}
      dangerouslySetInnerHTML={{ __html: harmless }}
    />
  );
}

/** The publisher's own pictures have addresses below the site's base. The build writes no quotation mark into a value. */
function withSite(html: string): string {
  return html.replace(/<img(?: [\w-]+="[^"]*")*? src="(?!https?:)/g, (start) => start + import.meta.env.BASE_URL);
}

/** Shows the place of the body that a link with this hash leads to. */
function showTarget(body: HTMLElement | null, hash: string): void {
  const id = decoded(hash.slice(1));
  const place = id === '' ? null : (body?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) ?? null);
  if (place !== null) showPlace(place);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
