import * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FILE_LIST_PATH, filesIn, readFileList } from '../../../src/build/output/fileList.ts';
import type { Keeping } from '../../../src/build/output/keptFiles.ts';
import { publish } from '../../../src/build/output/publish.ts';

/** How many changes of files are still done before the process is as good as killed; and what the file system says then. */
const power = vi.hoisted(() => ({ left: Infinity, error: 'killed' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const limited =
    <Given extends unknown[], Result>(act: (...given: Given) => Result) =>
    (...given: Given): Result => {
      if (power.left-- <= 0) throw Object.assign(new Error(power.error), { code: power.error });
      return act(...given);
    };
  return {
    ...real,
    renameSync: limited(real.renameSync),
    unlinkSync: limited(real.unlinkSync),
    rmdirSync: limited(real.rmdirSync),
    mkdirSync: limited(real.mkdirSync),
    writeFileSync: limited(real.writeFileSync),
  };
});

afterEach(() => void (power.left = Infinity));

type Files = Record<string, string>;

/** A page as these tests know it: the files that it names, one a line. */
const naming = (...paths: string[]) => paths.join('\n');

const first: Files = {
  'index.html': naming('assets/app-11111111.js', 'data/names-11111111.json', 'archive/2/index.html'),
  '404.html': naming('assets/app-11111111.js', 'data/names-11111111.json'),
  'archive/1/index.html': naming('assets/icon-00000000.svg', 'archive/2/index.html'),
  'archive/2/index.html': naming('assets/icon-00000000.svg', 'assets/first-11111111.css'),
  'assets/app-11111111.js': 'first app',
  'assets/first-11111111.css': 'first style',
  'assets/icon-00000000.svg': 'icon',
  'contact.html': naming('assets/first-11111111.css'),
  'data/ledger.json': 'first ledger',
  'data/manifest.json': naming('data/names-11111111.json', 'data/search/11111111/root.bin'),
  'data/names-11111111.json': 'first names',
  'data/search/11111111/root.bin': 'first root',
};

const second: Files = {
  'index.html': naming('assets/app-22222222.js', 'data/names-22222222.json', 'archive/3/index.html'),
  '404.html': naming('assets/app-22222222.js', 'data/names-22222222.json'),
  'archive/1/index.html': naming('assets/icon-00000000.svg', 'archive/3/index.html'),
  'archive/3/index.html': naming('assets/icon-00000000.svg', 'assets/second-22222222.css'),
  'assets/app-22222222.js': 'second app',
  'assets/icon-00000000.svg': 'icon',
  'assets/second-22222222.css': 'second style',
  'data/ledger.json': 'second ledger',
  'data/manifest.json': naming('data/names-22222222.json', 'data/search/22222222/root.bin'),
  'data/names-22222222.json': 'second names',
  'data/search/22222222/root.bin': 'second root',
};

const foreign: Files = { CNAME: 'news.example', '.nojekyll': '', 'data/own.json': 'own', 'photos/a.jpg': 'photo' };

/** The folder of an output that is not there yet. */
function place(): string {
  const root = mkdtempSync(join(tmpdir(), 'publish-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return join(root, 'out');
}

function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
}

function publishFiles(
  outDir: string,
  files: Files,
  { steps = Infinity, keepsOld = false, error = 'killed', keep = null as Keeping | null } = {},
): void {
  const workplace = join(outDir, '.broadsheet/build');
  rmSync(workplace, { recursive: true, force: true });
  put(join(workplace, 'site'), files);
  try {
    Object.assign(power, { left: steps, error });
    publish({ folder: join(workplace, 'site'), workplace, outDir, keepsOld, keep });
  } finally {
    power.left = Infinity;
    rmSync(workplace, { recursive: true, force: true });
  }
}

function read(outDir: string): Files {
  return Object.fromEntries(
    filesIn(outDir)
      .filter((path) => path !== FILE_LIST_PATH)
      .map((path) => [path, readFileSync(join(outDir, path), 'utf8')]),
  );
}

/** Every page that is there is one of the two sites', and all that it names is there as that site has it. */
function expectWhole(outDir: string): void {
  const found = read(outDir);
  expect([first, second].map((site) => site['index.html'])).toContain(found['index.html']);
  for (const [path, text] of Object.entries(found)) {
    if (path in foreign) continue;
    const site = [first, second].find((site) => site[path] === text);
    expect(site, `${path} is neither of the two`).toBeDefined();
    if (!path.endsWith('.html') && path !== 'data/manifest.json') continue;
    for (const named of text.split('\n')) {
      expect(found, `${path} names ${named}`).toHaveProperty([named]);
      if (!named.endsWith('.html')) expect(found[named]).toBe(site?.[named]);
    }
  }
}

describe('a new site', () => {
  it('takes the place of the old one, file by file, and leaves what no build wrote', () => {
    const outDir = place();
    publishFiles(outDir, first);
    put(outDir, foreign);
    publishFiles(outDir, second);
    expect(read(outDir)).toEqual({ ...second, ...foreign });
    expect(readFileList(outDir).files).toEqual(Object.keys(second).sort());
  });

  it('takes the place of no file that no build wrote, and says which those are', () => {
    const outDir = place();
    put(outDir, { 'index.html': 'my own page', CNAME: 'news.example' });
    const before = read(outDir);
    expect(() => publishFiles(outDir, { ...first, CNAME: 'news.example' })).toThrow(
      /^Nothing was published: .+ holds files that no build wrote, where the site has others: index\.html\. Choose another/,
    );
    expect(read(outDir)).toEqual(before);
    // After an older version, or where the list was left behind by a copy, the manifest tells that it is a site.
    put(outDir, { 'data/manifest.json': 'old' });
    publishFiles(outDir, first);
    expect(read(outDir)).toMatchObject(first);
  });

  it.each(['killed', 'ENOSPC'])('is there whole, or the old one is, wherever a build ends (%s)', (error) => {
    const outDir = place();
    publishFiles(outDir, first);
    put(outDir, foreign);
    let steps = 0;
    for (let hasEnded = false; !hasEnded; steps++) {
      try {
        publishFiles(outDir, second, { steps, error });
        hasEnded = true;
      } catch (thrown) {
        expect(String(thrown)).toContain(error);
      }
      expectWhole(outDir);
      expect(read(outDir)).toMatchObject(foreign);
      // What a killed build left behind goes with the next one that ends.
      publishFiles(outDir, first);
      expect(read(outDir)).toEqual({ ...first, ...foreign });
      expect(readFileList(outDir).files).toEqual(Object.keys(first).sort());
    }
    expect(steps).toBeGreaterThan(25);
  });

  it('is there whole after many killed builds, and then nothing of them is left', () => {
    const outDir = place();
    publishFiles(outDir, first);
    for (let steps = 0; steps < 30; steps++) {
      expect(() => publishFiles(outDir, steps % 2 === 0 ? second : first, { steps: steps % 12 })).toThrow('killed');
      expectWhole(outDir);
    }
    publishFiles(outDir, second);
    expect(read(outDir)).toEqual(second);
  });

  it('keeps the times of files that are the same', () => {
    const outDir = place();
    const time = (path: string) => fs.statSync(join(outDir, path)).mtimeMs;
    publishFiles(outDir, first);
    for (const path of Object.keys(first)) fs.utimesSync(join(outDir, path), 1, 1);
    publishFiles(outDir, second);
    expect(time('assets/icon-00000000.svg')).toBe(1000);
    expect(time('index.html')).toBeGreaterThan(1000);
  });

  it('takes the place of a file that is damaged', () => {
    const outDir = place();
    publishFiles(outDir, first);
    put(outDir, { 'assets/app-11111111.js': 'other app', 'data/names-11111111.json': '' });
    publishFiles(outDir, first);
    expect(read(outDir)).toEqual(first);
  });

  it('keeps old files where told to, until a build is told otherwise', () => {
    const outDir = place();
    publishFiles(outDir, first);
    publishFiles(outDir, second, { keepsOld: true });
    expect(read(outDir)).toEqual({ ...first, ...second });
    publishFiles(outDir, second);
    expect(read(outDir)).toEqual(second);
  });

  it('keeps for a time what pages of the old one ask for, and no page of it', () => {
    const outDir = place();
    publishFiles(outDir, first);
    put(outDir, foreign);
    publishFiles(outDir, second, { keep: { span: 10, now: 100 } });
    const kept = Object.entries(first).filter(([path]) => /^(?:assets|data)\/.*1{8}/.test(path));
    expect(kept).toHaveLength(4);
    const both = { ...Object.fromEntries(kept), ...second, ...foreign };
    expect(read(outDir)).toEqual(both);
    publishFiles(outDir, { ...second, 'assets/third-33333333.js': 'third' }, { keep: { span: 10, now: 109 } });
    expect(read(outDir)).toEqual({ ...both, 'assets/third-33333333.js': 'third' });
    publishFiles(outDir, second, { keep: { span: 10, now: 110 } });
    expect(read(outDir)).toEqual({ ...second, ...foreign, 'assets/third-33333333.js': 'third' });
    publishFiles(outDir, second);
    expect(read(outDir)).toEqual({ ...second, ...foreign });
    expect(readFileList(outDir)).toMatchObject({ files: Object.keys(second).sort(), replacedAt: new Map() });
  });

  it('counts the time of a file anew where it was part of the site again', () => {
    const outDir = place();
    const keep = (now: number) => ({ keep: { span: 10, now } });
    publishFiles(outDir, first);
    publishFiles(outDir, second, keep(100));
    publishFiles(outDir, first, keep(105));
    publishFiles(outDir, second, keep(112));
    expect(readFileList(outDir).replacedAt.get('assets/app-11111111.js')).toBe(112);
    expect(readFileList(outDir).replacedAt.has('assets/app-22222222.js')).toBe(false);
    // A clock that was set back keeps nothing for longer.
    publishFiles(outDir, second, keep(50));
    expect(readFileList(outDir).replacedAt.get('assets/app-11111111.js')).toBe(50);
  });

  it('keeps what it should, wherever the build before ended', () => {
    const outDir = place();
    for (let steps = 0; steps < 40; steps++) {
      publishFiles(outDir, first);
      try {
        publishFiles(outDir, second, { steps, keep: { span: 10, now: 100 } });
      } catch (thrown) {
        expect(String(thrown)).toContain('killed');
      }
      expectWhole(outDir);
      publishFiles(outDir, second, { keep: { span: 10, now: 109 } });
      expect(read(outDir)).toMatchObject({ ...second, 'assets/app-11111111.js': 'first app' });
      publishFiles(outDir, second, { keep: { span: 10, now: 120 } });
      expect(read(outDir)).toEqual(second);
    }
  });

  it('has a folder where the old one has a file, and the other way round', () => {
    const outDir = place();
    publishFiles(outDir, { ...first, notes: 'a file', 'pictures/a.svg': 'a picture' });
    publishFiles(outDir, { ...second, 'notes/a.txt': 'a note', pictures: 'a file' });
    expect(read(outDir)).toEqual({ ...second, 'notes/a.txt': 'a note', pictures: 'a file' });
  });
});

describe('an output of an older version', () => {
  it.each([
    ['without a list', null],
    ['with a damaged list', '{"format":"broadsheet-files-1","files":['],
    [
      'with a list that leads out of it',
      '{"format":"broadsheet-files-1","files":["../kept.txt","assets/../../kept.txt"]}',
    ],
  ])('%s loses what has the names of built files, and nothing else', (_, list) => {
    const outDir = place();
    const others: Files = {
      'contact.html': naming('assets/first-11111111.css'),
      ...foreign,
      'assets/logo.svg': 'logo',
      'archive/old.html': 'old',
      'data/search/readme': '',
    };
    put(outDir, { ...first, ...others, ...(list === null ? {} : { [FILE_LIST_PATH]: list }) });
    put(dirname(outDir), { 'kept.txt': 'kept' });
    publishFiles(outDir, second);
    expect(read(outDir)).toEqual({ ...second, ...others });
    expect(readFileSync(join(dirname(outDir), 'kept.txt'), 'utf8')).toBe('kept');
  });

  it('is none where there is no manifest: nothing of it goes', () => {
    const outDir = place();
    const other = { 'assets/main-abcdefgh.js': 'another program', 'archive/1/index.html': 'theirs' };
    put(outDir, other);
    publishFiles(outDir, { 'index.html': 'ours' });
    expect(read(outDir)).toEqual({ ...other, 'index.html': 'ours' });
  });
});
