import { useEffect, useRef, useState } from 'react';
import { countOf } from '../layout/wording.ts';
import { FilterGroups, type FilterGroupsProps } from './FilterGroups.tsx';
import styles from './filters.module.css';

interface FilterSheetProps extends FilterGroupsProps {
  /** Articles of the feed on the screen. */
  count: number;
  /** Number of choices in that feed. The button shows it. It follows the feed, because a tick would otherwise change the layout of the page behind the sheet. */
  inForce: number;
}

/** A button that opens the filters as a sheet, for screens without room beside the feed. */
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
