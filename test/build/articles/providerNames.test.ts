import { describe, expect, it } from 'vitest';
import { nameProviders } from '../../../src/build/articles/providerNames.ts';
import type { Draft } from '../../../src/build/records/draft.ts';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';
import { publish } from '../../support/publish.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

type Source = [name: string, domain: string | null];

const plain = readRecordResult('plain.md', new TextEncoder().encode(recordText({ title: 'Tide' }))).draft;

function aDraft(file: string, [name, domain]: Source, listed: readonly Source[] = []): Draft {
  if (plain === null) throw new Error('the plain record is broken');
  const provider = ([own, ownDomain]: Source) => ({
    key: ownDomain ?? own,
    name: own,
    domain: ownDomain,
    imageUrl: null,
  });
  return {
    ...plain,
    file,
    article: { ...plain.article, provider: provider([name, domain]) },
    coverage: listed.map((source) => ({
      title: 'Tide',
      excerpt: null,
      url: null,
      publishedAt: null,
      provider: provider(source),
      image: null,
      topics: [],
    })),
  };
}

/** A record for each name of the domain, as often as it says. */
const recordsOf = (domain: string | null, counts: Record<string, number>): Draft[] =>
  Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, i) => aDraft(`${name}-${i}.md`, [name, domain])),
  );

const namesAfter = (drafts: readonly Draft[]) =>
  nameProviders(drafts).drafts.map(({ article }) => article.provider.name);

describe('one source', () => {
  it('is one under every form of its domain', async () => {
    const { columns, edition } = await publish(
      ['times.example', 'm.times.example', 'amp.times.example', 'Times.example:443', 'www.times.example.'].reduce(
        (folder, domain, i) =>
          folder.record(`t${i}`, { title: `Tide ${i}`, provider: { name: 'Example Times', domain } }),
        seedFolder()
          .record('m1', { title: 'One', provider: { name: 'München Heute', domain: 'münchen-heute.example' } })
          .record('m2', { title: 'Two', webUrl: 'https://xn--mnchen-heute-dlb.example/two' }),
      ),
    );
    expect(columns.groups[1]?.labels.map(({ label }) => label)).toEqual(['Example Times', 'München Heute']);
    expect(edition.counts.shown).toBe(7);
  });
});

describe('a wrong name of a source', () => {
  it('gives way to the usual name of the domain, and that is told', () => {
    const { drafts, diagnostics } = nameProviders(
      recordsOf('miragenews.com', { 'Mirage News': 3, 'Armed robbery in Revesby': 1 }),
    );
    expect(drafts.map(({ article }) => article.provider.name)).toEqual(Array(4).fill('Mirage News'));
    expect(diagnostics).toMatchObject([
      { file: 'Armed robbery in Revesby-0.md', field: 'provider.name', severity: 'info', code: 'provider-renamed' },
    ]);
  });

  it('is corrected in listed coverage, which counts for what is usual, too', () => {
    const { drafts, diagnostics } = nameProviders([
      aDraft(
        'a.md',
        ['Harbour Weekly', 'harbour.example'],
        [
          ['Mirage News', 'miragenews.com'],
          ['miragenews.com', 'miragenews.com'],
        ],
      ),
      aDraft('b.md', ['Armed robbery in Revesby', 'miragenews.com'], [['Mirage News', 'miragenews.com']]),
    ]);
    expect(
      drafts.map(({ article, coverage }) => [article.provider.name, ...coverage.map(({ provider }) => provider.name)]),
    ).toEqual([
      ['Harbour Weekly', 'Mirage News', 'Mirage News'],
      ['Mirage News', 'Mirage News'],
    ]);
    expect(diagnostics.map(({ file }) => file)).toEqual(['b.md']);
  });

  it.each(['coast.example', 'www.coast.example', 'Coast.Example'])(
    'is %s, the domain itself, however common',
    (name) => {
      expect(namesAfter(recordsOf('coast.example', { [name]: 5, 'The Coast': 1 }))).toEqual(Array(6).fill('The Coast'));
    },
  );

  it('is never replaced by a rarity that has nothing to do with the domain', () => {
    const before = recordsOf('miragenews.com', { 'miragenews.com': 4, 'Armed robbery in Revesby': 1 });
    expect(nameProviders(before)).toEqual({ drafts: before, diagnostics: [] });
  });

  it('is known by the domain where it stands one against one', () => {
    expect(namesAfter(recordsOf('miragenews.com', { 'Armed robbery in Revesby': 1, 'Mirage News': 1 }))).toEqual([
      'Mirage News',
      'Mirage News',
    ]);
    expect(namesAfter(recordsOf('elpais.example', { 'Un año más': 1, 'El País': 1 }))).toEqual(['El País', 'El País']);
  });

  it('has its place in the record, and the article shows the right one', async () => {
    const source = (name: string) => ({ provider: { name, domain: 'miragenews.com' } });
    const { article, cards, diagnostics } = await publish(
      seedFolder()
        .record('a', { title: 'A', ...source('Mirage News') })
        .record('b', { title: 'B', ...source('Armed robbery in Revesby') })
        .record('c', { title: 'C', provider: { domain: 'www.miragenews.com' } }),
    );
    expect(cards.map(({ provider }) => provider.name)).toEqual(['Mirage News', 'Mirage News', 'Mirage News']);
    expect(article('b')?.provider).toMatchObject({ key: 'miragenews.com', name: 'Mirage News' });
    expect(diagnostics.filter(({ code }) => code === 'provider-renamed')).toMatchObject([
      { file: 'b.md', line: 4, column: 9, field: 'provider.name' },
      { file: 'c.md', line: 4, column: 3, field: 'provider.name' },
    ]);
  });
});

