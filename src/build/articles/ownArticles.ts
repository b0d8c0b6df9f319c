import type { Provider } from '../../core/article.ts';
import { labelKey } from '../../core/label.ts';
import type { Draft } from '../records/draft.ts';
import { UNKNOWN_SOURCE } from '../records/normalise.ts';
import type { Settings } from '../settings.ts';
import { paperWords } from '../words/paperWords.ts';

const UNKNOWN_KEY = labelKey(UNKNOWN_SOURCE);

/**
 * Drafts with a source where the record tells none: the one of the settings; without it the paper itself for its own
 * articles, which have a body and lead to no other page; else what the paper's language calls an unknown one.
 */
export function withUsualSource(drafts: readonly Draft[], settings: Settings): Draft[] {
  const { source, title } = settings;
  const unknown = paperWords(settings).words.rendered.unknownSource;
  return drafts.map((draft) => {
    const coverage = draft.coverage.map((other) => (isUnknown(other.provider) ? named(other, unknown) : other));
    if (!lacksSource(draft)) return { ...draft, coverage };
    const name = source ?? (isOwnArticle(draft) ? title : null);
    if (name === null) return { ...draft, coverage, article: named(draft.article, unknown) };
    const provider = { key: labelKey(name), name, domain: null, imageUrl: null };
    return { ...draft, coverage, article: { ...draft.article, provider } };
  });
}

/** Whether a record tells no source. */
export function lacksSource({ article }: Pick<Draft, 'article'>): boolean {
  return isUnknown(article.provider);
}

function isUnknown({ key, domain }: Provider): boolean {
  return domain === null && key === UNKNOWN_KEY;
}

/** The key stays in all languages: it is in the address of the source. */
function named<Published extends { provider: Provider }>(published: Published, name: string): Published {
  return { ...published, provider: { ...published.provider, name } };
}

/** Whether an article stands on this site alone. */
export function isOwnArticle({ article: { url, body } }: Draft): boolean {
  return url === null && body !== null;
}
