import { useState } from 'react';
import styles from './article.module.css';

/** A source's logo. Its first letter stands there until the logo has come, and where there is none. */
export function ProviderLogo({ name, url }: { name: string; url: string | null }) {
  const [loaded, setLoaded] = useState<'not yet' | 'yes' | 'failed'>('not yet');
  return (
    <span className={styles.logo} aria-hidden="true">
      {[...name][0]?.toLocaleUpperCase('en')}
      {url !== null && loaded !== 'failed' && (
        <img
          src={url}
          alt=""
          width="24"
          height="24"
          hidden={loaded === 'not yet'}
          referrerPolicy="no-referrer"
          onLoad={() => setLoaded('yes')}
          onError={() => setLoaded('failed')}
        />
      )}
    </span>
  );
}
