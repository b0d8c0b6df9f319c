import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { TwinLinks } from '../../../src/build/machines/links.ts';
import { llmsText } from '../../../src/build/machines/llms.ts';
import { twinOf } from '../../../src/build/machines/twin.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { english } from '../../../src/core/words/english.ts';
import { anArticle } from '../../support/anArticle.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { hostileText, withoutSpace } from './hostileText.ts';
import { editionOf, type Made, machineFilesOf, site } from './machineFilesOf.ts';
import fc from '../../support/properties.ts';

const links = new TwinLinks(site, 'UTC');
const words = english.article;

describe('a line of a list', () => {
  it('has the day of the paper, and that of a date without a time as it is', () => {
    const tokyo = new TwinLinks(site, 'Asia/Tokyo');
    const line = (time: string) =>
      tokyo.item({ title: 'Ebb', provider: { name: 'Coast' }, publishedAt: Date.parse(time) }, site);
    expect(line('2026-11-20T23:30:00Z')).toContain('Coast, 2026-11-21');
    expect(line('2026-11-20')).toContain('Coast, 2026-11-20');
  });
});

describe('a twin', () => {
  it('says in Markdown what the page of the article says', async () => {
    const kelp = 'Kelp forest returns to the coast after a decade of replanting';
    const records: Made[] = [
      [{ title: kelp, topics: ['Deep Sea'], excerpt: 'Divers counted giant kelp along the whole coast.' }],
      [
        {
          title: 'Giant kelp forest mapped by divers along the coast',
          topics: ['Deep Sea'],
          webUrl: undefined,
          related: [{ title: 'Kelp is back', webUrl: 'https://reef.example/kelp', provider: { name: 'Reef' } }],
        },
        'The *kelp* is back.\n\n![The bay](https://a.example/bay.png)',
      ],
      ...['Chess title defended', 'Rail strike ends', 'Volcano ash grounds flights', 'Cheese prices climb'].map(
        (title): Made => [{ title }],
      ),
    ];
    const files = await machineFilesOf(records, { language: 'de' });
    const [before, related] = files.get('articles/record-0/index.md')?.split('\n## ') ?? [];
    expect(before).toBe(`---
title: ${kelp}
excerpt: Divers counted giant kelp along the whole coast.
publishedDateTime: '2024-01-01T09:00:00Z'
webUrl: https://source.example/0
type: article
provider:
  name: Coast Daily
  domain: coast.example
  authors: []
topics:
  - Deep Sea
images: []
---

# ${kelp}

Divers counted giant kelp along the whole coast.
`);
    expect(related).toContain(
      `Verwandte Artikel\n\n- [Giant kelp forest mapped by divers along the coast](${site}articles/record-1/): Coast Daily, 2024-01-02, Über `,
    );
    const own = files.get('articles/record-1/index.md');
    expect(own).toContain('The *kelp* is back.\n\n![The bay](https://a.example/bay.png)\n\n## ');
    expect(own).toContain('- [Kelp is back](https://reef.example/kelp): Reef\n');
  });

  it('leads to mails, places in the text, articles and pictures as the page does', () => {
    const there = ['https://a.example/b', 'mailto:desk@a.example', 'tel:+49123', '#two'];
    expect(there.map((address) => links.place(address))).toEqual(there);
    expect(links.place('articles/caf%C3%A9/')).toBe(`${site}articles/caf%C3%A9/`);
    expect(links.place('data/pictures/a b.png')).toBe(`${site}data/pictures/a%20b.png`);
  });

  it('has relative links where the address of the site is not known', async () => {
    const part = { title: 'Parts', type: 'collection', items: [{ title: 'Kelp', webUrl: 'https://source.example/0' }] };
    const files = await machineFilesOf([[{ title: 'Kelp' }], [part]], { siteUrl: null }, null);
    expect([...files.keys()].filter((path) => path.includes('sitemap'))).toEqual([]);
    expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(files.get('llms.txt')).toContain('- [Kelp](articles/record-0/index.md): Coast Daily, 2024-01-01\n');
    expect([...files.values()].join('')).not.toContain('](/');
  });

  it('lists the reports of a story, and the newest stories of a topic', async () => {
    const report = (name: string, title: string): Made => [
      { title, topics: ['Deep Sea'], provider: { name, domain: `${name.toLowerCase()}.example` }, story: 'kelp' },
    ];
    const records = [
      report('Coast', 'Kelp is back'),
      report('Reef', 'Divers count kelp'),
      report('Shore', 'Kelp, again'),
    ];
    const files = await machineFilesOf([...records, [{ topics: ['Deep Sea'] }]], { stories: 'on' });
    const story = [...files].find(([path]) => /^stories\/[^/]+\/index\.md$/.test(path))?.[1];
    expect(story).toMatch(/^# .+\n\n## Full coverage\n\n/);
    expect(story?.slice(story.indexOf('\n- ') + 1)).toBe(`- [Kelp is back](https://source.example/0): Coast, 2024-01-01
- [Divers count kelp](https://source.example/1): Reef, 2024-01-02
- [Kelp, again](https://source.example/2): Shore, 2024-01-03
`);
    const topic = files.get('topics/deep-sea/index.md');
    expect(topic).toMatch(
      /^# Deep Sea\n\n## Latest\n\n- \[Title 3\]\(https:\S+\/articles\/record-3\/\): Coast Daily, /,
    );
    expect(topic?.match(/^- /gm)).toHaveLength(2);
  });

  it('is there for every page, unless the publisher wants none', async () => {
    const records: Made[] = [[{}], [{}], [{}]];
    const twinsWith = async (options: object) =>
      [...(await machineFilesOf(records, options)).keys()].filter((path) => path.endsWith('.md'));
    expect(await twinsWith({ pages: 2 })).toEqual([
      'articles/record-2/index.md',
      'articles/record-1/index.md',
      'sources/coast.example/index.md',
      'topics/index.md',
      'sources/index.md',
    ]);
    const files = await machineFilesOf(records);
    expect(files.get('sources/index.md')).toBe(
      `# Sources\n\n- [Coast Daily](${site}sources/coast.example/): 3 articles\n`,
    );
    expect(await twinsWith({ twins: 'off' })).toEqual([]);
    expect(await twinsWith({ pages: 'none' })).toEqual([]);
  });

  it('can be read as a record, and gives back every text whatever that is', async () => {
    const texts = fc.sample(hostileText, 60);
    const folder = texts.reduce((made, text, i) => {
      const article = anArticle({
        id: `a-${i}`,
        title: `${i}${text}`,
        excerpt: text,
        url: `https://a.example/${i}`,
        provider: { key: 'k', name: 'Coast', domain: 'a.example', imageUrl: null },
      });
      return made.file(`a-${i}.md`, twinOf({ ...article, similar: [] }, words, links));
    }, seedFolder());
    const { path: seedsDir } = await folder.create();
    const { articles, counts } = await makeEdition(readSettings({}, { seedsDir, stories: 'off' }), null);
    expect(counts.setAside).toBe(0);
    expect(articles).toHaveLength(texts.length);
    for (const { id, url, publishedAt } of articles) {
      expect(url).toBe(`https://a.example/${id.slice(2)}`);
      expect(publishedAt).toBe(anArticle().publishedAt);
    }
  });

  it('shows the text of each record as text', () => {
    const reader = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(hostileText, hostileText, (title, excerpt) => {
        const other = anArticle({ id: 'b', title });
        const twin = twinOf(
          {
            ...anArticle({ title, excerpt, coverage: [{ ...other, image: null, reason: null }] }),
            similar: [{ ...other, image: null, reason: excerpt }],
          },
          words,
          links,
        );
        const html = reader.render(twin.slice(twin.indexOf('\n---\n') + 5));
        expect(html.replace(/<(?:\/?(?:h[12]|p|ul|li|a)\b[^<>]*)>/g, '')).not.toMatch(/</);
        expect(html.match(/<h[12]>/g)).toHaveLength(3);
        expect(html.match(/<li>/g)).toHaveLength(2);
        expect(withoutSpace(twin)).toContain(withoutSpace('## Full coverage'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('llms.txt', () => {
  it('names the paper, its newest stories, topics, sources, feeds and files', async () => {
    const records: Made[] = [[{ topics: ['Deep Sea'] }], [{ topics: ['Deep Sea'] }], [{ topics: ['Deep Sea'] }]];
    const edition = await editionOf(records, { title: 'The *Tide*', description: 'News of\nthe sea.', pages: 2 });
    expect(llmsText(edition, site, ['edition.ndjson'])).toBe(`# The \\*Tide\\*

> News of the sea.

## Latest

- [Title 2](${site}articles/record-2/index.md): Coast Daily, 2024-01-03
- [Title 1](${site}articles/record-1/index.md): Coast Daily, 2024-01-02
- [Title 0](https://source.example/0): Coast Daily, 2024-01-01

## Topics

- [Deep Sea](${site}topics/deep-sea/index.md)

## Sources

- [Coast Daily](${site}sources/coast.example/index.md)

## Feeds

- [feed.xml](${site}feed.xml)
- [feed.json](${site}feed.json)
- [feeds.opml](${site}feeds.opml)

## Optional

- [Archive](${site}archive/)
- [edition.ndjson](${site}edition.ndjson)
`);
  });
});
