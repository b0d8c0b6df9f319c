import { basename } from 'node:path';
import type { SmallerCopies } from './smallerCopies.ts';

/** What became of large pictures, in a line. "" where there are none. */
export function pictureReport({ large, widths, kept }: SmallerCopies): string {
  if (large === 0) return '';
  const start = `Large pictures, of more than 200 KB: ${written(large)}`;
  if (kept === null) return `${start}. With sharp installed (npm install sharp), pages show smaller copies of them.`;
  const copied = `${start}, ${written(widths.size)} with smaller copies`;
  const [first] = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return first === undefined ? `${copied}.` : `${copied}; as they are: ${listed(first, kept.size)}.`;
}

function listed([file, reason]: [string, string], count: number): string {
  return `${basename(file)} (${reason})${count === 1 ? '' : ` and ${written(count - 1)} more`}`;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
