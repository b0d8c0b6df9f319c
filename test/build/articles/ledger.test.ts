import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EMPTY_LEDGER, type Ledger, parseLedger, readLedger, writeLedger } from '../../../src/build/articles/ledger.ts';

const ledger: Ledger = {
  ids: new Map([
    ['2022/weekly.md', 'weekly--2022'],
    ['2023/weekly.md', 'weekly'],
  ]),
  gone: new Map([
    ['z.md', 'z'],
    ['a.md', 'a'],
  ]),
  stories: new Map([['weekly', ['weekly', 'weekly--2022']]]),
  formerStories: new Map([['monthly', 'weekly']]),
};

const text = (parts: object) =>
  JSON.stringify({ format: 'broadsheet-ledger-1', articles: [], gone: [], stories: [], ...parts });

/** A ledger file of this content. */
async function fileOf(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'ledger.json'), content);
  return join(folder, 'ledger.json');
}

describe('the ledger', () => {
  it('is read as it was written', () => {
    expect(parseLedger(writeLedger(ledger))).toEqual({ ledger, leftOut: [] });
    expect(writeLedger(ledger)).toBe(
      '{"format":"broadsheet-ledger-1","articles":[["2022/weekly.md","weekly--2022"],"2023/weekly.md"],' +
        '"gone":["z.md","a.md"],"stories":[["weekly","weekly","weekly--2022"]],"formerStories":[["monthly","weekly"]]}',
    );
  });

  it('is the same text in whatever order its parts come', () => {
    const turned = { ...ledger, ids: new Map([...ledger.ids].reverse()) };
    expect(writeLedger(turned)).toBe(writeLedger(ledger));
  });

  it.each([
    ['an absolute path', { articles: ['/etc/tide.md'] }],
    ['a path out of the folder', { gone: ['../tide.md'] }],
    ['a file that is no record', { articles: ['tide.exe'] }],
    ['an absolute id', { articles: [['tide.md', '/etc/tide']] }],
    ['an odd id', { articles: [['tide.md', '<b>']] }],
    ['an id in capitals', { articles: [['tide.md', 'Tide']] }],
    ['an empty id', { articles: [['tide.md', '']] }],
    ['a story without members', { stories: [['tide']] }],
    ['a story of an odd id', { stories: [['a b', 'tide']] }],
    ['a story with an odd member', { stories: [['tide', 'tide', '"']] }],
  ])('lacks %s', (_, parts) => {
    expect(parseLedger(text(parts))).toMatchObject({ ledger: EMPTY_LEDGER, leftOut: [expect.any(String)] });
  });

  it('has an id, a file and a member of a story once', () => {
    const { ledger, leftOut } = parseLedger(
      text({
        articles: ['a/tide.md', 'b/tide.md', 'a/tide.md'],
        gone: ['tide.md', 'x.md'],
        stories: [
          ['s', 'a', 'b'],
          ['t', 'b', 'c'],
          ['s', 'd'],
        ],
      }),
    );
    expect([[...ledger.ids], [...ledger.gone], [...ledger.stories]]).toEqual([
      [['a/tide.md', 'tide']],
      [['x.md', 'x']],
      [['s', ['a', 'b']]],
    ]);
    expect(leftOut).toEqual(['b/tide.md', 'a/tide.md', 'tide.md', 'story t', 'story s']);
  });

  it('of 100,000 articles has a few megabytes and is read in less than a second', () => {
    const ids = new Map(
      Array.from({ length: 100_000 }, (_, i) => {
        const name = `2024-05-${10 + (i % 20)}-harbour-pilots-train-on-a-copy-${i}`;
        return [`2024/05/${name}.md`, name];
      }),
    );
    const written = writeLedger({ ...EMPTY_LEDGER, ids });
    expect(written.length).toBeLessThan(8_000_000);
    const before = performance.now();
    expect(parseLedger(written).ledger.ids.size).toBe(100_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

describe('reading the ledger', () => {
  it.each([
    ['is cut short', writeLedger(ledger).slice(0, -9)],
    ['is of another program', '{"version": 3}'],
    ['is of another format', text({ format: 'broadsheet-ledger-9' })],
    ['has other entries', text({ articles: [1] })],
    ['is a list', '[]'],
    ['is empty', ''],
  ])('takes nothing from a file that %s, and says so', async (_, content) => {
    const path = await fileOf(content);
    expect(await readLedger(path, null)).toMatchObject({
      ledger: EMPTY_LEDGER,
      diagnostics: [{ file: path, code: 'ledger-unusable', severity: 'warning' }],
    });
  });

  it('says how many entries are left out', async () => {
    const path = await fileOf(text({ articles: ['/a.md', 'b.md'] }));
    const { ledger, diagnostics } = await readLedger(path, null);
    expect([...ledger.ids.keys()]).toEqual(['b.md']);
    expect(diagnostics).toMatchObject([{ code: 'ledger-entries', severity: 'warning' }]);
  });

  it('misses a file that the settings name, but not one in the output', async () => {
    const absent = join(tmpdir(), 'no-such-folder');
    expect((await readLedger(null, absent)).diagnostics).toEqual([]);
    expect((await readLedger(join(absent, 'ledger.json'), absent)).diagnostics).toMatchObject([
      { code: 'ledger-missing', severity: 'warning' },
    ]);
  });
});
