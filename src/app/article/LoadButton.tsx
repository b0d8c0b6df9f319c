import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './article.module.css';

/** Offers pictures of other hosts to a reader who wants none loaded unasked. */
export function LoadButton({ urls, onLoad }: { urls: readonly string[]; onLoad: () => void }) {
  const hosts = [...new Set(urls.map((url) => url.split('/')[2]))].join(page.comma);
  return (
    <button type="button" className={styles.load} onClick={onLoad}>
      {urls.length === 1 ? say(words.loadPicture, { hosts }) : sayCount(words.loadPictures, urls.length, { hosts })}
    </button>
  );
}
