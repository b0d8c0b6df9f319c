import { marked } from 'marked';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { lineOf } from '../../../src/build/issue/issueEntry.ts';
import { readSince, spanOf } from '../../../src/build/issue/issueSpan.ts';
import { NOTHING_SENT, parseSent } from '../../../src/build/issue/sentStories.ts';
import { type WrittenIssue, writeIssue } from '../../../src/build/issue/writeIssue.ts';
import { readSettings, siteAddress } from '../../../src/build/settings.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

type Fields = Record<string, unknown>;
type Records = Readonly<Record<string, Fields>>;

interface Asked {
  since?: string;
  /** The issue before. */
  previous?: WrittenIssue | null;
  settings?: Fields;
}

/** What the command makes of records. Null where no story is new. */
async function issueOf(records: Records, { since = '7d', previous = null, settings = {} }: Asked = {}) {
  const folder = Object.entries(records).reduce(
    (made, [name, fields]) =>
      made.record(name, {
        title: name,
        webUrl: `https://coast.example/${name}`,
        publishedDateTime: '2024-05-31T09:30:00Z',
        provider: { name: 'Coast Daily', domain: 'coast.example' },
        ...fields,
      }),
    seedFolder(),
  );
  const { path: seedsDir } = await folder.create();
  const all = readSettings({}, { seedsDir, ...settings });
  const edition = await makeEdition(all, Date.parse('2024-06-02T00:00Z'), { search: 'later' });
  const told = previous === null ? NOTHING_SENT : parseSent(previous.files['.json']);
  const span = spanOf(readSince(since) ?? { days: 0 }, edition.articles, all.timeZone);
  return span === null ? null : writeIssue(edition, span, told, all, siteAddress(all, all.basePath));
}

type Node = DefaultTreeAdapterTypes.Node;
interface Shown {
  /** The text of every element with this name, in order. */
  texts: (name: string) => string[];
  links: string[];
  names: string[];
}

/** What a program sees that reads HTML. */
function shownBy(html: string): Shown {
  const elements: [string, string][] = [];
  const links: string[] = [];
  const textOf = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    // Some versions of Node put thin spaces beside the dash of a range of dates.
    const text = 'childNodes' in node ? node.childNodes.map(textOf).join('').replaceAll('\u2009', '') : '';
    if (!defaultTreeAdapter.isElementNode(node)) return text;
    elements.push([node.tagName, text.trim()]);
    links.push(...node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value));
    return text;
  };
  textOf(parse(html));
  return {
    texts: (wanted) => elements.filter(([name]) => name === wanted).map(([, text]) => text),
    links,
    names: [...new Set(elements.map(([name]) => name))].sort(),
  };
}

/** Both forms of an issue, read. */
function read(written: WrittenIssue | null): { markdown: Shown; mail: Shown } {
  return {
    markdown: shownBy(marked.parse(written?.files['.md'] ?? '', { async: false })),
    mail: shownBy(written?.files['.html'] ?? ''),
  };
}

const headlines = (written: WrittenIssue | null) => read(written).mail.texts('h3').sort();

/** Words that other titles do not have, so that no two records are one story. */
const unlike = (i: number) => `Title${i * 7919} word${i * 104_729} name${i * 1_299_709}`;

const fire = (source: string) => ({
  title: 'Fire in the harbour of Port Ellen',
  story: 'harbour fire',
  webUrl: `https://${source}.example/fire`,
  provider: { name: source, domain: `${source}.example` },
});

