import { once } from 'node:events';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { helpOf } from '../../../src/build/command/help.ts';
import { importCommand } from '../../../src/build/command/import.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { version } from '../../../src/build/version.ts';
import { feedPage, importing, rssOf } from '../../support/importing.ts';
import type { Page } from '../../support/localHosts.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const kelp = { guid: '1', title: 'Kelp returns', link: 'https://coast.example/kelp' };
const tide = { guid: '2', title: 'Tide gauges', link: 'https://coast.example/tide' };
const feed = rssOf([kelp, tide]);

describe('an import', () => {
  it('makes a record of each entry, and the build an article of each record', async () => {
    const more = `<description><![CDATA[<p>Divers <b>counted</b> forty plants.</p><img src="/x.png">]]></description>
      <category>Oceans</category><author>kelp@coast.example (A. Diver)</author>
      <media:content url="https://coast.example/kelp.jpg" medium="image" width="1200" height="675"/>
      <enclosure url="https://coast.example/kelp.mp3" type="audio/mpeg" length="9"/>`;
    const { run, at, path, files } = await importing({ '/feed': feedPage(rssOf([{ ...kelp, more }, tide])) });
    expect(await run([at('/feed')])).toEqual({
      lines: [`ok  ${at('/feed')}  2 new`, '1 feed: 2 records written, 0 anew.'],
      code: 0,
    });
    expect(await files()).toEqual(['2024-05-31-kelp-returns.md', '2024-05-31-tide-gauges.md', '_feeds.json']);
    const { articles, diagnostics, counts } = await makeEdition(settingsFor(path), null);
    expect(diagnostics).toEqual([]);
    expect(counts).toMatchObject({ otherFiles: 0 });
    expect(articles.find(({ title }) => title === 'Kelp returns')).toMatchObject({
      id: '2024-05-31-kelp-returns',
      excerpt: 'Divers counted forty plants.',
      publishedAt: Date.UTC(2024, 4, 31, 9, 30),
      url: 'https://coast.example/kelp',
      provider: { name: 'Coast News', domain: 'coast.example' },
      authors: ['A. Diver'],
      topics: ['Oceans'],
      images: [
        { url: 'https://coast.example/kelp.jpg', width: 1200, height: 675 },
        { url: 'https://coast.example/x.png' },
      ],
      sound: 'https://coast.example/kelp.mp3',
    });
  });

  it('asks for what is new alone, and says who asks', async () => {
    const asked: unknown[] = [];
    const page: Page = (response, { headers }) => {
      asked.push([headers['if-none-match'], headers['if-modified-since']]);
      if (headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { ETag: '"v1"', 'Last-Modified': 'Fri, 31 May 2024 09:30:00 GMT' }).end(feed);
    };
    const { run, at, userAgents, known } = await importing({ '/feed': page });
    await run([at('/feed')]);
    expect(await run([])).toEqual({
      lines: [`unchanged  ${at('/feed')}  nothing new`, '1 feed: 0 records written, 0 anew.'],
      code: 0,
    });
    expect(asked).toEqual([
      [undefined, undefined],
      ['"v1"', 'Fri, 31 May 2024 09:30:00 GMT'],
    ]);
    expect(userAgents[0]).toBe(`Broadsheet/${version()} (reads feeds)`);
    expect(known(at('/feed'))?.items.size).toBe(2);
  });

  it('writes a record anew where its entry changed, under the name that it has', async () => {
    const pages: Record<string, Page> = { '/feed': feedPage(feed) };
    const { run, at, files, read } = await importing(pages);
    await run([at('/feed')]);
    const before = await files();
    pages['/feed'] = feedPage(rssOf([{ ...kelp, title: 'Kelp is back', link: 'https://coast.example/back' }, tide]));
    expect((await run([at('/feed')])).lines).toEqual([
      `ok  ${at('/feed')}  1 updated, 1 as before`,
      '1 feed: 0 records written, 1 anew.',
    ]);
    expect(await files()).toEqual(before);
    expect(await read('2024-05-31-kelp-returns.md')).toContain('title: "Kelp is back"\n');
  });

  it('leaves alone what the publisher edited, moved or removed', async () => {
    const pages: Record<string, Page> = { '/feed': feedPage(rssOf([kelp, tide, { guid: '3', title: 'No address' }])) };
    const { run, at, files, read, path } = await importing(pages);
    await run([at('/feed')]);
    const edited = (await read('2024-05-31-kelp-returns.md')).replace('title: "Kelp', 'title: "My kelp');
    await writeFile(join(path, '2024-05-31-kelp-returns.md'), edited);
    await rename(join(path, '2024-05-31-tide-gauges.md'), join(path, 'tide.md'));
    await rm(join(path, '2024-05-31-no-address.md'));
    pages['/feed'] = feedPage(rssOf([{ ...kelp, title: 'Other' }, tide, { guid: '3', title: 'No address, still' }]));
    for (const _ of [1, 2])
      expect((await run([at('/feed')])).lines[0]).toBe(
        `ok  ${at('/feed')}  1 as before, 1 left: you edited them, 1 left out: you removed them`,
      );
    expect(await files()).toEqual(['2024-05-31-kelp-returns.md', '_feeds.json', 'tide.md']);
    expect(await read('2024-05-31-kelp-returns.md')).toBe(edited);
  });

  it('makes no second record of an article that the folder has, or that two feeds have', async () => {
    const folder = seedFolder().record('mine', { title: 'My own words', webUrl: 'https://www.coast.example/kelp/' });
    const other = rssOf([{ ...tide, guid: 'x', title: 'Gauges of tides' }], 'Other');
    const { run, at, files } = await importing({ '/a': feedPage(feed), '/b': feedPage(other) }, { folder });
    await run([at('/a'), at('/b')]);
    expect(await files()).toEqual(['2024-05-31-tide-gauges.md', '_feeds.json', 'mine.md']);
    for (const words of [[at('/b'), at('/a')], []])
      expect((await run(words)).lines.at(-1)).toBe('2 feeds: 0 records written, 0 anew.');
  });

  it('keeps entries apart that have one title, or one page', async () => {
    const page = 'https://coast.example/show';
    const entries = ['a', 'b', 'c'].map((guid) => ({
      guid,
      title: guid === 'c' ? 'Last' : 'Episode',
      link: page,
      more: `<description>${guid}</description>`,
    }));
    const { run, at, files } = await importing({ '/feed': feedPage(rssOf(entries)) });
    await run([at('/feed')]);
    expect(await files()).toEqual([
      expect.stringMatching(/^2024-05-31-episode-[\da-f]{8}\.md$/),
      '2024-05-31-episode.md',
      '2024-05-31-last.md',
      '_feeds.json',
    ]);
    expect((await run([at('/feed')])).lines[0]).toContain('3 as before');
  });

  it('goes on where what it knows was lost', async () => {
    const { run, at, files, path } = await importing({
      '/feed': feedPage(rssOf([kelp, { guid: '3', title: 'No address' }])),
    });
    await run([at('/feed')]);
    const before = await files();
    await rm(join(path, '_feeds.json'));
    expect((await run([at('/feed')])).lines[0]).toContain('2 as before');
    expect(await files()).toEqual(before);
  });

  it('says what it would do, and writes nothing, with --dry-run', async () => {
    const { run, at, files } = await importing({ '/feed': feedPage(feed) });
    expect((await run([at('/feed'), '--dry-run'])).lines).toEqual([
      `ok  ${at('/feed')}  2 new`,
      '1 feed: 2 records would be written, 0 anew.',
    ]);
    expect(await files()).toEqual([]);
  });

  it('has a help of its own', () => {
    const help = helpOf(importCommand);
    expect(help).toMatch(/import .*\[address or file …\] \[flags\]\n/);
    expect(help).toContain('--dry-run');
    expect(help).toContain('Exit codes: 0 all is well, 1 a feed could not be read, 2 ');
  });

  it('takes lists in OPML, lists of addresses, and feeds that are files', async () => {
    const { run, at, path } = await importing({
      '/feed': feedPage(feed),
      '/list': feedPage(`<opml version="2.0"><body><outline text="x" xmlUrl="http://127.0.0.1/feed"/></body></opml>`),
    });
    const outline = (address: string) =>
      `<outline text="a"><outline text="b" type="rss" xmlUrl="${address}"/></outline>`;
    await writeFile(join(path, 'feeds.opml'), `<opml version="2.0"><body>${outline(at('/feed'))}</body></opml>`);
    await writeFile(join(path, 'feeds.list'), `# mine\n\n${at('/feed')} # twice\n`);
    await writeFile(join(path, 'own.xml'), rssOf([{ guid: '7', title: 'From a file' }]));
    expect((await run(['feeds.opml', 'feeds.list', 'own.xml', at('/list')])).lines).toEqual([
      `ok        ${at('/feed')}  2 new`,
      'unusable  http://127.0.0.1/feed  no address of the public web, since 2026-11-29',
      'ok        own.xml  1 new',
      '3 feeds: 3 records written, 0 anew. 1 feed could not be read.',
    ]);
  });
});

