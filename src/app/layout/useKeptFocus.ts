import { useEffect } from 'react';

/**
 * Where what has the focus is taken off the page, gives the focus to what has come in its place under the same id, such as
 * the content of a view, else to the nearest element around it that is left. So the next Tab goes on from there, and not
 * from the top of the page. Within a feed only articles take the focus, so there it is the feed.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, and the elements around it. */
    let path: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let at = target; at instanceof HTMLElement; at = at.parentElement) path.push(at);
    };
    const keep = () => {
      const [lost] = path;
      if (lost?.isConnected !== false || document.activeElement !== document.body) return;
      const same = document.getElementById(lost.id);
      if (same === null || !takeFocus(same))
        path.find(
          (near) => near.isConnected && !near.matches('[role=feed] :not(article, article *)') && takeFocus(near),
        );
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** Whether an element takes the focus. One without a box cannot. */
function takeFocus(element: HTMLElement): boolean {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return element === document.activeElement;
}
