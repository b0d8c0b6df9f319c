/** How often a picture, or a host without any success, failed in this session. */
const failures = new Map<string, number>();

/** So many failures without a success, and the host is taken for dead. */
const DEAD = 2;

/** Whether a picture is worth a request: it has not failed, and its host is not dead. */
export function mayLoad(url: string): boolean {
  return !failures.has(url) && (failures.get(hostOf(url)) ?? 0) < DEAD;
}

/** Remembers what became of a picture. While the reader is offline a failure says nothing. */
export function remember(url: string, loaded: boolean): void {
  const host = hostOf(url);
  if (loaded) failures.set(host, -Infinity);
  else if (navigator.onLine) {
    failures.set(url, 1);
    failures.set(host, (failures.get(host) ?? 0) + 1);
  }
}

function hostOf(url: string): string {
  return url.split('/')[2] ?? '';
}
