/** FNV-1a, 32 bits, unsigned, over bytes or UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function fnv1a(values: Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const value of values) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}
