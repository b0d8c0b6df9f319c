import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import * as words from '../../core/words/page.ts';
import { Icon } from './Icon.tsx';
import styles from './titledSheet.module.css';

interface TitledSheetProps {
  title: string;
  className: string | undefined;
  /** Gets the sheet, for those that close it themselves. */
  ref?: RefObject<HTMLDialogElement | null>;
  onClose: () => void;
  /** What stands at its foot, however much of the rest is scrolled. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A modal sheet with a title. Its button, Escape and a click beside it close it. */
export function TitledSheet({ title, className, ref, onClose, foot, children }: TitledSheetProps) {
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  const heading = useId();
  useLayoutEffect(() => dialog.current?.showModal(), [dialog]);
  return (
    <dialog
      ref={dialog}
      className={`${styles.sheet} ${styles.titledSheet} ${className}`}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <form method="dialog" className={styles.sheetHead}>
        <h2 id={heading}>{title}</h2>
        <button type="submit" aria-label={words.close}>
          <Icon path="m4 4 10 10M14 4 4 14" />
        </button>
      </form>
      <div className={styles.sheetBody}>{children}</div>
      {foot}
    </dialog>
  );
}
