import { isVault } from './pictures/siteFolders.ts';
import type { Manner } from './records/manner.ts';
import type { Settings } from './settings.ts';
import { paperWords } from './words/paperWords.ts';

/** How the settings say that records are read. `defaults`: the fields that folders give their records. */
export function mannerOf(settings: Settings, defaults: Manner['defaults']): Manner {
  const { isUsual, words } = paperWords(settings);
  return {
    names: settings.fields,
    defaults,
    facets: settings.facets,
    isVault: isVault(settings.seedsDir),
    ...(isUsual ? {} : { words: words.body }),
  };
}
