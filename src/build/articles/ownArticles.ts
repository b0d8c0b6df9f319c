import { labelKey } from '../../core/label.ts';
import type { Draft } from '../records/draft.ts';
import { UNKNOWN_SOURCE } from '../records/normalise.ts';
import type { Settings } from '../settings.ts';

/**
 * Drafts with a source where the record tells none: the one of the settings; without it the paper itself for its own
 * articles, which have a body and lead to no other page.
 */
export function withUsualSource(drafts: readonly Draft[], { source, title }: Settings): Draft[] {
  return drafts.map((draft) => {
    if (!lacksSource(draft)) return draft;
    const name = source ?? (isOwnArticle(draft) ? title : null);
    if (name === null) return draft;
    const provider = { key: labelKey(name), name, domain: null, imageUrl: null };
    return { ...draft, article: { ...draft.article, provider } };
  });
}

/** Whether a record tells no source. */
export function lacksSource({ article: { provider } }: Draft): boolean {
  return provider.domain === null && provider.key === UNKNOWN_SOURCE;
}

/** Whether an article stands on this site alone. */
export function isOwnArticle({ article: { url, body } }: Draft): boolean {
  return url === null && body !== null;
}
