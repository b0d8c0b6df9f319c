import { useEffect, useId, useRef } from 'react';
import { isNarrowed, noFilters } from '../../core/filters.ts';
import { Icon } from '../layout/Icon.tsx';
import ToolBox, { type ToolBoxProps } from './ToolBox.tsx';
import { useToolBox } from './toolBoxAccess.tsx';
import * as words from '../../core/words/filters.ts';
import * as page from '../../core/words/page.ts';
import * as lists from '../../core/words/lists.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './sheet.module.css';

export interface FilterSheetProps extends ToolBoxProps {
  /** Articles of the feed on the screen. */
  count: number;
}

/** The tool box as a sheet. */
export default function FilterSheet({ count, ...tools }: FilterSheetProps) {
  const { closeSheet } = useToolBox();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { filters, onChange, onApproach } = tools;
  useEffect(() => {
    dialog.current?.showModal();
    onApproach();
  }, [onApproach]);
  return (
    <dialog
      ref={dialog}
      className={styles.filterSheet}
      aria-labelledby={title}
      onClose={closeSheet}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <form method="dialog" className={styles.sheetHead}>
        <h2 id={title}>{page.filters}</h2>
        <button type="submit" aria-label={page.close}>
          <Icon path="m4 4 10 10M14 4 4 14" />
        </button>
      </form>
      <div className={styles.sheetBody}>
        <ToolBox {...tools} />
      </div>
      <form method="dialog" className={styles.sheetFoot}>
        {isNarrowed(filters) && (
          <button
            type="button"
            className={styles.sheetClear}
            onClick={() => onChange({ ...noFilters, sort: filters.sort })}
          >
            {lists.clearAll}
          </button>
        )}
        <button type="submit" className={styles.show}>
          {sayCount(words.showCount, count)}
        </button>
      </form>
    </dialog>
  );
}