describe('an issue', () => {
  it('has an entry for each story of its days, by topics, with its sources, in both forms', async () => {
    const records = {
      kelp: { excerpt: 'Fish & <chips>.', topics: ['Oceans'] },
      otter: { topics: ['Oceans'] },
      solar: { topics: ['Energy'] },
      plain: { publishedDateTime: '2024-05-24T00:00:00Z' },
      old: { publishedDateTime: '2024-05-23T23:59:00Z' },
      undated: { publishedDateTime: null },
      fire1: { ...fire('Islay Times'), topics: ['Oceans'], quality: 90 },
      fire2: fire('Mail'),
      fire3: fire('Post'),
    };
    const written = await issueOf(records, { settings: { siteUrl: 'https://tide.example/news', title: 'Tide' } });
    const { markdown, mail } = read(written);
    for (const { texts, links } of [markdown, mail]) {
      expect(texts('h1')).toEqual(['Tide']);
      expect(texts('h2')).toEqual(['Oceans', 'Energy', 'Other stories']);
      expect(texts('h3')).toEqual([
        'Fire in the harbour of Port Ellen',
        expect.stringMatching(/kelp|otter/),
        expect.stringMatching(/kelp|otter/),
        'solar',
        'plain',
      ]);
      expect(texts('p')).toContain('Fish & <chips>.');
      expect(texts('p')).toContain('24–31 May 2024 · 5 stories · 4 sources');
      expect(texts('p')).toContain('Islay Times · 31 May · Also reported by Mail and Post · Full coverage');
      expect(texts('p')).toContain('Coast Daily · 24 May · Details');
      for (const url of [
        'https://tide.example/news/',
        'https://tide.example/news/topics/oceans/',
        'https://tide.example/news/articles/fire1/',
        'https://tide.example/news/articles/kelp/',
        'https://mail.example/fire',
        'https://coast.example/kelp',
      ])
        expect(links).toContain(url);
    }
  });

  it('takes days from a date on, and names no address of the site where it is not known', async () => {
    const written = await issueOf(
      { new: {}, old: { publishedDateTime: '2024-03-01T09:00:00Z' }, older: { publishedDateTime: '2024-02-29' } },
      { since: '2024-03-01' },
    );
    expect(headlines(written)).toEqual(['new', 'old']);
    expect(read(written).mail.texts('h2')).toEqual([]);
    expect(read(written).mail.links).toEqual(['https://coast.example/new', 'https://coast.example/old']);
    expect(await issueOf({ new: {} }, { since: '2024-06-01' })).toBeNull();
  });

  it('is the same for the same records, and asks no host for anything', async () => {
    const records = {
      kelp: { images: [{ url: 'https://pictures.example/a.jpg' }], topics: ['A'] },
      fire: fire('Mail'),
    };
    const [first, second] = [await issueOf(records), await issueOf(records)];
    expect(first?.files).toEqual(second?.files);
    const { names } = read(first).mail;
    expect(names).toEqual('a body div h1 h2 h3 head html meta p style title'.split(' '));
    expect(first?.files['.html']).not.toMatch(/url\(|src=|@import|https:\/\/pictures/);
  });

  it('has nothing of records that are held back, hidden, taken down or withdrawn', async () => {
    const written = await issueOf({
      shown: {},
      draft: { draft: true },
      future: { publishedDateTime: '2024-07-01T09:00:00Z' },
      expired: { expiryDate: '2024-01-01' },
      hidden: { unlisted: true },
      removed: { removed: true },
      fire: { ...fire('Mail'), removed: true },
      fire2: fire('Post'),
    });
    expect(headlines(written)).toEqual(['Fire in the harbour of Port Ellen', 'shown']);
    for (const file of Object.values(written?.files ?? {}))
      expect(file).not.toMatch(/draft|future|expired|hidden|removed|mail\.example/);
  });

  it('leaves out what the publisher does not show, and marks what they do', async () => {
    const records = { shown: {}, withdrawn: { published: false } };
    expect(read(await issueOf(records)).mail.texts('p')).toContain('Coast Daily · 31 May · Unpublished');
    expect(headlines(await issueOf(records, { settings: { unpublished: 'exclude' } }))).toEqual(['shown']);
  });
});

describe('an issue after another', () => {
  const first = { kelp: {}, fire1: fire('Mail'), fire2: fire('Post') };

  it('shares no story with it, but one that has sources since, and says how many', async () => {
    const previous = await issueOf(first);
    const grown = { ...first, otter: { title: 'Otters are back' }, fire3: fire('Times'), fire4: fire('Herald') };
    const written = await issueOf(grown, { previous });
    expect(headlines(written)).toEqual(['Fire in the harbour of Port Ellen', 'Otters are back']);
    const { markdown, mail } = read(written);
    for (const { texts } of [markdown, mail])
      expect(texts('p').filter((text) => text.includes('since'))).toEqual(['2 more sources since the last issue']);
    expect(written?.files['.md']).toContain('\n**2 more sources since the last issue**\n');
  });

  it('is none where nothing is new, however often the same source reports', async () => {
    const previous = await issueOf(first);
    expect(
      await issueOf({ ...first, fire3: { ...fire('Post'), webUrl: 'https://post.example/more' } }, { previous }),
    ).toBeNull();
  });

  it('remembers what the issues before that one told', async () => {
    const monday = await issueOf({ kelp: {} });
    const tuesday = await issueOf({ kelp: {}, otter: {} }, { previous: monday });
    expect(headlines(tuesday)).toEqual(['otter']);
    const wednesday = await issueOf({ kelp: {}, otter: {}, solar: {} }, { previous: tuesday });
    expect(headlines(wednesday)).toEqual(['solar']);
  });

  it('shares no story with it that came apart, or became part of one that it did not tell', async () => {
    const at = (day: number, name: string, story: string) => ({
      ...fire(name),
      story,
      publishedDateTime: `2024-05-${day}`,
    });
    const old = at(20, 'Mail', 'old');
    const told = { fire2: at(30, 'Post', 'fire'), fire3: at(31, 'Times', 'fire'), fire4: at(31, 'Herald', 'fire') };
    const previous = await issueOf({ fire1: old, ...told });
    expect(headlines(previous)).toHaveLength(1);
    const apart = { ...told, fire4: { ...told.fire4, story: 'none' } };
    expect(await issueOf({ fire1: old, ...apart }, { previous })).toBeNull();
    const [post, times, herald] = [told.fire2, told.fire3, told.fire4].map((fields) => ({ ...fields, story: 'old' }));
    const joined: Records = { fire1: old, fire2: post ?? {}, fire3: times ?? {}, fire4: herald ?? {} };
    const written = await issueOf(joined, { previous });
    expect(
      read(written)
        .mail.texts('p')
        .filter((text) => text.includes('since')),
    ).toEqual(['1 more source since the last issue']);
  });

  it('has what there was no room for before', async () => {
    const records = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [`a${i}`, { title: unlike(i), excerpt: `${unlike(i)}. `.repeat(20) }]),
    );
    const previous = await issueOf(records);
    const left = previous?.issue.leftOut ?? 0;
    expect(left).toBeGreaterThan(0);
    const written = await issueOf(records, { previous });
    expect(headlines(written)).toHaveLength(left);
    expect(new Set([...headlines(previous), ...headlines(written)]).size).toBe(150);
  });
});

