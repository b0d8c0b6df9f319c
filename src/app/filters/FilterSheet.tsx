import { useEffect } from 'react';
import { isNarrowed, noFilters } from '../../core/filters.ts';
import { TitledSheet } from '../layout/TitledSheet.tsx';
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
  const { filters, onChange, onApproach } = tools;
  useEffect(onApproach, [onApproach]);
  const foot = (
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
  );
  return (
    <TitledSheet title={page.filters} className={styles.filterSheet} onClose={closeSheet} foot={foot}>
      <ToolBox {...tools} />
    </TitledSheet>
  );
}
