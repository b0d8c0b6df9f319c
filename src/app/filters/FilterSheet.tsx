import { useEffect, useRef, useState } from 'react';
import { countOf } from '../layout/wording.ts';
import { FilterGroups, type FilterGroupsProps } from './FilterGroups.tsx';
import styles from './filters.module.css';

interface FilterSheetProps extends FilterGroupsProps {
  /** Articles of the feed that is shown. */
  count: number;
  /** Choices in force in it. The button tells them behind the open sheet: with a tick the page would be laid out anew. */
  inForce: number;
}

/** The filters where there is no room beside the feed: a button that opens them as a sheet. */
export function FilterSheet({ count, inForce, ...groups }: FilterSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  const open = () => {
    groups.onApproach();
    setOpen(true);
  };
  return (
    <>
      <button type="button" className={styles.sheetButton} aria-haspopup="dialog" onClick={open}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M1.5 4h13M4 8h8M6.5 12h3" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        Filters{inForce > 0 && <span className={styles.inForce}>{inForce}</span>}
      </button>
      {isOpen && (
        <dialog
          ref={dialog}
          className={styles.sheet}
          aria-label="Filters"
          onClose={() => setOpen(false)}
          onClick={(event) => event.target === dialog.current && dialog.current.close()}
        >
          <div className={styles.sheetBody}>
            <FilterGroups {...groups} />
          </div>
          <form method="dialog" className={styles.sheetFoot}>
            <button type="submit">Show {countOf(count, 'article')}</button>
          </form>
        </dialog>
      )}
    </>
  );
}
