import { fnv1a } from './fnv.ts';

/** One of `buckets` numbers from 0. A text always gets the same one. */
export function bucketOf(text: string, buckets: number): number {
  return fnv1a(text.length, (index) => text.charCodeAt(index)) % buckets;
}
