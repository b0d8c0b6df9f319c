import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/build/edition.ts';
import { readSettings } from '../../src/build/settings.ts';
import { filesBelow } from './outputFiles.ts';
import { writeRecords } from './records.ts';
import { reports } from './reports.ts';

const COUNT = 600;
const folders: string[] = [];

function generate(seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-records-'));
  folders.push(folder);
  writeRecords(folder, COUNT, seed);
  return folder;
}

function textsOf(folder: string): string[] {
  return filesBelow(folder).map((path) => `${path}\n${readFileSync(join(folder, path), 'utf8')}`);
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('generated records', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    const texts = textsOf(generate(1));
    expect(texts).toHaveLength(COUNT);
    expect(textsOf(generate(1))).toEqual(texts);
    expect(textsOf(generate(2))).not.toEqual(texts);
  });

  it('are all valid, and worn as real ones are', async () => {
    const folder = generate(3);
    const { diagnostics, counts, articles } = await makeEdition(readSettings({}, { seedsDir: folder }), null);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(counts).toMatchObject({ read: COUNT, setAside: 0, removed: 0 });
    expect(counts.repaired).toBeGreaterThan(COUNT * 0.1);
    expect(articles.filter(({ images }) => images.length === 0).length).toBeGreaterThan(COUNT * 0.05);
    expect(articles.some(({ url }) => url === null)).toBe(true);
    expect(articles.filter(({ coverage }) => coverage.length > 0).length / COUNT).toBeCloseTo(0.4, 1);
    const texts = textsOf(folder);
    for (const quirk of ['\uFEFF---', '\r\n', 'â€', '&quot;', 'secured:'])
      expect(
        texts.some((text) => text.includes(quirk)),
        quirk,
      ).toBe(true);
  });

  it('use ever more words, by Heaps’ law', () => {
    for (const count of [500, 4000]) {
      const words = [...reports(count, 4)].flatMap(({ title, excerpt }) =>
        `${title} ${excerpt}`.toLowerCase().replace(/[.,]/g, '').split(' '),
      );
      const expected = 44 * words.length ** 0.49;
      expect(new Set(words).size / expected).toBeGreaterThan(0.85);
      expect(new Set(words).size / expected).toBeLessThan(1.15);
    }
  });
});
