import { useEffect, useState } from 'react';
import { useHref } from 'react-router-dom';
import { Icon } from './Icon.tsx';
import frame from './frame.module.css';
import styles from './details.module.css';

/** Milliseconds for which the button says that the address was copied. */
const SAID = 3000;

/** Hands the article's address to the system, or where it takes none to the clipboard. */
export function ShareButton({ id, title }: { id: string; title: string | null }) {
  const [isCopied, setCopied] = useState(false);
  const path = useHref(`/articles/${encodeURIComponent(id)}`);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const share = async () => {
    const url = new URL(path, location.href).href;
    // Some browsers have neither, and without a secure connection none has.
    const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator;
    if (device.share !== undefined) return device.share(title === null ? { url } : { title, url });
    if (device.clipboard === undefined) return void window.prompt('The address of this article', url);
    await device.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    // A reader who changes their mind is no failure.
    <button type="button" className={`${frame.tool} ${styles.share}`} onClick={() => void share().catch(() => {})}>
      <Icon name="share" />
      <span className={styles.word} aria-live="polite">
        {isCopied ? 'Copied' : 'Share'}
      </span>
    </button>
  );
}
