import type { KeptFiles } from '../output/keptFiles.ts';
import { countOf } from './countOf.ts';

/** What a build says of the files that it keeps for pages which are open. */
export function keptReport({ replacedAt, bytes, withdrawn, crowdedOut }: KeptFiles): string {
  const kept = `Kept for open pages: ${countOf(replacedAt.size, 'file')} of earlier editions, ${(bytes / 1e6).toFixed(1)} MB.`;
  const lost =
    withdrawn > 0
      ? ` ${countOf(withdrawn, 'file')} went at once: articles that were there are shown no longer, and only code is kept then.`
      : '';
  const crowded = crowdedOut > 0 ? ` ${countOf(crowdedOut, 'file')} went before their time: hosts take no more.` : '';
  return kept + lost + crowded;
}
