import { english } from '../../core/words/english.ts';
import type { Manner } from '../records/manner.ts';
import type { Settings } from '../settings.ts';
import { paperWords } from './paperWords.ts';

/** How the settings say that records are read. `defaults`: the fields that folders give their records. */
export function mannerOf(settings: Settings, defaults: Manner['defaults']): Manner {
  const words = paperWords(settings).words.body;
  const isUsual = JSON.stringify(words) === JSON.stringify(english.body);
  return { names: settings.fields, defaults, facets: settings.facets, ...(isUsual ? {} : { words }) };
}
