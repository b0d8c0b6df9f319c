import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/build/output/columns.ts';
import type { Draft } from '../../../src/build/records/draft.ts';
import { withoutRareLabels, withoutRareTopics } from '../../../src/build/articles/rareTopics.ts';
import { parseColumns, writeColumns } from '../../../src/core/format/columns.ts';
import { FACET_VALUES_IN_MANIFEST } from '../../../src/core/format/manifest.ts';
import { MOST_TOPICS_OF_EDITION } from '../../../src/core/limits.ts';
import { anArticle } from '../../support/anArticle.ts';
import { labelsIn } from '../../support/columnsOf.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const withTopics = (...lists: string[][]) =>
  lists.map((topics): Draft => ({
    file: 'a.md',
    article: anArticle({ topics }),
    addressField: 'webUrl',
    ownAddressKey: null,
    addressKeys: [],
    coverage: [],
    pathPictures: [],
    bodyPictures: [],
    bodyLinks: [],
    formerAddresses: [],
    relatedNames: [],
    partNames: [],
    story: null,
    removed: false,
    expiresAt: null,
    unlisted: false,
  }));
const topicsOf = (drafts: readonly { article: { topics: readonly string[] } }[]) =>
  drafts.map(({ article }) => article.topics);

describe('the topics of an edition', () => {
  it('stay as they are where they are few enough', () => {
    const drafts = withTopics(['Oceans', 'AI'], ['ai']);
    expect(withoutRareTopics(drafts, '/seeds', 2)).toEqual({ drafts, diagnostics: [] });
  });

  it('are the most frequent ones where there are too many; of equally frequent ones the first by key', () => {
    const { drafts, diagnostics } = withoutRareTopics(
      withTopics(['Oceans', 'Zinc', 'Ports'], ['oceans', 'Kelp'], ['Eels']),
      '/seeds',
      3,
    );
    expect(topicsOf(drafts)).toEqual([['Oceans'], ['oceans', 'Kelp'], ['Eels']]);
    expect(diagnostics).toMatchObject([
      {
        file: '/seeds',
        code: 'topics-rare',
        message: '5 different topics; the 2 rarest are left out, the first ones "ports", "zinc"',
      },
    ]);
  });

  it('may be 50 of its own in each of 1,400 records', { timeout: 120_000 }, async () => {
    let folder = seedFolder().record('good', { title: 'Kelp returns', topics: ['Oceans', 'Kelp'] });
    for (let i = 0; i < 1_400; i++)
      folder = folder.record(`r${i}`, {
        title: `Report ${i}`,
        originalUrl: `https://a.example/${i}`,
        publishedDateTime: i % 2 === 0 ? '1900-01-01' : '2100-01-01',
        topics: ['Oceans', ...Array.from({ length: 49 }, (_, n) => `topic ${i} ${n}`)],
      });
    const { manifest, columns, diagnostics, edition } = await publish(folder);
    expect(edition.counts.shown).toBe(1_401);
    expect(columns.groups[0]?.labels).toHaveLength(MOST_TOPICS_OF_EDITION);
    expect(manifest.facets.topics).toMatchObject({
      total: MOST_TOPICS_OF_EDITION,
      values: [{ key: 'oceans', count: 1_401 }, ...Array.from({ length: FACET_VALUES_IN_MANIFEST - 1 }, () => ({}))],
    });
    expect(diagnostics.filter(({ code }) => code === 'topics-rare')).toHaveLength(1);
  });
});

describe('sources and kinds', () => {
  it('may be more than 16 bits can number', () => {
    const articles = Array.from({ length: 70_000 }, (_, i) =>
      anArticle({
        kind: `kind-${i}`,
        provider: { key: `${i}.example`, name: `Source ${i}`, domain: null, imageUrl: null },
      }),
    );
    const columns = parseColumns(writeColumns(columnsOf(articles, 'UTC')));
    expect(labelsIn(columns, 'providers', 69_999)).toEqual([{ key: '69999.example', label: 'Source 69999' }]);
    expect(labelsIn(columns, 'kinds', 69_999)).toEqual([{ key: 'kind-69999', label: 'Kind 69999' }]);
  });
});

describe('the labels of a facet of the publisher’s own', () => {
  it('are the most frequent ones, for each facet by itself', () => {
    const given = [{ companies: ['Reef', 'Quay'], places: ['Oslo'] }, { companies: ['reef'] }, {}];
    const drafts = withTopics([], [], []).map((draft, i) => ({ ...draft, article: anArticle({ facets: given[i] }) }));
    const kept = withoutRareLabels(drafts, ['companies', 'places'], '/seeds', 1);
    expect(kept.drafts.map(({ article }) => article.facets)).toEqual([
      { companies: ['Reef'], places: ['Oslo'] },
      { companies: ['reef'] },
      {},
    ]);
    expect(kept.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['labels-rare', 'companies: 2 different labels; the 1 rarest are left out, the first ones "quay"'],
    ]);
  });
});
