import type { Article } from '../../core/article.ts';
import type { OtherHeadline } from '../../core/format/bootstrap.ts';
import { labelKey } from '../../core/label.ts';

/** Headlines of other sources that stand below the lead of the front page. */
const OTHER_HEADLINES = 3;

/**
 * What other sources have of an article's story, one headline of each, in the order of its coverage. All of them lead
 * somewhere, and no two say the same words.
 */
export function otherHeadlines({ title: own, provider, coverage }: Article): OtherHeadline[] {
  const sources = new Set([provider.key]);
  const titles = new Set([labelKey(own)]);
  const headlines: OtherHeadline[] = [];
  for (const { id, title, url, provider: other } of coverage) {
    if (headlines.length === OTHER_HEADLINES) break;
    const words = labelKey(title);
    if (sources.has(other.key) || titles.has(words) || (id === null && url === null)) continue;
    sources.add(other.key);
    titles.add(words);
    headlines.push({ source: other.name, title, url, id });
  }
  return headlines;
}