describe('the mail of an issue', () => {
  it('is below 100 KB however much there is, and says what was left out', async () => {
    const long = (i: number) => `"${unlike(i)}" & <b>${'"<&'.repeat(500)}`;
    const records = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [
        `a${i}`,
        {
          title: long(i),
          excerpt: long(i),
          webUrl: `https://a${i}.example/?${'a=1&'.repeat(240)}`,
          topics: [long(i % 7)],
          provider: { name: long(i), domain: `a${i}.example` },
          story: i < 30 ? 'one' : 'none',
        },
      ]),
    );
    const written = await issueOf(records, { settings: { siteUrl: 'https://tide.example', title: 'T"'.repeat(100) } });
    const { stories = 0, leftOut = 0 } = written?.issue ?? {};
    expect(Buffer.byteLength(written?.files['.html'] ?? '')).toBeLessThanOrEqual(100_000);
    expect(stories).toBeGreaterThan(5);
    expect(stories + leftOut).toBe(91);
    const { markdown, mail } = read(written);
    for (const { texts } of [markdown, mail]) {
      expect(texts('h3')).toHaveLength(stories);
      expect(texts('p')).toContain(`${leftOut} more stories did not fit into this issue.`);
    }
  });

  it('shows hostile texts as they are', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('</h3>', '</title>', '<script>', '<!--', '-->', '<![endif]-->', ']]>', '"', "'", '&lt;', '&#0;'),
      fc.constantFrom('](x)', '|', '\n# ', '\u2028', '\u202e', '\ud800', '\u0007', 'שלום', '{sources}', '{count}'),
    );
    const title = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => `x ${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const provider = { name: text, domain: 'a.example' };
        const fields = { title: text, excerpt: `${text}.`, topics: [text], lang: 'en', provider };
        const written = await issueOf({ a: fields }, { settings: { title: 'Tide' } });
        const entry = written?.issue.groups[0]?.entries[0];
        const { markdown, mail } = read(written);
        for (const { texts, names } of [markdown, mail]) {
          expect(texts('h3')).toEqual([entry?.title]);
          expect(texts('h2')).toEqual([written?.issue.groups[0]?.label]);
          expect(texts('p')).toContain(entry?.excerpt);
          expect(names).not.toContain('script');
          expect(names).not.toContain('em');
        }
        expect(entry?.title).toBe(lineOf(entry?.title ?? '', 300));
      }),
      { numRuns: 40 },
    );
  });

  it('ends what turns the order of letters, and keeps names in their own', async () => {
    const written = await issueOf({
      a: { title: 'abc \u202etxt', provider: { name: 'مد', domain: 'a.example' } },
    });
    for (const text of [written?.files['.md'], written?.files['.html']]) {
      expect(text).toContain('abc txt');
      expect(text).toContain('\u2068مد\u2069 · 31 May');
    }
  });

  it.each([
    ['de', '<html lang="de">', '24.–31. Mai 2024 · 2 Geschichten', 'Auch berichtet von', 'Weitere Geschichten'],
    ['ar', '<html lang="ar" dir="rtl">', 'خبران', 'نقلته أيضًا', 'أخبار أخرى'],
    ['ja', '<html lang="ja">', '2件のニュース', 'ほかの報道', 'そのほかのニュース'],
  ])('speaks the language of the paper: %s', async (language, root, ...said) => {
    const records = { kelp: { topics: ['Oceans'] }, fire1: fire('Mail'), fire2: fire('Post') };
    const written = await issueOf(records, { settings: { language } });
    expect(written?.files['.html']).toContain(root);
    for (const text of said) {
      expect(written?.files['.html'].replaceAll('\u2009', '')).toContain(text);
      expect(written?.files['.md'].replaceAll('\u2009', '')).toContain(text);
    }
    expect(written?.files['.html']).not.toMatch(/stories|source|reported|headline/i);
  });

  it('has the colours of the paper, on light and dark screens', async () => {
    const { '.html': mail } = (await issueOf({ kelp: { topics: ['Oceans'] } }, { settings: { accent: '#0055cc' } }))
      ?.files ?? {
      '.html': '',
    };
    expect(mail).toContain('color:#0055cc"');
    expect(mail).toMatch(/@media\(prefers-color-scheme:dark\)\{\.paper\{background:#131315!important\}/);
    expect(mail).toContain('<meta name="color-scheme" content="light dark">');
  });
});
