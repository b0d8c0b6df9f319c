import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import { MOST_RELATED } from '../../../src/core/limits.ts';
import { repairText } from '../../../src/core/repair/text.ts';
import { recordText } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

function parse(text: string | Uint8Array) {
  return parseRecord('a.md', typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** A record whose title is fine and whose other lines are these, from line 3 on. */
function parseYaml(yaml: string) {
  return parse(`---\ntitle: A\n${yaml}\n---\n`);
}

function report(text: string | Uint8Array) {
  return parse(text).diagnostics.map(brief);
}

function brief({ code, line, column, field, message }: ReturnType<typeof parse>['diagnostics'][number]) {
  return { code, line, column, field, message };
}

describe("a record's bytes", () => {
  it('may begin with a byte order mark and end lines with CRLF', () => {
    expect(parse('\uFEFF---\r\ntitle: "A"\r\ntopics:\r\n  - B\r\n---\r\nBody\r\n')).toMatchObject({
      fields: { title: 'A', topics: ['B'] },
      body: 'Body\n',
      diagnostics: [],
    });
  });

  it.each(['', '\uFEFF', ' \n\r\n'])('must not be empty: %j', (text) => {
    expect(report(text)).toEqual([
      { code: 'file-empty', line: 1, column: 1, field: null, message: 'the file is empty' },
    ]);
  });

  it('may hold NUL, which becomes the replacement character', () => {
    const text = '---\ntitle: A\0B\n---\nand \0\n';
    expect(report(text)).toMatchObject([{ code: 'text-nul', line: 2, column: 9 }]);
    expect(parse(text)).toMatchObject({ fields: { title: 'A\uFFFDB' }, body: 'and \uFFFD\n' });
  });

  it('may hold control characters', () => {
    const text = '---\ntitle: It\u0092s 10\u009620\ntopics: ["a\u0007b", c\u007fd, e\ff]\n---\n\u0093Yes\u0094\u001b\n';
    expect(report(text)).toMatchObject([
      {
        code: 'text-control',
        line: 2,
        column: 10,
        message: '8 control characters replaced or removed, first "\\u0092"',
      },
    ]);
    expect(parse(text)).toMatchObject({
      fields: { title: 'It’s 10–20', topics: ['ab', 'cd', 'e f'] },
      body: '“Yes”\n',
    });
  });

  it('may hold the controls of mojibake, in quotes or without', () => {
    const mojibake = Buffer.from('Россия снова Á').toString('latin1');
    for (const title of [mojibake, `"${mojibake}"`, `>-\n  ${mojibake}`]) {
      const { fields } = parse(
        `---\ntitle: ${title}\ntopics: [1984, 07]\n${mojibake.replace(/\W/gu, '')}\u0090: x\n---\n`,
      );
      expect(repairText(fields?.title ?? '').text).toBe('Россия снова Á');
      expect(fields?.topics).toEqual(['1984', '07']);
    }
  });

  it.each([
    ['a Latin-1 letter', [0xe9], 2, 9, '0xE9'],
    ['half of a character', [0xe2, 0x82], 2, 9, '0xE2'],
    ['a surrogate', [0xed, 0xa0, 0x80], 2, 9, '0xED'],
  ])('must be UTF-8: %s', (_, bytes, line, column, byte) => {
    for (const mark of ['', '\uFEFF']) {
      const text = Buffer.concat([
        Buffer.from(`${mark}---\ntitle: \u00e9`),
        Buffer.from(bytes),
        Buffer.from(' and more\n---\n'),
      ]);
      expect(report(text)).toEqual([
        { code: 'text-not-utf8', line, column, field: null, message: `the file is not UTF-8: byte ${byte}` },
      ]);
    }
  });

  it('may hold a replacement character of their own', () => {
    const bytes = Buffer.from('---\ntitle: \uFFFD and \uFFFD\n---\n');
    expect(parse(bytes)).toMatchObject({ fields: { title: '\uFFFD and \uFFFD' }, diagnostics: [] });
    expect(report(Buffer.concat([bytes, Buffer.from([0xff])]))).toMatchObject([
      { code: 'text-not-utf8', line: 4, column: 1, message: 'the file is not UTF-8: byte 0xFF' },
    ]);
  });

  it('in UTF-16 are refused', () => {
    expect(
      report(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('---\ntitle: A\n---\n', 'utf16le')])),
    ).toMatchObject([{ code: 'text-not-utf8', line: 1, column: 1 }]);
  });
});

