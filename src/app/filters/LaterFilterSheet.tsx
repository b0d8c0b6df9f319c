import { Suspense } from 'react';
import { laterView } from '../content/laterView.tsx';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { NoticeDialog } from '../layout/NoticeDialog.tsx';
import type { FilterSheetProps } from './FilterSheet.tsx';
import { useToolBox } from './toolBoxAccess.tsx';
import * as words from '../../core/words/page.ts';

const { View: FilterSheet, load } = laterView(() => import('./FilterSheet.tsx'));

/** Loads the code of the sheet. */
export const loadFilterSheet = load;

/** The tool box as a sheet, for screens without room beside the feed. The button in the bar opens it. */
export function LaterFilterSheet(props: FilterSheetProps) {
  const { isSheetOpen, closeSheet } = useToolBox();
  if (!isSheetOpen) return null;
  return (
    <FailureBoundary
      what={words.theFilters}
      frame={(notice) => (
        <NoticeDialog label={words.filters} onClose={closeSheet}>
          {notice}
        </NoticeDialog>
      )}
    >
      <Suspense>
        <FilterSheet {...props} />
      </Suspense>
    </FailureBoundary>
  );
}
