import { useState } from 'react';
import styles from './article.module.css';

/** A source's logo, where it can be had; its name stands beside it anyway. */
export function ProviderLogo({ url }: { url: string }) {
  const [failed, setFailed] = useState(false);
  if (failed) return null;
  return <img className={styles.logo} src={url} alt="" width="20" height="20" loading="lazy" referrerPolicy="no-referrer" onError={() => setFailed(true)} />;
}
