import { useEffect, useState } from 'react';
import { useHref } from 'react-router-dom';
import { Icon } from './Icon.tsx';
import * as words from '../../core/words/page.ts';

/** Milliseconds for which the button says that the address was copied. */
const SAID = 3000;

interface ShareButtonProps {
  /** What is shared: an address of the app, below its base. */
  to: string;
  /** What it is called. Null for the title of the page. */
  title: string | null;
  className?: string | undefined;
}

/** Hands an address to the system, or where it takes none to the clipboard. */
export function ShareButton({ to, title, className }: ShareButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const path = useHref(to);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const share = async () => {
    const url = new URL(path, location.href).href;
    // Some browsers have neither, and without a secure connection none has.
    const device: Partial<Pick<Navigator, 'share' | 'clipboard'>> = navigator;
    if (device.share !== undefined) return device.share({ title: title ?? document.title, url });
    if (device.clipboard === undefined) return void window.prompt(words.addressToShare, url);
    await device.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    // A reader who changes their mind is no failure.
    <button type="button" className={`${className} scripted`} onClick={() => void share().catch(() => {})}>
      <Icon path="M9 11V2.5M5.5 5.5 9 2.5l3.5 3M4 9v6h10V9" />
      <span aria-live="polite">{isCopied ? words.copied : words.share}</span>
    </button>
  );
}
