/** The scheme of a link to one of our own articles, as long as nobody knows where that is. */
const SCHEME = 'record:';

/** The address that stands for a record of this name, path or title in a body. */
export function recordLink(name: string): string {
  return (
    SCHEME + encodeURIComponent(name.toWellFormed()).replace(/[()'*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  );
}

/** Inverse of `recordLink`; null for another address. */
export function linkedRecord(address: string): string | null {
  const text = address.trim();
  if (!text.startsWith(SCHEME)) return null;
  try {
    return decodeURIComponent(text.slice(SCHEME.length));
  } catch {
    return null;
  }
}
