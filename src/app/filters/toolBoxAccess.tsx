import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

/** The id of the place of the tool box beside the feed. */
export const TOOL_BOX_ID = 'filters';

interface ToolBoxAccess {
  isSheetOpen: boolean;
  /** Moves to the tool box where it stands beside the feed. Elsewhere opens it as a sheet. */
  reach: () => void;
  closeSheet: () => void;
}

const ToolBoxContext = createContext<ToolBoxAccess>({ isSheetOpen: false, reach: () => {}, closeSheet: () => {} });

/** Connects the button in the bar with the tool box of the page. */
export function ToolBoxProvider({ children }: { children: ReactNode }) {
  const [isSheetOpen, setOpen] = useState(false);
  const reach = useCallback(() => {
    const place = document.getElementById(TOOL_BOX_ID);
    const box = place?.querySelector<HTMLElement>('[tabindex]') ?? null;
    if (box === null || !isShown(box)) return setOpen(true);
    box.scrollIntoView({ block: 'nearest' });
    box.focus({ preventScroll: true });
  }, []);
  const access = useMemo(() => ({ isSheetOpen, reach, closeSheet: () => setOpen(false) }), [isSheetOpen, reach]);
  return <ToolBoxContext value={access}>{children}</ToolBoxContext>;
}

export function useToolBox(): ToolBoxAccess {
  return use(ToolBoxContext);
}

/** False where the style sheet hides the element. True where the browser cannot tell. */
export function isShown(element: HTMLElement): boolean {
  return !('checkVisibility' in element) || element.checkVisibility();
}
