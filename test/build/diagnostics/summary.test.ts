import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/build/diagnostics/checkDocument.ts';
import { visibleJson } from '../../../src/build/diagnostics/shownValue.ts';
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
    expect(fullReport(edition, edition.folder))
      .toBe(`a.md:1:1  error  title-missing  title: expected text that is not blank, received nothing
    Give the record a title: "title: …".

b.md:3:9  warning  address-unsafe  webUrl: not an http: or https: address, received "javascript:x"; left out
    Give an address that begins with https://.

c.md:2:8  info  repaired  title: HTML entities decoded, "A &amp; B" → "A & B"
    Nothing needs to be done; correct the record to make it last.

1 unknown field ignored: "colour".

3 records read: 1 shown, 1 repaired, 0 merged, 1 set aside, 1 removed. 1 error, 1 warning, 1 note.`);
  });

  it('names the fields that the format does not know, the most frequent first', async () => {
    const odd = (...names: string[]) => ({ title: 'A', ...Object.fromEntries(names.map((name) => [name, 1])) });
    const { edition } = await publish(
      seedFolder().record('a', odd('publishedDatetime', 'colour')).record('b', odd('publishedDatetime')),
    );
    expect(fullReport(edition)).toContain('3 unknown fields ignored: "publishedDatetime", "colour".\n');
    const { edition: many } = await publish(
      seedFolder().record('a', odd(...Array.from({ length: 12 }, (_, i) => `field${i + 10}`))),
    );
    expect(fullReport(many)).toContain('"field18", "field19" and 2 more.\n');
  });

  it('of a clean folder is one line', async () => {
    const { edition } = await publish(seedFolder().record('a', { title: 'A' }));
    expect(fullReport(edition)).toBe(
      '1 record read: 1 shown, 0 repaired, 0 merged, 0 set aside. 0 errors, 0 warnings, 0 notes.',
    );
    expect(buildReport(edition)).toBe(fullReport(edition));
  });

  it('of a build has the lines that a check has, also of what only a look at several records shows', async () => {
    const { path } = await seedFolder()
      .file('a.md', '---\ntitle: A\nitems: [nowhere]\n---\n')
      .file('b.md', '---\ntitle: B\n---\nText.\n\n![Kelp](gone.png)\n')
      .create();
    const settings = settingsFor(path);
    const located = buildReport(await makeEdition(settings, null), path);
    const later = await makeEdition(settings, null, { lines: 'later' });
    expect(later.diagnostics.filter(({ field }) => field !== null).every(({ line }) => line === null)).toBe(true);
    expect(buildReport(later, path)).toBe(located);
    expect(located).toMatch(/^a\.md:3:9 {2}warning {2}part-missing/m);
    expect(located).toMatch(/^b\.md:6:\d+ {2}warning {2}picture-missing/m);
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
    expect(fullReport(edition, edition.folder)).toBe(`Held back:
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
    for (const report of [buildReport(edition), fullReport(edition)])
      expect(report).toContain('    … and 3 more: "npm run check -- --json" names them all.');
    expect(checkDocument(edition, 'passed').passedOver).toHaveLength(13);
  });

  it('of a build gives the first repairs as examples and counts the rest', async () => {
    const { edition } = await publish(copies(12).file('bad.md', ''));
    const report = buildReport(edition, edition.folder);
    expect(report.match(/^r\d+\.md:.* info /gm)).toHaveLength(5);
    expect(report).toContain('bad.md:1:1  error  file-empty');
    expect(report).toContain(
      [
        'All problems by code; "npm run check -- --json" lists every one:',
        '     1  error  file-empty',
        '    12  info  repaired     all in title',
      ].join('\n'),
    );
    expect(fullReport(edition, edition.folder).match(/^r\d+\.md:.* info /gm)).toHaveLength(10);
    expect(checkDocument(edition, 'passed').diagnostics).toHaveLength(13);
  });

  it('gives paths from where the command was run', async () => {
    const { edition } = await publish(seedFolder().file('news/a.md', '').file('b.txt', 'Plain.'));
    const report = fullReport(edition, dirname(edition.folder));
    expect(report).toContain(`${basename(edition.folder)}/news/a.md:1:1  error  file-empty`);
    expect(report).toContain(`    ${basename(edition.folder)}/b.txt: it has no front matter`);
  });

  it('says what many records have in common', async () => {
    const records = Array.from({ length: 30 }, (_, i) => i).reduce(
      (folder, i) =>
        folder.record(`old/n${i}`, { titel: `Note ${i}`, datum: '2024-01-01' }).record(`n${i}`, {
          title: `News ${i}`,
          Datum: '2024-01-01',
          webUrl: i < 20 ? `javascript:${i}` : `https://a.example/${i}`,
        }),
      seedFolder(),
    );
    const { edition } = await publish(records);
    const report = fullReport(edition, edition.folder);
    expect(report.match(/^old\/n\d+\.md:/gm)).toHaveLength(10);
    expect(report).toContain('    30  error  title-missing     30 records have "titel" and no "title"\n');
    expect(report).toContain('    20  warning  address-unsafe  all in webUrl\n');
    expect(report).toContain(
      [
        '30 of 30 articles have no date. All of them have "Datum", but the format reads "publishedDateTime".',
        '20 of 30 articles have no address. The format reads it from "originalUrl".',
        '20 of 30 articles have no source. The format reads it from "provider".',
        '30 of 30 articles have no topic. The format reads it from "topics".',
      ].join('\n'),
    );
    expect(checkDocument(edition, 'passed')).toMatchObject({
      without: { date: 30, address: 20, source: 20, topic: 30 },
    });
    expect(checkDocument(edition, 'passed').diagnostics).toHaveLength(edition.diagnostics.length);
  });

  it('lists many faults of one record as the few that they are', async () => {
    const items = Array.from({ length: 900 }, (_, i) => `no such record ${i}`);
    const { edition } = await publish(
      seedFolder()
        .record('many', { title: 'A', items })
        .record('one', { title: 'B', items: ['x'] }),
    );
    const report = fullReport(edition, edition.folder);
    expect(report.match(/^many\.md:.* part-missing /gm)).toHaveLength(9);
    expect(report).toContain('one.md:4:5  warning  part-missing');
    expect(report).toContain('    901  warning  part-missing  all in items');
    expect(report.split('\n').length).toBeLessThan(40);
  });

  it('is safe to print, whatever records and file names hold', async () => {
    const evil = '\u001b]0;x\u0007\u202e\u2066\u009b31m\u200b\u{e0041}\ud83d\ude00';
    const names = ['title', 'colour', `a${evil}`, 'b'.repeat(20_000), `${evil}`.repeat(500)];
    const { edition } = await publish(
      seedFolder()
        .file('reset.md', '---\ntitle: t\nx: *\u001bc\u202e\n---\n')
        .file('bidi.md', `---\ntitle: t\nx: !<a${'\u202egnp'.repeat(900)}> x\n---\n`)
        .file('long.md', `---\ntitle: t\nx: *${'a'.repeat(20_000)}\n---\n`)
        .file('json.md', `---\ntitle: t\nx: {"${evil}\n---\n`)
        .file('key.md', `---\ntitle: t\n"${'\u202e'.repeat(3000)}": 1\n"${'\u202e'.repeat(3000)}": 2\n---\n`)
        .file(`n${'x'.repeat(200)}\u001b[31m\u202e\n.md`, '')
        .file(`held\u001b[31m\u202e.txt`, 'Plain.')
        .record('values', {
          ...Object.fromEntries(names.map((name) => [name, evil.repeat(200)])),
          webUrl: `javascript:${evil.repeat(100)}`,
          type: `x${evil}`,
          story: `story ${evil.repeat(50)}`,
          images: [{ url: evil }],
        }),
    );
    for (const report of [
      fullReport(edition),
      buildReport(edition),
      visibleJson(checkDocument(edition, 'passed').diagnostics),
    ])
      for (const line of report.split('\n')) {
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_C}\p{Cf}\p{Cs}]/u);
        if (report.startsWith('[')) continue;
        expect(line.length).toBeLessThanOrEqual(300);
      }
    expect(JSON.parse(visibleJson(checkDocument(edition, 'passed')))).toEqual(checkDocument(edition, 'passed'));
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
