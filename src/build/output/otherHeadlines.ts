import type { Article } from '../../core/article.ts';
import type { OtherHeadline } from '../../core/format/bootstrap.ts';

/** Headlines of other sources that stand below the lead of the front page. */
export const OTHER_HEADLINES = 3;

/** What other sources have of an article's story, one headline of each, in the order of its coverage. All of them lead somewhere. */
export function otherHeadlines({ provider, coverage }: Article): OtherHeadline[] {
  const seen = new Set([provider.key]);
  const headlines: OtherHeadline[] = [];
  for (const { id, title, url, provider: other } of coverage) {
    if (headlines.length === OTHER_HEADLINES) break;
    if (seen.has(other.key) || (id === null && url === null)) continue;
    seen.add(other.key);
    headlines.push({ source: other.name, title, url, id });
  }
  return headlines;
}
