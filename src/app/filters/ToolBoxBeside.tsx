import { lazy, type Ref, Suspense, useSyncExternalStore } from 'react';
import { loadCode } from '../content/code.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import type { ToolBoxProps } from './ToolBox.tsx';
import { TOOL_BOX_ID } from './toolBoxAccess.tsx';
import * as words from '../../core/words/page.ts';

const ToolBox = lazy(() => loadCode(() => import('./ToolBox.tsx')));

interface ToolBoxBesideProps extends ToolBoxProps {
  ref: Ref<HTMLElement>;
  className: string | undefined;
}

/** The tool box beside the feed, whose code comes when it is shown. A page that is rendered in advance, and one without room, leave its place empty. */
export function ToolBoxBeside({ ref, className, ...tools }: ToolBoxBesideProps) {
  const hasRoom = useSyncExternalStore(watchRoom, readRoom, () => false);
  return (
    <aside ref={ref} id={TOOL_BOX_ID} className={className} aria-label={words.filters}>
      {hasRoom && (
        <FailureBoundary what={words.theFilters} frame={(notice) => notice}>
          <Suspense>
            <ToolBox {...tools} />
          </Suspense>
        </FailureBoundary>
      )}
    </aside>
  );
}

/** The width from which style sheets show the place. */
const ROOM = '(width >= 75rem)';

function readRoom(): boolean {
  return matchMedia(ROOM).matches;
}

function watchRoom(onChange: () => void): () => void {
  const query = matchMedia(ROOM);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