describe("a source's right name", () => {
  it.each<[string, string, Record<string, number>]>([
    ['of a part of the house', 'microsoft.com', { Microsoft: 9, 'Microsoft Learn': 1 }],
    ['of a former title', 'sciencefocus.com', { 'Science Focus': 4, 'BBC Focus': 1 }],
    ['of which the domain has the initials', 'apnews.com', { 'AP News': 6, 'Associated Press': 1 }],
    ['that more than two records have', 'harbour.example', { 'Harbour Weekly': 9, 'Pilots Gazette': 3 }],
    ['beside one that says nothing of the domain', 'xq17.example', { 'Evening Star': 9, 'Pilots Gazette': 1 }],
  ])('%s stays (%s)', (_, domain, counts) => {
    const before = recordsOf(domain, counts);
    expect(nameProviders(before)).toEqual({ drafts: before, diagnostics: [] });
  });

  it('stays where no domain is known', () => {
    const before = recordsOf(null, { 'Mirage News': 5, 'Armed robbery in Revesby': 1 });
    expect(nameProviders(before)).toEqual({ drafts: before, diagnostics: [] });
  });

  it('is that of its own domain alone', () => {
    const before = [...recordsOf('a.example', { 'Alpha News': 5 }), ...recordsOf('b.example', { 'Beta News': 1 })];
    expect(nameProviders(before)).toEqual({ drafts: before, diagnostics: [] });
  });
});

const someDomain = fc.constantFrom('miragenews.com', 'apnews.com', 'elpais.example', null);
const someName = fc.constantFrom(
  'Mirage News',
  'miragenews.com',
  'WWW.MirageNews.com',
  'apnews.com',
  'AP',
  'AP News',
  'Associated Press',
  'Armed robbery in Revesby',
  'El País',
  'elpais.example',
  'Unknown source',
  '中文',
);
const someDrafts = fc
  .array(fc.tuple(fc.tuple(someName, someDomain), fc.array(fc.tuple(someName, someDomain), { maxLength: 3 })), {
    maxLength: 12,
  })
  .map((sources) => sources.map(([source, listed], i) => aDraft(`${i}.md`, source, listed)));

describe('naming', () => {
  const isDomain = (name: string, domain: string | null) => name.toLowerCase().replace(/^www\./, '') === domain;
  const providersOf = (drafts: readonly Draft[]) =>
    drafts.flatMap(({ article, coverage }) => [article.provider, ...coverage.map(({ provider }) => provider)]);

  it('never gives a source the name of its domain, nor one that no record has for that domain', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const before = providersOf(drafts);
        providersOf(nameProviders(drafts).drafts).forEach(({ name, domain }, i) => {
          if (name === before[i]?.name) return;
          expect(isDomain(name, domain)).toBe(false);
          expect(before.some((other) => other.name === name && other.domain === domain)).toBe(true);
        });
      }),
    );
  });

  it('tells of each article that it renames, and of no other', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const { drafts: named, diagnostics } = nameProviders(drafts);
        const renamed = named.filter(({ article }, i) => article.provider.name !== drafts[i]?.article.provider.name);
        expect(diagnostics.map(({ file }) => file)).toEqual(renamed.map(({ file }) => file));
      }),
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        const { drafts: named } = nameProviders(drafts);
        expect(nameProviders(named)).toEqual({ drafts: named, diagnostics: [] });
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(someDrafts, (drafts) => {
        expect(namesAfter(drafts.toReversed())).toEqual(namesAfter(drafts).reverse());
      }),
    );
  });
});
