import { memo, useDeferredValue } from 'react';
import type { Filters } from '../../core/filters.ts';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import type { Timeline as TimelineData } from '../../core/format/manifest.ts';
import { Link } from '../layout/Link.tsx';
import { LaterMarkAllRead } from '../memory/LaterMemory.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import { FilterGroups } from './FilterGroups.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { ShowChoice } from './ShowChoice.tsx';
import { Timeline } from './Timeline.tsx';
import type { ChangeFilters } from './useFilters.ts';
import * as words from '../../core/words/filters.ts';
import styles from './toolBox.module.css';

export interface ToolBoxProps {
  /** The filters of the address. A choice shows at once, also where its feed is still on its way. */
  filters: Filters;
  onChange: ChangeFilters;
  /** The choices of the groups, with the counts of the feed on the screen. */
  facets: FacetCounts;
  /** Articles per month of that feed. */
  timeline: TimelineData;
  /** The reader comes near the choices: their counts will be needed. It must stay the same function. */
  onApproach: () => void;
}

/** All tools of a feed: density, order, dates and filters. It stands beside the feed, or in a sheet. */
export default memo(function ToolBox({ filters, onChange, facets, timeline, onApproach }: ToolBoxProps) {
  // A tick is drawn before the timeline that follows from it.
  const settled = useDeferredValue(filters);
  return (
    <div className={styles.toolBox} tabIndex={-1} onPointerEnter={onApproach} onFocus={onApproach}>
      <div>
        <DensityChoice />
        <OrderChoice filters={filters} onChange={onChange} />
      </div>
      <Timeline timeline={timeline} filters={settled} onChange={onChange} />
      <ShowChoice filters={filters} onChange={onChange} />
      <FilterGroups facets={facets} filters={filters} onChange={onChange} />
      <Link to="/settings" className={styles.toSettings}>
        {words.toSettings}
      </Link>
      <LaterMarkAllRead />
    </div>
  );
});
