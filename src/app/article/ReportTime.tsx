import { type DateForm, PublishedTime, useDates } from '../layout/dates.tsx';
import * as lists from '../../core/words/lists.ts';

/** When a report came. Beside the day its time, where that is known. */
export function ReportTime({ at, form }: { at: number | null; form: DateForm }) {
  const dates = useDates();
  if (at === null) return lists.undated;
  return (
    <>
      <PublishedTime at={at} form={form} />
      {form === 'monthDay' && ` ${dates.format(at, 'clock')}`}
    </>
  );
}
