import { useState } from 'react';
import styles from './article.module.css';

/** A source's logo. Nothing where it fails to load, because the name stands beside it. */
export function ProviderLogo({ url }: { url: string }) {
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return (
    <img
      className={styles.logo}
      src={url}
      alt=""
      width="20"
      height="20"
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
