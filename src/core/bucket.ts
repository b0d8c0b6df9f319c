import { fnv1a } from './fnv.ts';

/** One of `buckets` numbers from 0. A text always gets the same one. */
export function bucketOf(text: string, buckets: number): number {
  return fnv1a(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))) % buckets;
}
