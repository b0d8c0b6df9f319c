/**
 * FNV-1a, 32 bits, unsigned (http://www.isthe.com/chongo/tech/comp/fnv/). `valueAt` gives the bytes or UTF-16 units by
 * index, so that no text is copied.
 */
export function fnv1a(length: number, valueAt: (index: number) => number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ valueAt(index), 0x01000193);
  return hash >>> 0;
}
