import type { Plugin } from 'vite';
import type { PaperWords } from './paperWords.ts';

/** A module of the sources that holds words, or says which language they are. */
const PART = /[\\/]core[\\/]words[\\/](\w+)\.ts(?:\?|$)/;

/** Puts the words of a paper in the place of those in the sources, so that only one language reaches a reader. */
export function wordsPlugin(wordsOf: () => PaperWords): Plugin {
  return {
    name: 'broadsheet:words',
    enforce: 'pre',
    load: {
      filter: { id: PART },
      handler: (id) => moduleOf(PART.exec(id)?.[1] ?? '', wordsOf()),
    },
  };
}

/** The source of a module of words. Null: it stays as it is. */
function moduleOf(name: string, { words, isUsual, ...paper }: PaperWords): string | null {
  const { language, dateLanguage, pageLanguage, direction } = paper;
  const parts: Readonly<Record<string, object>> = {
    ...words,
    language: { language, dateLanguage, pageLanguage, direction },
  };
  const part = parts[name];
  return isUsual || part === undefined ? null : sourceOf(part);
}

function sourceOf(part: object): string {
  return Object.entries(part)
    .map(([name, word]) => `export const ${name} = ${JSON.stringify(word)};\n`)
    .join('');
}
