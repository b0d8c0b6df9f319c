import type { Draft } from '../records/draft.ts';
import type { Settings } from '../settings.ts';

/** Drafts that name their language only where it is not the paper's: the page names that one. */
export function withOtherLanguages(drafts: readonly Draft[], { language }: Pick<Settings, 'language'>): Draft[] {
  const ofPaper = new Intl.Locale(language).baseName;
  return drafts.map((draft) =>
    draft.article.lang === ofPaper ? { ...draft, article: { ...draft.article, lang: undefined } } : draft,
  );
}
