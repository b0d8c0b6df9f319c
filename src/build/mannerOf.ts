import type { Diagnostic } from './diagnostics/diagnostics.ts';
import { isVault } from './pictures/staticFolders.ts';
import { readFolderDefaults } from './records/folderDefaults.ts';
import type { RecordListing } from './records/listRecords.ts';
import type { Manner } from './records/manner.ts';
import type { Settings } from './settings.ts';
import { paperWords } from './words/paperWords.ts';

/** How the records of a folder are read, as the settings and the folder itself say, with what is wrong with its defaults. */
export function readManner(
  settings: Settings,
  { defaults: files }: Pick<RecordListing, 'defaults'>,
): { manner: Manner; diagnostics: Diagnostic[] } {
  const { defaults, diagnostics } = readFolderDefaults(settings.seedsDir, files, settings.defaults);
  return { manner: mannerOf(settings, defaults), diagnostics };
}

function mannerOf(settings: Settings, defaults: Manner['defaults']): Manner {
  const { isUsual, words } = paperWords(settings);
  return {
    names: settings.fields,
    defaults,
    facets: settings.facets,
    isVault: isVault(settings.seedsDir),
    ...(isUsual ? {} : { words: words.body }),
  };
}