describe('a feed that can not be read', () => {
  const to = (Location: string, status = 301): Page => [status, { Location }];
  const endless: Page = (response) => {
    response.writeHead(200, { 'Content-Type': 'text/xml' }).write('<rss version="2.0">');
  };

  it.each<[string, Page, string]>([
    ['gone', 404, 'gone  # 404, since 2026-11-29'],
    ['gone', 410, 'gone  # 410, since 2026-11-29'],
    ['forbidden', 403, 'forbidden  # 403, since 2026-11-29'],
    ['unusable', 500, 'unusable  # 500, since 2026-11-29'],
    [
      'html',
      feedPage('<!doctype html><html><title>Welcome</title></html>'),
      'html  # it is a page of HTML, and no feed, since 2026-11-29. Look in its source for an address with "rss" or "atom".',
    ],
    ['unusable', feedPage(''), 'unusable  # it is empty, since 2026-11-29'],
    ['unusable', feedPage('Hello'), 'unusable  # it is no feed, since 2026-11-29'],
    ['unusable', feedPage('{"items": ['), 'unusable  # it is no feed, since 2026-11-29'],
    [
      'unusable',
      feedPage(feed.slice(0, -'</rss>'.length)),
      'unusable  # it broke off before its end, since 2026-11-29',
    ],
    ['unusable', feedPage(feed.slice(0, 300)), 'unusable  # it is damaged, or no feed, since 2026-11-29'],
    [
      'unusable',
      feedPage(gzipSync(Buffer.alloc(50_000_000)), { 'Content-Encoding': 'gzip' }),
      'unusable  # it has more than 10 MB, since 2026-11-29',
    ],
    ['unusable', feedPage(Buffer.alloc(50_000_000)), 'unusable  # it has more than 10 MB, since 2026-11-29'],
    [
      'unusable',
      feedPage(gzipSync(feed).subarray(0, 100), { 'Content-Encoding': 'gzip' }),
      'unusable  # it is damaged, or broke off, since 2026-11-29',
    ],
    ['unusable', feedPage(feed, { 'Content-Encoding': 'zip' }), 'unusable  # it is packed as zip, since 2026-11-29'],
    ['unusable', to('/feed', 302), 'unusable  # redirects in a circle, since 2026-11-29'],
    ['unusable', to('http://10.0.0.1/'), 'unusable  # it leads to no public page, since 2026-11-29'],
    ['unusable', to('http://inside.example/'), 'unusable  # its name leads into a private network, since 2026-11-29'],
    ['silent', (response) => void response.destroy(), 'silent  # the connection broke off, since 2026-11-29'],
    [
      'silent',
      (response) =>
        response.writeHead(200, { 'Content-Length': '999' }).end(feed.slice(0, 300), () => response.destroy()),
      'silent  # the connection broke off, since 2026-11-29',
    ],
    ['silent', () => {}, 'silent  # no whole answer in 0.3 s, since 2026-11-29'],
    ['silent', endless, 'silent  # no whole answer in 0.3 s, since 2026-11-29'],
  ])('is told as %s, and writes no record', async (state, page, line) => {
    const isSlow = line.includes('0.3 s');
    const { run, at, files, known } = await importing(
      { '/feed': page },
      { names: { 'inside.example': '10.0.0.7' }, network: isSlow ? { timeoutMs: 300 } : {} },
    );
    expect(await run([at('/feed')])).toEqual({
      lines: [line.replace('#', `${at('/feed')} `), '1 feed: 0 records written, 0 anew. 1 feed could not be read.'],
      code: 1,
    });
    expect(await files()).toEqual(['_feeds.json']);
    expect(known(at('/feed'))?.state).toBe(state);
  });

  it('keeps what is known of it, says since when, and harms no other', async () => {
    const pages: Record<string, Page> = { '/a': feedPage(feed, { ETag: '"v1"' }), '/b': feedPage(rssOf([])) };
    const { run, at, known } = await importing(pages);
    await run([at('/a'), at('/b')], '2026-11-01');
    const { items, written } = known(at('/a')) ?? {};
    pages['/a'] = 403;
    await run([], '2026-11-02');
    expect(await run([], '2026-11-03')).toEqual({
      lines: [
        `forbidden  ${at('/a')}  403, since 2026-11-02`,
        `ok         ${at('/b')}  no entries`,
        '2 feeds: 0 records written, 0 anew. 1 feed could not be read.',
      ],
      code: 1,
    });
    expect(known(at('/a'))).toMatchObject({ items, written, etag: '"v1"' });
  });

  it('is left alone as long as its host asks for', async () => {
    const pages: Record<string, Page> = { '/a': [429, { 'Retry-After': '172800' }], '/b': feedPage(feed) };
    const { run, at, requests } = await importing(pages);
    const words = 'its host wants to be left alone until 2026-12-01T12:00Z (429)';
    expect(await run([at('/a'), at('/b')])).toEqual({
      lines: [
        `resting  ${at('/a')}  ${words}`,
        `waiting  ${at('/b')}  not asked: its host gave no answer, or wants to be left alone`,
        '2 feeds: 0 records written, 0 anew.',
      ],
      code: 0,
    });
    expect(await run([at('/a')], '2026-11-30')).toMatchObject({
      lines: [`resting  ${at('/a')}  ${words}`, '1 feed: 0 records written, 0 anew.'],
      code: 0,
    });
    expect(requests).toHaveLength(1);
    pages['/a'] = feedPage(feed);
    expect((await run([], '2026-12-02')).lines[0]).toBe(`ok  ${at('/a')}  2 new`);
  });

  it('is read where it moved to, which a line says', async () => {
    const { run, at, known } = await importing({
      '/old': to('/new'),
      '/new': feedPage(feed),
      '/once': to('/new', 302),
    });
    expect((await run([at('/old'), at('/once')])).lines.slice(0, 2)).toEqual([
      `moved  ${at('/old')}  it is at ${at('/new')} for good: 2 new`,
      `ok     ${at('/once')}  2 as before`,
    ]);
    expect(known(at('/old'))).toMatchObject({ state: 'moved', movedTo: at('/new') });
  });

  it('ends an endless answer', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const page: Page = (response) => {
      closed = once(response, 'close');
      const more = () => {
        while (response.write('<!-- more -->'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    };
    const { run, at } = await importing({ '/feed': page });
    expect((await run([at('/feed')])).lines[0]).toContain('it has more than 10 MB');
    await closed;
  });
});

describe('a folder that can not be written', () => {
  it('lets nobody be asked where it is read-only', async () => {
    const { run, at, path, requests } = await importing({ '/feed': feedPage(feed) });
    await chmod(path, 0o555);
    await expect(run([at('/feed')])).rejects.toMatchObject({
      message: `${path} can't be written (read-only). No file is half-written. Run the import again when it can: it goes on.`,
      exitCode: 2,
    });
    await chmod(path, 0o755);
    expect(requests).toEqual([]);
  });

  it('ends the import where the disk is full, keeps whole records, and goes on later', async () => {
    const { run, at, files, path } = await importing({ '/feed': feedPage(feed, { ETag: '"v1"' }) });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const disk = await import('../../../src/build/writeWhole.ts');
    const { writeWhole } = disk;
    const write = vi.spyOn(disk, 'writeWhole').mockImplementation((path, content, writing) => {
      if (path.includes('tide')) throw full;
      writeWhole(path, content, writing);
    });
    await expect(run([at('/feed')])).rejects.toMatchObject({
      message: expect.stringContaining(
        `${join(path, '2024-05-31-tide-gauges.md')} can't be written (the disk is full).`,
      ),
      exitCode: 2,
    });
    write.mockRestore();
    expect(await files()).toEqual(['2024-05-31-kelp-returns.md']);
    expect((await run([at('/feed')])).lines[0]).toBe(`ok  ${at('/feed')}  1 new, 1 as before`);
  });

  it('refuses to ask where what is known can not be read', async () => {
    const folder = seedFolder().file('_feeds.json', '<<<<<<< HEAD');
    const { run, at, path } = await importing({ '/feed': feedPage(feed) }, { folder });
    await expect(run([at('/feed')])).rejects.toMatchObject({
      message: expect.stringContaining(`${join(path, '_feeds.json')} can't be read (`),
      exitCode: 2,
    });
  });

  it.each([
    [[], 'Give the addresses of feeds'],
    [['nowhere.opml'], 'nowhere.opml: there is no such file, and it is no address (https://…)'],
    [['wrong.list'], 'wrong.list: line 2 is no address (https://…)'],
    [['empty.opml'], 'empty.opml: it is a damaged list of feeds, or an empty one'],
    [
      ['half.opml', 'page.html'],
      'half.opml: it is a damaged list of feeds, or an empty one\npage.html: it is a page of HTML, and no feed',
    ],
  ])('ends with 2 for the words %j', async (words, message) => {
    const folder = seedFolder()
      .file('wrong.list', 'https://a.example/\nb.example\n')
      .file('empty.opml', '<opml version="2.0"><body></body></opml>')
      .file('half.opml', '<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/"/>')
      .file('page.html', '<!doctype html><title>A</title>');
    const { run } = await importing({}, { folder });
    await expect(run(words)).rejects.toMatchObject({ message: expect.stringContaining(message), exitCode: 2 });
  });
});
