import styles from './article.module.css';

/** Offers pictures of other hosts to a reader who wants none loaded unasked. */
export function LoadButton({ urls, onLoad }: { urls: readonly string[]; onLoad: () => void }) {
  const hosts = [...new Set(urls.map((url) => url.split('/')[2]))];
  return (
    <button type="button" className={styles.load} onClick={onLoad}>
      {urls.length === 1 ? 'Load the picture' : `Load the ${urls.length} pictures of the text`} from {hosts.join(', ')}
    </button>
  );
}
