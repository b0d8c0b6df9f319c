import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { githubReport } from '../../../src/build/desk/githubReport.ts';
import { diagnose } from '../../../src/build/diagnostics/diagnostics.ts';
import { publish } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

/** The report, with its paths from the folder that the records' folder stands in. */
async function report(folder: SeedFolder) {
  const { edition } = await publish(folder);
  return { edition, lines: githubReport(edition, dirname(edition.folder)).split('\n') };
}

/** Reads a workflow command as GitHub's runner does. */
function command(line: string) {
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const unescape = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = list.split(',').map((one) => [one.split('=')[0], unescape(one.slice(one.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, message: unescape(message) };
}

describe('the report for GitHub', () => {
  it('annotates the line of the pull request, with message and advice', async () => {
    const folder = seedFolder()
      .record('a', { title: 'Tide', published: 'perhaps' })
      .record('b', { title: 'Fog &amp; foam', webUrl: 'ftp://a.example' });
    const { edition, lines } = await report(folder);
    const root = edition.folder.split('/').at(-1);
    expect(lines.slice(0, 3).map(command)).toEqual([
      {
        name: 'error',
        properties: { file: `${root}/a.md`, line: '3', col: '12', title: 'field-invalid' },
        message:
          'published: expected true or false, received "perhaps"\nCorrect the value or remove the field. Text that holds ": " needs quotes.',
      },
      {
        name: 'warning',
        properties: { file: `${root}/b.md`, line: '3', col: '9', title: 'address-unsafe' },
        message: expect.stringContaining('webUrl'),
      },
      {
        name: 'notice',
        properties: { file: `${root}/b.md`, line: '2', col: '8', title: 'repaired' },
        message: expect.stringContaining('"Fog & foam"'),
      },
    ]);
    expect(lines.slice(3)).toEqual([expect.stringMatching(/^2 records read: 1 shown.*1 error, 1 warning, 1 note\.$/)]);
  });

  it('has no line where a problem is about none', async () => {
    const { edition } = await publish(seedFolder());
    const [line = ''] = githubReport(edition, edition.folder).split('\n');
    expect(line).toMatch(/^::warning file=\.,title=folder-empty::/);
  });

  it('survives every path and value', async () => {
    const { edition } = await publish(seedFolder().record('a', { title: 'A' }));
    const odd = fc.string({ unit: fc.constantFrom('%', ':', ',', '=', '\r', '\n', 'a', '0', 'D', '\u001B', '::') });
    fc.assert(
      fc.property(odd, odd, (file, received) => {
        const diagnostics = [diagnose('value-as-text', { file: `x${file}`, field: 'title', received })];
        const lines = githubReport({ ...edition, diagnostics }, edition.folder).split('\n');
        expect(lines).toHaveLength(2);
        const { properties, message } = command(lines[0] ?? '');
        expect(Object.keys(properties)).toEqual(['file', 'title']);
        expect(message).toBe(`${diagnostics[0]?.message}\n${diagnostics[0]?.advice}`);
        expect(lines.join('')).not.toMatch(/[\u001B\r]/);
      }),
    );
  });

  it('spends the ten annotations that are shown on as many kinds and files as can be, and says the rest', async () => {
    const broken = Array.from({ length: 14 }, (_, i) => i).reduce(
      (folder, i) => folder.record(`a${i}`, { excerpt: 'No title' }),
      seedFolder().record('z', { title: 'Z', deleted: 'perhaps' }),
    );
    const { lines } = await report(broken);
    const annotations = lines.filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(10);
    expect(annotations.map((line) => command(line).properties['title'])).toContain('field-invalid');
    expect(new Set(annotations.map((line) => command(line).properties['file'])).size).toBe(10);
    expect(lines.at(-1)).toBe(
      'GitHub shows 10 annotations of each severity. There are 5 more problems: "npm run check -- --json" lists every one.',
    );
  });
});
