import { describe, expect, it } from 'vitest';
import { buildReport, fullReport, refusalOf } from '../../../src/build/diagnostics/summary.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { publish, settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const copies = (count: number) =>
  Array.from({ length: count }, (_, i) => i).reduce(
    (folder, i) => folder.record(`r${i}`, { title: `Tom &amp; Jerry ${i}` }),
    seedFolder(),
  );

describe('the report', () => {
  it('lists every diagnostic by file and closes with the counts', async () => {
    const { edition } = await publish(
      seedFolder()
        .file('b.md', '---\ntitle: B\nwebUrl: javascript:x\ncolour: red\n---\n')
        .file('a.md', '---\nexcerpt: E\n---\n')
        .record('c', { title: 'A &amp; B', removed: true }),
    );
    expect(fullReport(edition))
      .toBe(`a.md:1:1  error  title-missing  title: expected text that is not blank, received nothing
    Give the record a title: "title: …".

b.md:3:9  warning  address-unsafe  webUrl: not an http: or https: address, received "javascript:x"; left out
    Give an address that begins with https://.

c.md:2:8  info  repaired  title: HTML entities decoded, "A &amp; B" → "A & B"
    Nothing needs to be done; correct the record to make it last.

3 records read: 1 shown, 1 repaired, 0 merged, 1 set aside, 1 removed. 1 unknown field ignored: "colour". 1 error, 1 warning, 1 note.`);
  });

  it('names the fields that the format does not know, the most frequent first', async () => {
    const odd = (...names: string[]) => ({ title: 'A', ...Object.fromEntries(names.map((name) => [name, 1])) });
    const { edition } = await publish(
      seedFolder().record('a', odd('publishedDatetime', 'colour')).record('b', odd('publishedDatetime')),
    );
    expect(fullReport(edition)).toContain(' 3 unknown fields ignored: "publishedDatetime", "colour". ');
    const { edition: many } = await publish(
      seedFolder().record('a', odd(...Array.from({ length: 12 }, (_, i) => `field${i + 10}`))),
    );
    expect(fullReport(many)).toContain('"field18", "field19" and 2 more. ');
  });

  it('of a clean folder is one line', async () => {
    const { edition } = await publish(seedFolder().record('a', { title: 'A' }));
    expect(fullReport(edition)).toBe(
      '1 record read: 1 shown, 0 repaired, 0 merged, 0 set aside. 0 errors, 0 warnings, 0 notes.',
    );
    expect(buildReport(edition)).toBe(fullReport(edition));
  });

  it('names what was held back and passed over, and why', async () => {
    const { edition } = await publish(
      seedFolder()
        .record('a', { title: 'A', published: false })
        .record('b', { title: 'B', draft: true })
        .record('_drafts/c', { title: 'C' })
        .file('README.md', '# About')
        .file('plain.md', 'Plain.')
        .file('photo.jpg', 'x'),
      { unpublished: 'exclude' },
    );
    expect(fullReport(edition)).toBe(`Held back:
    _drafts/c.md: it is in a folder _drafts
    a.md: it says published: false
    b.md: it says draft

Passed over:
    README.md: its name says that it describes the folder
    plain.md: it has no front matter

5 records read: 0 shown, 0 repaired, 0 merged, 0 set aside, 3 held back, 2 passed over. 1 other file. 0 errors, 0 warnings, 0 notes.`);
  });

  it('of a build names the first files and counts the rest', async () => {
    const notes = Array.from({ length: 13 }, (_, i) => i).reduce(
      (folder, i) => folder.file(`n${i}.md`, 'Plain.'),
      seedFolder(),
    );
    const { edition } = await publish(notes);
    expect(buildReport(edition)).toContain('    … and 3 more: npm run check names them all.');
    expect(fullReport(edition)).toContain('n9.md');
  });

  it('of a build gives the first repairs as examples and counts the rest', async () => {
    const { edition } = await publish(copies(12).file('bad.md', ''));
    const report = buildReport(edition);
    expect(report.match(/ info /g)).toHaveLength(5);
    expect(report).toContain('bad.md:1:1  error  file-empty');
    expect(report).toContain('… and 7 more notes of this kind: npm run check lists them all.');
    expect(fullReport(edition).match(/ info /g)).toHaveLength(12);
  });
});

describe('a build', () => {
  it('is refused on an error, unless errors are to be skipped', async () => {
    const { edition } = await publish(seedFolder().file('a.md', '').file('b.md', '---').record('c', { title: 'C' }));
    expect(refusalOf(edition, settingsFor('/my/records'))).toBe(
      'Nothing was built: 2 errors in /my/records. Correct the records, or set ON_INVALID=skip to build the rest.',
    );
    expect(refusalOf(edition, settingsFor('/my/records', { onInvalid: 'skip' }))).toBeNull();
  });

  it('is refused for a missing folder in any case', async () => {
    const settings = settingsFor('/no/such/folder', { onInvalid: 'skip' });
    expect(refusalOf(await makeEdition(settings, null), settings)).toBe(
      'Nothing was built: 1 error in /no/such/folder.',
    );
  });

  it('is not refused for warnings', async () => {
    const { edition } = await publish(seedFolder().record('a', { title: 'A', webUrl: 'javascript:x' }));
    expect(refusalOf(edition, settingsFor('/my/records'))).toBeNull();
  });
});
