import { describe, expect, it } from 'vitest';
import { findPlayer } from '../../src/build/records/player.ts';
import { siteOf } from '../../src/build/records/site.ts';
import { visible } from '../../src/build/diagnostics/shownValue.ts';
import {
  ambiguousParts,
  canonicalAddress,
  exactAddress,
  resolveAddress,
  safeAddress,
  shortHost,
  upgradeToHttps,
} from '../../src/core/address.ts';
import { shorten } from '../../src/core/article.ts';
import { isAmbiguousDate, isIsoDateTime, parseDateTime } from '../../src/core/dateTime.ts';
import { isIsoDuration, readDuration } from '../../src/core/duration.ts';
import { applyOperators } from '../../src/core/facets/operators.ts';
import { selectArticles } from '../../src/core/facets/select.ts';
import { formatFilters, parseFilters } from '../../src/core/filters.ts';
import { labelKey } from '../../src/core/label.ts';
import { isLogo, sharpest } from '../../src/core/pictures.ts';
import { plainText } from '../../src/core/plainText.ts';
import { readFields } from '../../src/core/readFields.ts';
import { readBoolean, readNumber, saysYes, splitLabels } from '../../src/core/recordValue.ts';
import { redirectTarget } from '../../src/core/redirectors.ts';
import { codeSpans } from '../../src/core/repair/codeSpans.ts';
import { replaceControls } from '../../src/core/repair/controls.ts';
import { decodeAddress, decodeEntities } from '../../src/core/repair/entities.ts';
import { mendMojibake } from '../../src/core/repair/mojibake.ts';
import { repairText } from '../../src/core/repair/text.ts';
import { tidyWhitespace } from '../../src/core/repair/whitespace.ts';
import { sideTokens, tokeniseQuery } from '../../src/core/search/compounds.ts';
import { correctedTexts } from '../../src/core/search/corrections.ts';
import { createMarker } from '../../src/core/search/highlight.ts';
import { normaliseTerm } from '../../src/core/search/normaliseTerm.ts';
import { predictedChunks } from '../../src/core/search/predictedChunks.ts';
import { parseQuery } from '../../src/core/search/query.ts';
import { snippetOf } from '../../src/core/search/snippet.ts';
import { TokenCollector } from '../../src/core/search/tokenCollector.ts';
import { tokenise, tokeniseWithOffsets } from '../../src/core/search/tokeniser.ts';
import { findBoilerplate } from '../../src/core/similar/boilerplate.ts';
import { headlineTerms } from '../../src/core/similar/headlineWords.ts';
import { withoutSiteNames } from '../../src/core/similar/siteNames.ts';
import { stem, termsOf, wordsIn } from '../../src/core/similar/terms.ts';
import { buildTextModel } from '../../src/core/similar/textModel.ts';
import { figuresOf, partsOf, withoutParts } from '../../src/core/stories/partNumbers.ts';
import { titleFacts } from '../../src/core/stories/titleFacts.ts';
import { isTrackingFragment, withoutTracking } from '../../src/core/tracking.ts';
import { adversarialTexts } from '../support/adversarialTexts.ts';
import { columnsOf } from '../support/columnsOf.ts';
import { tooSteep } from '../support/steepness.ts';

const nothing = () => {};

/** Every public function that reads a text of a record. */
const ofRecords: Readonly<Record<string, (text: string) => unknown>> = {
  safeAddress,
  resolveAddress: (text) => resolveAddress(text, 'a.example'),
  upgradeToHttps,
  canonicalAddress,
  ambiguousParts,
  exactAddress,
  shortHost,
  redirectTarget,
  withoutTracking,
  isTrackingFragment,
  siteOf,
  findPlayer: (text) => findPlayer(text, text, nothing),
  decodeAddress,
  decodeEntities,
  codeSpans,
  replaceControls,
  mendMojibake,
  tidyWhitespace,
  repairText,
  labelKey,
  splitLabels,
  shorten: (text) => shorten(text, 300),
  plainText: (text) => plainText(text, 6_000),
  parseDateTime,
  isIsoDateTime,
  isAmbiguousDate,
  readDuration,
  isIsoDuration,
  readNumber,
  readBoolean,
  saysYes,
  readFields: (text) => readFields({ title: text, draft: text, quality: text, published: text, topics: text }),
  isLogo: (url) => isLogo({ url, width: null, height: null }),
  sharpest: (url) =>
    sharpest(
      [1, 2].map((width) => ({ url, width, height: 1 })),
      800,
    ),
  visible,
  normaliseTerm,
  tokenise,
  sideTokens: (text) => sideTokens(text, tokeniseWithOffsets(text)),
  TokenCollector: (text) => {
    const collector = new TokenCollector();
    collector.add({ title: text, excerpt: text, authors: text, body: text, extra: text, undated: false, offCard: '' });
    return collector.finish();
  },
  snippetOf: (text) => snippetOf(text, ['a*', 'word1', '潮']),
  wordsIn,
  termsOf,
  stem,
  withoutSiteNames: (title) => withoutSiteNames([{ title, source: { key: 'a.example', name: title } }]),
  findBoilerplate: (excerpt) =>
    findBoilerplate(['A', 'B', 'C', 'D'].map((title) => ({ title, excerpt, provider: title, publishedAt: null }))),
  headlineReader: (text) => headlineTerms().positionOf(text, 'none'),
  buildTextModel: (title) => buildTextModel([{ title, excerpt: title, topics: [title], publishedAt: null }]),
  figuresOf,
  partsOf,
  withoutParts,
  titleFacts: (text) => titleFacts(text, text),
};

const labels = (name: string) => Array.from({ length: 50 }, (_, i) => ({ key: `${name}${i}`, label: `${name}${i}` }));
const columns = columnsOf(
  { topics: labels('t'), providers: labels('p'), kinds: labels('k') },
  Array.from({ length: 300 }, (_, i) => ({ day: 0, provider: i % 5, kind: 0, topics: [i % 50] })),
);

/** Every public function that reads what a reader typed, or the address of a page. */
const ofReaders: Readonly<Record<string, (text: string) => unknown>> = {
  parseQuery,
  tokeniseQuery,
  parseFilters: (text) => formatFilters(parseFilters(`?q=${text}${text}`)),
  selectArticles: (text) => selectArticles(columns, parseFilters(`?q=x${text}`)),
  applyOperators: (text) => applyOperators(columns, parseQuery(text).operators, null),
  predictedChunks: (text) => predictedChunks(text, ['', 'b', 'c']),
  correctedTexts: (text) => correctedTexts(text, [{ typed: 'a', found: ['b'] }]),
  mark: (text) => createMarker(parseQuery(text).words.map(({ term }) => [`${term}*`])).mark(text),
  missing: (text) => createMarker([['x*'], ['word1']]).missing([text]),
};

describe('the time to read a text', () => {
  it.each(Object.entries({ ...ofRecords, ...ofReaders }))(
    'grows no faster than n log n: %s',
    { timeout: 60_000 },
    (_, read) => {
      expect(tooSteep(read, adversarialTexts)).toEqual([]);
    },
  );
});
