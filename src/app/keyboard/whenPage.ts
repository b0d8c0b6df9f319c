/** Milliseconds after which what is awaited does not come any more. */
const PATIENCE = 10_000;

/** Calls back once the page has changed so that `isSo`, and what follows that change is done; else `giveUp`, after a while. */
export function whenPage(isSo: () => boolean, then: () => void, giveUp: () => void): void {
  const observer = new MutationObserver(() => {
    if (!isSo()) return;
    observer.disconnect();
    clearTimeout(timer);
    // Effects of the change may move the focus first.
    setTimeout(then);
  });
  observer.observe(document.body, { attributes: true, childList: true, subtree: true });
  const timer = setTimeout(() => {
    observer.disconnect();
    giveUp();
  }, PATIENCE);
}
