import type { Filters } from '../../core/filters.ts';
import type { CorrectedQuery } from '../content/useSearchEngine.ts';
import { CorrectionNotice } from './CorrectionNotice.tsx';
import { DeviceNotice } from './DeviceNotice.tsx';

interface SearchNoticesProps {
  /** As in `SearchHits`. */
  correction: CorrectedQuery | null;
  searched: number | null;
  /** Those of the feed on the screen. */
  filters: Filters;
}

/** What is to be known of how a search was made. */
export default function SearchNotices({ correction, searched, filters }: SearchNoticesProps) {
  return (
    <>
      <CorrectionNotice correction={correction} filters={filters} />
      {searched !== null && <DeviceNotice searched={searched} />}
    </>
  );
}
