import { type ReactNode, useLayoutEffect, useRef } from 'react';
import * as words from '../../core/words/page.ts';
import styles from './layout.module.css';

interface NoticeDialogProps {
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** A notice over the page, in the place of a sheet whose code failed. Escape and "Close" end it. */
export function NoticeDialog({ label, onClose, children }: NoticeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.notice}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
      <button type="button" className={styles.link} onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  );
}
