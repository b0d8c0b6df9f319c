/** Milliseconds for which pictures are collected before they are told together. */
const PAUSE_MS = 3000;

/** Tells the addresses of the pictures that the page shows, each once. */
export function followPictures(tell: (addresses: string[]) => void): void {
  const told = new Set<string>();
  let waiting: string[] = [];
  const flush = () => {
    tell(waiting);
    waiting = [];
  };
  const see = (picture: HTMLImageElement) => {
    const address = picture.currentSrc;
    if (picture.naturalWidth === 0 || told.has(address)) return;
    told.add(address);
    if (waiting.push(address) === 1) setTimeout(flush, PAUSE_MS);
  };
  for (const picture of document.images) if (picture.complete) see(picture);
  document.addEventListener('load', ({ target }) => target instanceof HTMLImageElement && see(target), true);
}