describe("fields that can't be used", () => {
  it.each([
    ['type: article', 1, 1, 'nothing'],
    ['title:', 2, 1, 'null'],
    ['title: "  "', 2, 8, '"  "'],
  ])('a missing title: %j', (yaml, line, column, received) => {
    expect(report(`---\n${yaml}\n---\n`)).toEqual([
      {
        code: 'title-missing',
        line,
        column,
        field: 'title',
        message: `title: expected text that is not blank, received ${received}`,
      },
    ]);
  });

  it.each([
    ['published: maybe', 'published', 12, 'true or false', '"maybe"'],
    ['published: 2', 'published', 12, 'true or false', '2'],
    ['removed: [no]', 'removed', 10, 'true or false', 'a list of 1'],
    [
      'publishedDateTime: 2024-02-30',
      'publishedDateTime',
      20,
      'a date such as 2021-09-29 or 2021-09-29T23:05:00Z',
      '"2024-02-30"',
    ],
    [
      'publishedDateTime: 20240230',
      'publishedDateTime',
      20,
      'a date such as 2021-09-29 or 2021-09-29T23:05:00Z',
      '20240230',
    ],
    [
      'publishedDateTime: 05/06/2024',
      'publishedDateTime',
      20,
      'a date whose day and month can be told apart, such as 2021-09-29',
      '"05/06/2024"',
    ],
  ])('%j', (yaml, field, column, expected, received) => {
    const { fields, diagnostics } = parseYaml(yaml);
    expect(fields).toBeNull();
    expect(diagnostics.map(brief)).toEqual([
      {
        code: 'field-invalid',
        line: 3,
        column,
        field,
        message: `${field}: expected ${expected}, received ${received}`,
      },
    ]);
  });

  it('are all reported at once, with the warnings', () => {
    const text = '---\nquality: high\nheat: hot\npublished: "true"\nimages:\n  - 5\n---\n';
    expect(report(text).map(({ code, line, field }) => `${line} ${code} ${field}`)).toEqual([
      '1 title-missing title',
      '2 value-dropped quality',
      '3 value-dropped heat',
      '6 value-dropped images.0',
      '4 value-as-text published',
    ]);
  });

  it('show long and invisible values shortened and made visible', () => {
    const [first] = parseYaml(`quality: "${'x'.repeat(100)}"`).diagnostics;
    expect(first?.message).toBe(`quality: expected a number, received "${'x'.repeat(59)}…"; left out`);
    const [second] = parseYaml('quality: "a\\tb\\e\\u202Ec"').diagnostics;
    expect(second?.message).toBe('quality: expected a number, received "a\\tb\\u001B\\u202Ec"; left out');
  });
});

