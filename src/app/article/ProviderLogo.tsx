import { useState } from 'react';
import { usePreference } from '../layout/usePreference.ts';
import styles from './article.module.css';

/** A source's logo. Its first letter stands there until the logo has come, and where there is none or the reader wants none. */
export function ProviderLogo({ name, url }: { name: string; url: string | null }) {
  const [state, setState] = useState<'not yet' | 'yes' | 'failed'>('not yet');
  const isLoaded = usePreference('pictures') === 'all' && url !== null && state !== 'failed';
  return (
    <span className={styles.logo} aria-hidden="true">
      {[...name][0]?.toLocaleUpperCase('en')}
      {isLoaded && (
        <img
          src={url}
          alt=""
          width="24"
          height="24"
          hidden={state === 'not yet'}
          referrerPolicy="no-referrer"
          onLoad={() => setState('yes')}
          onError={() => setState('failed')}
        />
      )}
    </span>
  );
}
