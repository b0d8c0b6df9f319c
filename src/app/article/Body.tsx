import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { harmlessHtml } from '../content/trustedTypes.ts';
import { usePreference } from '../layout/usePreference.ts';
import { LoadButton } from './LoadButton.tsx';
import { showPlace } from './showPlace.ts';
import { useOpenArticle } from './useOpenArticle.ts';
import styles from './body.module.css';

/**
 * The text of an article, from HTML that the build made harmless. A link to a place in the text scrolls there. It leaves
 * the address of the page as it is, so that the way back leads out of the article. One to another article opens that. Where the reader wants no pictures, their
 * words stand in their place.
 */
export function Body({ html, lang }: { html: string; lang?: string | undefined }) {
  const body = useRef<HTMLDivElement>(null);
  const [areWanted, setWanted] = useState(false);
  const isBare = usePreference('pictures') === 'none' && !areWanted;
  const remote = isBare ? remotePictures(html) : [];
  const harmless = useMemo(() => harmlessHtml(withSite(isBare ? withoutRemote(html) : html)), [html, isBare]);
  useEffect(() => showTarget(body.current, location.hash), [html]);
  const open = useOpenArticle();
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const href = (event.target instanceof Element && event.target.closest('a')?.getAttribute('href')) || '';
    if (!isPlain || !(href.startsWith('#') || href.startsWith(ARTICLES))) return;
    event.preventDefault();
    if (href.startsWith('#')) showTarget(event.currentTarget, href);
    else open(decoded(href.slice(ARTICLES.length)));
  };
  return (
    <>
      {remote.length > 0 && <LoadButton urls={remote} onLoad={() => setWanted(true)} />}
      <div
        ref={body}
        className={styles.body}
        lang={lang}
        dir="auto"
        onClick={follow}
        dangerouslySetInnerHTML={{ __html: harmless }}
      />
    </>
  );
}

/** What addresses of the paper's own articles begin with. */
const ARTICLES = `${import.meta.env.BASE_URL}articles/`;

/** A picture of another host, up to its address. The build writes no quotation mark into a value. */
const remotePicture = /(<img(?: [\w-]+="[^"]*")*? )src="(https?:[^"]*)"/g;

/** The addresses of pictures of other hosts. */
function remotePictures(html: string): string[] {
  return [...html.matchAll(remotePicture)].map(([, , address = '']) => address);
}

/** The text without these pictures: a browser shows the words of a picture that has no address. */
function withoutRemote(html: string): string {
  return html.replace(remotePicture, '$1');
}

/** The publisher's own pictures and articles have addresses below the site's base. */
function withSite(html: string): string {
  return html.replace(
    /<(?:img(?: [\w-]+="[^"]*")*? src="(?!https?:)|a(?: [\w-]+="[^"]*")*? href="(?=articles\/))/g,
    (start) => start + import.meta.env.BASE_URL,
  );
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
