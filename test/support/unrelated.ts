import { EMPTY_LEDGER, writeLedger } from '../../src/build/articles/ledger.ts';
import type { EditionContent } from '../../src/build/output/emit.ts';
import { NO_PAGES } from '../../src/build/pages/sitePages.ts';
import { indexOf } from '../../src/build/output/searchIndex.ts';
import type { Article } from '../../src/core/article.ts';
import { paperShape } from '../../src/core/format/paper.ts';
import { buildSearchIndex } from '../../src/core/search/indexWriter.ts';

/** What an edition of articles is emitted from, each a story of its own and like no other. */
export function unrelated(articles: Article[], aliases: ReadonlyMap<string, string> = new Map()): EditionContent {
  return {
    folded: { articles, leadOf: Uint32Array.from(articles.keys()), reasons: articles.map(() => null) },
    similar: { starts: new Uint32Array(articles.length + 1), ordinals: new Uint32Array(), reasons: [] },
    aliases,
    topics: null,
    timeZone: 'UTC',
    paper: paperShape({ title: 'Broadsheet' }, 'paper'),
    ledger: writeLedger(EMPTY_LEDGER),
    planSite: () => ({
      feeds: undefined,
      pages: NO_PAGES,
      formerTopics: new Map(),
      formerStories: new Map(),
      twins: NO_PAGES,
      room: 0,
    }),
    index: indexOf(
      buildSearchIndex(
        articles.map(({ title }) => ({
          title,
          excerpt: '',
          authors: '',
          body: '',
          extra: '',
          undated: false,
          offCard: '',
        })),
      ),
    ),
  };
}
