import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useCloseArticle } from './useCloseArticle.ts';
import sheet from '../layout/titledSheet.module.css';
import styles from './frame.module.css';

/** A modal sheet over the list. Escape and a click beside it close the article. `headline` is the id of what names it. */
export function Sheet({ headline, children }: { headline: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isPressedBeside = useRef(false);
  /** Whether another view takes its place. It may lie hidden until the code of that view is there. */
  const isLeft = useRef(false);
  const close = useCloseArticle();
  useLayoutEffect(() => {
    const shown = dialog.current;
    isLeft.current = false;
    shown?.showModal();
    return () => {
      isLeft.current = true;
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${sheet.sheet} ${styles.articleSheet}`}
      data-article-scroller
      tabIndex={-1}
      aria-labelledby={headline}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // A browser may close the sheet by itself, such as on a second Escape.
      onClose={({ currentTarget }) => !currentTarget.open && !isLeft.current && close()}
      onPointerDown={(event) => (isPressedBeside.current = isBeside(event))}
      onClick={(event) => isPressedBeside.current && isBeside(event) && close()}
    >
      {children}
    </dialog>
  );
}

function isBeside({ target, currentTarget, clientX }: MouseEvent<HTMLElement>): boolean {
  const { left, right } = currentTarget.getBoundingClientRect();
  return target === currentTarget && (clientX < left || clientX > right);
}
