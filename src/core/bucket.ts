/** One of `buckets` numbers from 0, always the same for a text: FNV-1a over its UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function bucketOf(text: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % buckets;
}
