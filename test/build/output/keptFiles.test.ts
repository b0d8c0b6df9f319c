import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptReport } from '../../../src/build/diagnostics/keptReport.ts';
import { chooseKept, type KeptFiles } from '../../../src/build/output/keptFiles.ts';

const keeping = { span: 1000, now: 5000 };

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What is kept beside a new site of so many files. `replaced`: files of earlier editions, with the time of each. */
function keptBeside(files: number, replaced: Record<string, number | null>): KeptFiles {
  const outDir = folderWith(Object.fromEntries(Object.keys(replaced).map((path) => [path, 'text'])));
  const times = Object.entries(replaced).flatMap(([path, at]) => (at === null ? [] : [[path, at] as const]));
  const site = { folder: outDir, files: Array.from({ length: files }, (_, i) => `pages/${i}.html`), outDir };
  return chooseKept({ files: Object.keys(replaced), replacedAt: new Map(times) }, site, keeping);
}

describe('the files of earlier editions', () => {
  it('stay by their age, and only those that are named by their content', () => {
    const { replacedAt, bytes } = keptBeside(3, {
      'assets/a-11111111.js': null,
      'assets/b-11111111.js': 4001,
      'assets/c-11111111.js': 4000,
      'data/search/11111111/root.bin': 4500,
      'data/search/11111111/root.bin.br': 4500,
      'data/manifest.json': null,
      'data/ledger.json.gz': null,
      'index.html': null,
      'feed.xml': null,
    });
    expect(Object.fromEntries(replacedAt)).toEqual({
      'assets/a-11111111.js': 5000,
      'assets/b-11111111.js': 4001,
      'data/search/11111111/root.bin': 4500,
      'data/search/11111111/root.bin.br': 4500,
    });
    expect(bytes).toBe(16);
  });

  it('go, the oldest first, where a host would have no room for them', () => {
    const old = { 'data/a-11111111.bin': 4800, 'data/b-11111111.bin': 4900, 'data/c-11111111.bin': 4700 };
    const kept = keptBeside(19_997, old);
    expect([...kept.replacedAt.keys()]).toEqual(['data/b-11111111.bin', 'data/a-11111111.bin']);
    expect(keptReport(kept)).toBe(
      'Kept for open pages: 2 files of earlier editions, 0.0 MB. 1 file went before their time: hosts take no more.',
    );
    expect(keptBeside(19_998, old).crowdedOut).toBe(2);
    // A site that is larger by itself is on a host that takes more.
    expect(keptBeside(20_001, old).crowdedOut).toBe(0);
  });

  it('are gone where somebody removed them', () => {
    const site = { folder: tmpdir(), files: [], outDir: folderWith({}) };
    expect(chooseKept({ files: ['assets/a-11111111.js'], replacedAt: new Map() }, site, keeping).replacedAt.size).toBe(
      0,
    );
  });

  it('of articles that can not be read count as articles that are gone', () => {
    const kept = keptBeside(1, { 'data/articles/0-11111111.json': null, 'assets/a-11111111.js': 4900 });
    expect([...kept.replacedAt.keys()]).toEqual(['assets/a-11111111.js']);
    expect(keptReport(kept)).toContain('1 file went at once: articles that were there are shown no longer');
  });
});
