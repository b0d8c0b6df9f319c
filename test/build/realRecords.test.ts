import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/build/edition.ts';
import { readBack, settingsFor } from '../support/publish.ts';

/** Hundreds of real records, beside the repository where they are at hand. */
const records = fileURLToPath(new URL('../../../shared/records', import.meta.url));
const absent = !existsSync(records);

describe('real records', () => {
  it.skipIf(absent)('are all shown but for those taken back, without an error', async () => {
    const { edition, cards, article, text } = readBack(await makeEdition(settingsFor(records), null));
    const { counts, diagnostics } = edition;
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(counts.read).toBeGreaterThan(300);
    expect(counts.shown).toBe(counts.read - counts.removed - counts.merged);
    for (const { id } of cards) expect(article(id)?.id).toBe(id);
    expect(text).not.toMatch(/<script|javascript:|&amp;nbsp;|â€/i);
  });

  it.skipIf(absent)(
    'of news, with the unpublished ones excluded, are exactly what their publisher showed, newest first',
    async () => {
      const folder = join(records, 'news');
      const shown: { id: string; at: string }[] = [];
      for (const file of await readdir(folder)) {
        const text = await readFile(join(folder, file), 'utf8');
        const at = /^publishedDateTime: *["']?([^\s"']+)/m.exec(text)?.[1];
        if (/^published: true\s*$/m.test(text) && at !== undefined) shown.push({ id: file.replace(/\.\w+$/, ''), at });
      }
      const { cards } = readBack(await makeEdition(settingsFor(folder, { unpublished: 'exclude' }), null));
      expect(shown.length).toBeGreaterThan(10);
      const expected = shown.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
      expect(cards.toReversed().map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    },
  );
});
