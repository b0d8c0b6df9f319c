import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/build/diagnostics/checkDocument.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const HARBOUR = { name: 'Harbour Weekly', domain: 'harbour.example' };
const elsewhere = {
  title: 'Seen from the coast',
  webUrl: 'https://coast.example/pilots',
  provider: { domain: 'coast.example' },
};

const folder = seedFolder()
  .record('news/pilots', {
    title: 'Pilots &amp; tides',
    excerpt: 'The tide gauge teaches harbour pilots.',
    webUrl: 'https://harbour.example/pilots',
    provider: HARBOUR,
    story: 'pilots',
    quality: 9,
    publishedDateTime: '2024-02-05',
    related: [elsewhere, 'quay', 'school', { title: 'By word of mouth', provider: { name: 'Neighbours' } }],
  })
  .record('school', {
    title: 'A school for pilots',
    excerpt: 'Harbour pilots learn from a tide gauge.',
    story: 'pilots',
    publishedDateTime: '2024-02-04',
  })
  .record('quay', {
    title: 'A wall for the quay',
    excerpt: 'Stones arrive by barge.',
    story: 'none',
    publishedDateTime: '2024-01-01',
  })
  .record('gauge', {
    title: 'Gauge warns of the flood',
    excerpt: 'A tide gauge rings before the harbour floods, and pilots stay on land.',
    story: 'none',
    publishedDateTime: '2024-02-06',
  })
  .record('copy', {
    title: 'Pilots and tides',
    webUrl: 'https://www.harbour.example/pilots/?utm_source=x',
    provider: HARBOUR,
    quality: 9,
  })
  .record('taken-back', { title: 'Taken back', removed: true })
  .file('broken.md', '---\nexcerpt: no title\n---\n');

describe('the check document', () => {
  it('says of each article its record, story, lead, related articles and why', async () => {
    const { articles } = checkDocument((await publish(folder)).edition, 'failed');
    expect(articles).toEqual([
      {
        id: 'gauge',
        file: 'gauge.md',
        url: null,
        title: 'Gauge warns of the flood',
        story: 'gauge',
        lead: true,
        related: ['pilots'],
        reasons: [],
      },
      {
        id: 'pilots',
        file: 'news/pilots.md',
        url: 'https://harbour.example/pilots',
        title: 'Pilots & tides',
        story: 'school',
        lead: true,
        related: ['https://coast.example/pilots', 'quay', 'gauge'],
        reasons: [],
      },
      {
        id: 'quay',
        file: 'quay.md',
        url: null,
        title: 'A wall for the quay',
        story: 'quay',
        lead: true,
        related: [],
        reasons: [],
      },
      {
        id: 'school',
        file: 'school.md',
        url: null,
        title: 'A school for pilots',
        story: 'school',
        lead: false,
        related: ['https://coast.example/pilots', 'quay', 'gauge'],
        reasons: ['named by the publisher'],
      },
    ]);
  });

  it('counts what the report counts', async () => {
    const { edition } = await publish(folder);
    expect(checkDocument(edition, 'failed').counts).toEqual({
      read: 7,
      shown: 4,
      repaired: 1,
      merged: 1,
      setAside: 1,
      removed: 1,
      heldBack: 0,
      passedOver: 0,
      stories: 3,
      otherFiles: 0,
    });
  });

  it('names what was held back and passed over', async () => {
    const { edition } = await publish(
      folder.record('later', { title: 'Later', draft: true }).file('notes.txt', 'Plain.'),
    );
    const { heldBack, passedOver, counts } = checkDocument(edition, 'failed');
    expect(heldBack).toEqual([{ file: 'later.md', reason: 'it says draft' }]);
    expect(passedOver).toEqual([{ file: 'notes.txt', reason: 'it has no front matter' }]);
    expect(counts).toMatchObject({ read: 9, heldBack: 1, passedOver: 1 });
  });

  it('lists every diagnostic in the order of the report, with its place', async () => {
    const { edition } = await publish(folder);
    const { diagnostics } = checkDocument(edition, 'failed');
    expect(diagnostics).toHaveLength(edition.diagnostics.length);
    expect(diagnostics.map(({ file, line, severity, code }) => [file, line, severity, code])).toEqual([
      ['broken.md', 1, 'error', 'title-missing'],
      ['copy.md', null, 'warning', 'duplicate'],
      ['news/pilots.md', 2, 'info', 'repaired'],
      ['news/pilots.md', expect.any(Number), 'warning', 'related-empty'],
    ]);
    expect(Object.keys(diagnostics[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'severity',
      'code',
      'field',
      'message',
      'advice',
    ]);
  });

  it('makes every article a story of its own with STORIES=off', async () => {
    const { articles, counts } = checkDocument((await publish(folder, { stories: 'off' })).edition, 'failed');
    expect(articles.map(({ id, story, lead }) => ({ story, lead, id }))).toEqual(
      articles.map(({ id }) => ({ story: id, lead: true, id })),
    );
    expect(counts).toMatchObject({ shown: 4, stories: 4 });
  });
});

const check = (seedsDir: string, environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/build/command/broadsheet.ts', 'check', '--json'], {
    cwd: resolve(import.meta.dirname, '../../..'),
    encoding: 'utf8',
    env: { ...process.env, SEEDS_DIR: seedsDir, CACHE_DIR: join(tmpdir(), 'check-document-cache'), ...environment },
  });

describe('npm run check -- --json', () => {
  it('prints the document and nothing else, and fails on an error', async () => {
    const { path } = await folder.create();
    const { edition } = await publish(folder);
    const { stdout, status } = check(path);
    expect(JSON.parse(stdout)).toEqual(checkDocument(edition, 'failed'));
    expect(status).toBe(1);
    expect(check(path, { ON_INVALID: 'skip' }).status).toBe(0);
  }, 30_000);

  it('is a whole document for a missing folder, too', () => {
    const { stdout, status } = check('/no/such/folder', { ON_INVALID: 'skip' });
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [],
      diagnostics: [{ file: '/no/such/folder', line: null, code: 'folder-missing' }],
      counts: { read: 0, stories: 0 },
    });
    expect(status).toBe(1);
  }, 30_000);
});
