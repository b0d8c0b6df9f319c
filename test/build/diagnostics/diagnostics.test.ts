import { describe, expect, it } from 'vitest';
import { diagnose, formatDiagnostics } from '../../../src/build/diagnostics/diagnostics.ts';
import { diagnosticTexts } from '../../../src/build/diagnostics/diagnosticTexts.ts';
import { shown } from '../../../src/build/diagnostics/shownValue.ts';

const invalid = diagnose('field-invalid', {
  file: 'b.md',
  line: 10,
  column: 3,
  field: 'quality',
  expected: 'a number',
  received: 'high',
});
const missing = diagnose('title-missing', { file: 'b.md', line: 2, column: 1, field: 'title', received: null });
const duplicate = diagnose('duplicate', { file: 'a.md', other: 'news/a.md' });

describe('diagnostics', () => {
  it('carry place, severity, message and advice', () => {
    expect(invalid).toEqual({
      file: 'b.md',
      line: 10,
      column: 3,
      severity: 'error',
      code: 'field-invalid',
      field: 'quality',
      message: 'quality: expected a number, received "high"',
      advice: 'Correct the value or remove the field. Text that holds ": " needs quotes.',
    });
    expect(duplicate).toMatchObject({ line: null, column: null, field: null, severity: 'warning' });
  });

  it.each([
    [
      diagnose('repaired', { file: 'a', field: 'excerpt', kind: 'mojibake', before: 'â€“', after: '–' }),
      'excerpt: mojibake, "â€“" → "–"',
    ],
    [
      diagnose('address-unsafe', { file: 'a', field: 'webUrl', received: 'javascript:alert(1)' }),
      'webUrl: not an http: or https: address, received "javascript:alert(1)"; left out',
    ],
    [
      diagnose('name-shared', { file: 'a/x.md', other: 'b/x.md', ids: ['x', 'x-2'] }),
      'has the name of "b/x.md"; the addresses are "x" and "x-2"',
    ],
    [
      diagnose('provider-renamed', { file: 'a', field: 'provider.name', before: 'x.example', after: 'X' }),
      'provider.name: "x.example" → "X", the usual name of this domain',
    ],
    [
      diagnose('part-missing', { file: 'a', field: 'items.0', received: 'gone' }),
      'items.0: no record of this name is in the folder, received "gone"',
    ],
    [
      diagnose('file-too-large', { file: 'a', bytes: 50_000_000, limit: 5_000_000 }),
      'the file has 50.0 MB; a record may have 5.0 MB',
    ],
  ])('say what happened: $message', (diagnostic, message) => {
    expect(diagnostic.message).toBe(message);
  });

  it('all have advice that is a sentence', () => {
    for (const [code, { advice }] of Object.entries(diagnosticTexts))
      expect(`${code}: ${advice}`).toMatch(/: [A-Z].+\.$/s);
  });
});

describe('the report', () => {
  it('is grouped by file and ordered by place', () => {
    expect(formatDiagnostics([invalid, duplicate, missing])).toBe(
      [
        'a.md  warning  duplicate  the same article as "news/a.md"; the two are shown as one',
        '    Delete one of the two files.',
        '',
        'b.md:2:1  error  title-missing  title: expected text that is not blank, received null',
        '    Give the record a title: "title: …".',
        'b.md:10:3  error  field-invalid  quality: expected a number, received "high"',
        '    Correct the value or remove the field. Text that holds ": " needs quotes.',
      ].join('\n'),
    );
  });

  it('is the same for the same diagnostics in another order', () => {
    expect(formatDiagnostics([missing, invalid, duplicate])).toBe(formatDiagnostics([duplicate, invalid, missing]));
  });

  it('is empty when there is nothing to say', () => {
    expect(formatDiagnostics([])).toBe('');
  });

  it('keeps a file name with a line break on one line', () => {
    expect(
      formatDiagnostics([diagnose('file-empty', { file: 'a\nb.md', line: 1, column: 1 })]).split('\n'),
    ).toHaveLength(2);
  });
});

describe('a received value', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [5, '5'],
    ['a\u0000\n\u001B[31m\u202E', '"a\\u0000\\n\\u001B[31m\\u202E"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
    [`${'x'.repeat(58)}😀 more`, `"${'x'.repeat(58)}…"`],
    [Array(100_000).fill('x'), 'a list of 100000'],
    [{ name: 'A', domain: 'b' }, 'a mapping with name, domain'],
    [{}, 'an empty mapping'],
  ])('%#', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});