describe('parts that are left out with a warning', () => {
  it.each([
    ['images: [42]', 'images.0', 'an image: a mapping with url, width and height, or an address', '42'],
    ['images:\n  - url: https://a.example/1.png\n  - width: 5', 'images.1.url', 'text that is not blank', 'nothing'],
    ['image: {width: 5}', 'image.0.url', 'text that is not blank', 'nothing'],
    ['images: {url: {a: b}}', 'images.0.url', 'text', 'a mapping with a'],
    ['images:\n  - url: https://a.example/1.png\n    width: wide', 'images.0.width', 'a number', '"wide"'],
    ['related: [42]', 'related.0', 'an article: a mapping with a title, or the name of a record', '42'],
    ['related: ["", B]', 'related.0', 'text that is not blank', '""'],
    ['related:\n  - excerpt: no title', 'related.0.title', 'text that is not blank', 'nothing'],
    ['related:\n  - title: B\n    quality: high', 'related.0.quality', 'a number', '"high"'],
    ['related:\n  - title: B\n    images: [{}]', 'related.0.images.0.url', 'text that is not blank', 'nothing'],
    [
      'provider: {name: P, images: [7]}',
      'provider.images.0',
      'an image: a mapping with url, width and height, or an address',
      '7',
    ],
    ['provider: {name: P, authors: [{}]}', 'provider.authors.0', 'text that is not blank', 'an empty mapping'],
    ['quality: high', 'quality', 'a number', '"high"'],
    ['heat: [1]', 'heat', 'a number', 'a list of 1'],
    ['quality: 1e999', 'quality', 'a number', '"1e999"'],
    [
      'updatedDateTime: yesterday',
      'updatedDateTime',
      'a date such as 2021-09-29 or 2021-09-29T23:05:00Z',
      '"yesterday"',
    ],
    [
      'updatedDateTime: 2024-01-02\npublishedDateTime: 2024-02-30',
      'publishedDateTime',
      'a date such as 2021-09-29 or 2021-09-29T23:05:00Z',
      '"2024-02-30"',
    ],
    ['excerpt: {a: b}', 'excerpt', 'text', 'a mapping with a'],
    ['webUrl: [a, b]', 'webUrl', 'text', 'a list of 2'],
    ['provider: [a]', 'provider', 'a provider: a mapping with name and domain, or a name', 'a list of 1'],
    ['provider: {name: [a]}', 'provider.name', 'text', 'a list of 1'],
    ['topics: [B, {c: d}]', 'topics.1', 'text', 'a mapping with c'],
    ['ratings: five', 'ratings', 'ratings: a mapping with count and average', '"five"'],
    ['ratings: {count: many}', 'ratings.count', 'a number', '"many"'],
    ['actions: [run]', 'actions.0', 'an action: a mapping with title and url', '"run"'],
    ['length: P1M', 'length', 'a duration of days, hours, minutes and seconds, such as PT9M3S or 9:03', '"P1M"'],
  ])('%j', (yaml, field, expected, received) => {
    const { fields, diagnostics } = parseYaml(yaml);
    expect(fields).not.toBeNull();
    expect(diagnostics).toMatchObject([
      {
        code: 'value-dropped',
        severity: 'warning',
        field,
        message: `${field}: expected ${expected}, received ${received}; left out`,
      },
    ]);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('leave the rest in place', () => {
    const { fields } = parseYaml(
      'related:\n  - 42\n  - name-of-a-record\n  - title: B\n    quality: high\n    related: [C]\nimages:\n  - url: u\n    width: wide\n  - v',
    );
    expect(fields?.related).toMatchObject(['name-of-a-record', { title: 'B', quality: null }]);
    expect(fields?.related[1]).not.toHaveProperty('related');
    expect(fields?.images).toMatchObject([{ url: 'u', width: null }, { url: 'v' }]);
  });

  it('are found quickly in 5,000 broken related articles', { timeout: 20_000 }, () => {
    const before = performance.now();
    const { fields, diagnostics } = parseYaml(
      `related:\n${'  - excerpt: no title\n    webUrl: https://a.example/\n'.repeat(5_000)}`,
    );
    expect(fields?.related).toEqual([]);
    expect(diagnostics).toHaveLength(MOST_RELATED + 1);
    expect(diagnostics[0]).toMatchObject({ code: 'list-long', line: 4, field: 'related' });
    expect(diagnostics.at(-1)).toMatchObject({ line: 402, field: 'related.199.title' });
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('values of any length', () => {
  it('are read in linear time', { timeout: 20_000 }, () => {
    const before = performance.now();
    expect(parseYaml(`quality: "${'1'.repeat(1_000_000)}x"`).diagnostics).toMatchObject([
      { code: 'value-dropped', field: 'quality' },
    ]);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('values that are suspicious but used', () => {
  it.each([
    [
      'excerpt: >-\n  ' + 'x'.repeat(5_001),
      'text-long',
      'excerpt',
      'excerpt: 5001 characters; more than 5000 are shortened where shown',
    ],
    [
      'publishedDateTime: 9999-12-31',
      'date-range',
      'publishedDateTime',
      'publishedDateTime: a year outside 1900 to 2100, received "9999-12-31"; the date is left out',
    ],
    [
      'updatedDateTime: 1899-12-31',
      'date-range',
      'updatedDateTime',
      'updatedDateTime: a year outside 1900 to 2100, received "1899-12-31"; the date is left out',
    ],
    [
      'publishedDateTime: 2024-01-02\nupdatedDateTime: 2024-01-01',
      'date-order',
      'updatedDateTime',
      'updatedDateTime: before publishedDateTime, received "2024-01-01"',
    ],
    [
      'publishedDateTime: 1970-01-01T00:00:00Z',
      'date-zero',
      'publishedDateTime',
      'publishedDateTime: the start of 1970, received "1970-01-01T00:00:00Z"',
    ],
    ['quality: "57"', 'value-as-text', 'quality', 'quality: text that spells a number or true or false, received "57"'],
    [
      'published: "false"',
      'value-as-text',
      'published',
      'published: text that spells a number or true or false, received "false"',
    ],
    [
      'ratings: {average: "4.5"}',
      'value-as-text',
      'ratings.average',
      'ratings.average: text that spells a number or true or false, received "4.5"',
    ],
    ['topics: [B, ""]', 'list-blank', 'topics.1', 'topics.1: blank; left out'],
    ['levels:\n  -\n  - Beginner', 'list-blank', 'levels.0', 'levels.0: blank; left out'],
    [
      'images: [{url: u, width: 0}]',
      'image-size',
      'images.0.width',
      'images.0.width: no size of an image, received 0; left out',
    ],
    [
      'images: [{url: u, height: 1e9}]',
      'image-size',
      'images.0.height',
      'images.0.height: no size of an image, received "1e9"; left out',
    ],
    [
      'related: [{title: B, publishedDateTime: 9999-01-01}]',
      'date-range',
      'related.0.publishedDateTime',
      'related.0.publishedDateTime: a year outside 1900 to 2100, received "9999-01-01"; the date is left out',
    ],
  ])('%j', (yaml, code, field, message) => {
    const { fields, diagnostics } = parseYaml(yaml);
    expect(fields).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code, field, message, severity: 'warning' }]);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it('500 topics: the first 50 are kept', () => {
    const topics = Array.from({ length: 500 }, (_, index) => `Topic ${index}`);
    const { fields, diagnostics } = parse(recordText({ title: 'A', topics }));
    expect(fields?.topics).toEqual(topics.slice(0, 50));
    expect(diagnostics.map(brief)).toEqual([
      {
        code: 'topics-many',
        line: 4,
        column: 3,
        field: 'topics',
        message: 'topics: 500 topics; the first 50 are kept',
      },
    ]);
  });

  it('a title of 10,000 characters is kept', () => {
    const { fields, diagnostics } = parse(recordText({ title: 'x'.repeat(10_000) }));
    expect(fields?.title).toHaveLength(10_000);
    expect(diagnostics).toMatchObject([{ code: 'text-long', line: 2, column: 8, field: 'title' }]);
  });

  it('a date far out of range is left out', () => {
    expect(parseYaml('publishedDateTime: 9999-12-31').fields?.publishedDateTime).toBeNull();
    expect(parseYaml('publishedDateTime: 2100-12-31').fields?.publishedDateTime).toBe(Date.UTC(2100, 11, 31));
  });
});

describe('a record that is left alone', () => {
  it.each([
    'Just text',
    '# Notes\n\n- one\n- two\n\nMore.',
    'Heading\n---\n\nText below a heading, and a rule:\n\n---\n\nMore.',
    '```yaml\n---\ntitle: How a record looks\n---\n```\n',
    'type: a letter, says the note\n',
  ])('is plain text: %j', (text) => {
    expect(parse(text)).toMatchObject({ fields: null, leftAlone: 'plain-text', diagnostics: [] });
  });

  it.each([
    ['the opening line is gone', 'title: A\ntopics: [B]\n---\nBody\n'],
    ['it begins inside a value', 'of the harbour."\n  and more\ntopics:\n  - B\n---\nBody\n'],
    ['a blank line stands first', '\n\n---\ntitle: A\n---\n'],
    ['the line is indented', '  ---\ntitle: A\n---\n'],
    ['a text stands before it', 'Some words.\nMore words.\n---\ntitle: A\ntopics: B\n---\n'],
  ])('is not one that was damaged: %s', (_, text) => {
    expect(parse(text)).toMatchObject({ fields: null, leftAlone: null, diagnostics: [{ severity: 'error' }] });
  });

  it.each(['+++js\n1\n+++\n', ';;;js\n1\n;;;\n'])('is none in another language: %j', (text) => {
    expect(report(text)).toMatchObject([{ code: 'front-matter-language', line: 1, column: 4 }]);
  });

  it.each(['true', '"true"', 'True', 'yes', 'on', '1', 'in progress', '[a]'])('says draft: %s', (value) => {
    const text = `---\ndraft: ${value}\nquality: high\n---\n`;
    expect(parse(text)).toMatchObject({ fields: null, leftAlone: 'draft', diagnostics: [], unknownFields: [] });
  });

  it('is none where it is a drawing of Excalidraw', () => {
    const text = '---\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n---\n# Text Elements\n';
    expect(parse(text)).toMatchObject({ fields: null, leftAlone: 'drawing', diagnostics: [] });
  });

  it.each(['false', '"false"', 'False', 'no', 'off', '0', '', 'null', '~'])('does not say draft: %s', (value) => {
    expect(parseYaml(`draft: ${value}`)).toMatchObject({ leftAlone: null, fields: { title: 'A' }, unknownFields: [] });
  });
});

describe('values in a form that people write', () => {
  it.each([
    ['publishedDateTime: May 29, 2024', 'publishedDateTime: date understood, "May 29, 2024" → "2024-05-29"'],
    ['publishedDateTime: 1716973200', 'publishedDateTime: date understood, "1716973200" → "2024-05-29T09:00:00Z"'],
    [
      'related: [{title: B, updatedDateTime: 2024}]',
      'related.0.updatedDateTime: date understood, "2024" → "2024-01-01"',
    ],
    ['length: 9:03', 'length: duration understood, "9:03" → "PT9M3S"'],
    ['topics: AI, Robotics', 'topics: one text read as 2, "AI, Robotics" → "[AI, Robotics]"'],
    ['published: no', 'published: word understood, "no" → "false"'],
    ['removed: 1', 'removed: word understood, "1" → "true"'],
  ])('%j', (yaml, message) => {
    const { fields, diagnostics } = parseYaml(yaml);
    expect(fields).not.toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'repaired', severity: 'info', message, line: 3 }]);
  });

  it.each(['publishedDateTime: 2021-09-29', 'length: PT9M3S', 'topics: AI', 'topics: ["A, b"]', 'published: False'])(
    'needs no note: %j',
    (yaml) => {
      expect(parseYaml(yaml).diagnostics).toEqual([]);
    },
  );
});

describe('any record', () => {
  it("counts the fields it doesn't know and forgets the encrypted blob", () => {
    const { fields, unknownFields, diagnostics } = parseYaml('secured: AAAA\nlayout: post\nweight: 3');
    expect(unknownFields).toEqual(['layout', 'weight']);
    expect(JSON.stringify(fields)).not.toContain('AAAA');
    expect(diagnostics).toEqual([]);
  });

  it('never makes it throw, whatever the text', { timeout: 20_000 }, () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '---',
        '--- ',
        '---js',
        'title: A',
        'title:',
        '- a',
        '  b: [',
        '\t',
        '"',
        '&a *a',
        '? x',
        '{',
        'images:',
        '  - url: 5',
        'related: &r [*r]',
        'constructor: 1',
        '<<: *a',
        '...',
        '%YAML 1.2',
        '!!binary a',
        '|',
        '>-',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, opened) => {
        const text = `${opened ? '---\ntitle: A\n' : ''}${lines.join('\n')}${opened ? '\n---\n' : ''}`;
        const { fields, leftAlone, diagnostics } = parse(text);
        expect(fields === null && leftAlone === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { line: at, column } of diagnostics)
          expect(Math.min(at ?? 0, column ?? 0)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('never makes it throw, whatever the bytes', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parse(bytes).fields).toBeNull();
        expect(
          parse(Buffer.concat([Buffer.from('---\ntitle: A\nexcerpt: "'), bytes, Buffer.from('"\n---\n')])).file,
        ).toBe('a.md');
      }),
      { numRuns: 200 },
    );
  });

  it('comes back as it was written where it is valid', { timeout: 20_000 }, () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
    const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
    const date = fc.date({ min: new Date(Date.UTC(1971, 0)), max: new Date(Date.UTC(2100, 0)), noInvalidDate: true });
    const record = fc.record({
      title: text,
      excerpt: optional(text),
      webUrl: optional(fc.webUrl()),
      topics: fc.uniqueArray(text, { maxLength: 5 }),
      published: optional(fc.boolean()),
      quality: optional(fc.integer()),
      heat: optional(fc.double({ noNaN: true, noDefaultInfinity: true })),
      publishedDateTime: optional(date),
    });
    fc.assert(
      fc.property(record, fc.lorem(), ({ publishedDateTime, ...rest }, body) => {
        const parsed = parse(
          recordText({ ...rest, publishedDateTime: publishedDateTime?.toISOString() ?? null }, body),
        );
        expect(parsed.diagnostics).toEqual([]);
        expect(parsed.body).toBe(body);
        expect(parsed.fields).toMatchObject({ ...rest, publishedDateTime: publishedDateTime?.getTime() ?? null });
      }),
      { numRuns: 300 },
    );
  });

  it('can be cloned for a worker thread or a cache', () => {
    const { positionOf, nameOf: _, ...parsed } = parseYaml('related: [{title: B}]\nquality: "5"');
    expect(positionOf('quality')).toEqual({ line: 4, column: 10 });
    expect(structuredClone(parsed)).toEqual(parsed);
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  });
});
