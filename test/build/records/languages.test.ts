import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';

const parse = (text: string, file = 'a.md') => parseRecord(file, Buffer.from(text));
const places = (text: string, file?: string) =>
  parse(text, file).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

const whole = { title: 'Tide', publishedDateTime: Date.UTC(2024, 0, 2, 9), topics: ['Sea', 'Moon'] };

describe('front matter in TOML and JSON', () => {
  it.each([
    ['TOML', '+++\ntitle = "Tide"\ndate = 2024-01-02T10:00:00+01:00\ntags = ["Sea", "Moon"]\n+++\nBody\n'],
    [
      'TOML with Windows line ends',
      '\uFEFF+++\r\ntitle = "Tide"\r\ndate = 2024-01-02T09:00:00Z\r\ntags = ["Sea", "Moon"]\r\n+++\r\nBody\r\n',
    ],
    ['TOML by its name', '---toml\ntitle = "Tide"\ndate = "2024-01-02 09:00"\ntags = ["Sea", "Moon"]\n---\nBody\n'],
    [
      'JSON by its name',
      '---json\n{"title": "Tide", "date": "2024-01-02T09:00:00Z", "tags": ["Sea", "Moon"]}\n---\nBody\n',
    ],
    [
      'JSON between semicolons',
      ';;;\n"title": "Tide",\n"date": "2024-01-02T09:00:00Z",\n"tags": ["Sea", "Moon"]\n;;;\nBody\n',
    ],
    [
      'JSON in braces',
      '{\n\t"title": "Tide",\n\t"date": "2024-01-02T09:00:00Z",\n\t"tags": ["Sea", "Moon"]\n}\nBody\n',
    ],
  ])('is read: %s', (_, text) => {
    expect(parse(text)).toMatchObject({ fields: whole, body: 'Body\n', diagnostics: [], unknownFields: [] });
  });

  it.each([
    ['a local date of TOML', '+++\ntitle = "A"\ndate = 2024-01-02\n+++\n'],
    ['one without quotes in a table of dates', '+++\ntitle = "A"\ndate = 2024-01-02T00:00:00\n+++\n'],
  ])('keeps %s', (_, text) => {
    expect(parse(text).fields?.publishedDateTime).toBe(Date.UTC(2024, 0, 2));
  });

  it.each([
    ['a syntax error of TOML', '+++\ntitle = "A"\ntags = [\n+++\n', 'toml-syntax 4:1'],
    ['a key given twice in TOML', '+++\ntitle = "A"\ndate = 2024-01-02\ntitle = "B"\n+++\n', 'yaml-duplicate-key 4:1'],
    ['a table given twice in TOML', '+++\ntitle = "A"\n[a]\nb = 1\n[a]\nc = 1\n+++\n', 'yaml-duplicate-key 5:2'],
    ['YAML in TOML', '+++\ntitle: A\n+++\n', 'toml-syntax 2:6'],
    ['TOML in YAML', '---\ntitle = "A"\n---\n', 'front-matter-not-mapping 2:1'],
    ['a field name that is refused', '+++\ntitle = "A"\n[a]\n__proto__ = 1\n+++\n', 'front-matter-key 1:1'],
    ['a missing comma of JSON', '---json\n{"title": "A"\n "b": 1}\n---\n', 'json-syntax 3:2'],
    ['a key given twice in JSON', ';;;\n{"title": "A",\n "title": "B"}\n;;;\n', 'yaml-duplicate-key 3:3'],
    ['another fence', '+++\ntitle = "A"\n---\n', 'front-matter-fence 3:1'],
    ['the fence of TOML behind YAML', '---\ntitle: A\n+++\n', 'front-matter-fence 3:1'],
    ['a value of JSON that is missing', '{\n  "title": "A",\n  "date": ,\n  "n": 1\n}\n', 'json-syntax 3:9'],
    ['a text of JSON without quotes', ';;;\n{"title": "A", "n": 1 1}\n;;;\n', 'json-syntax 2:21'],
    ['a text of JSON in other quotes', "---json\n{'title': 'A'}\n---\n", 'json-syntax 2:3'],
    ['a fence with more behind it', '+++\ntitle = "A"\n++++\n', 'front-matter-fence 3:1'],
    ['a bad value of TOML', '+++\ntitle = "A"\n[a]\nb = 1\n[provider]\nname = ["x"]\n+++\n', 'value-dropped 6:8'],
    ['a bad value of JSON', '{\n  "title": "A",\n  "quality": "high"\n}\n', 'value-dropped 3:14'],
  ])('says where it is wrong: %s', (_, text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it('has a limit of nesting', () => {
    const deep = `${'['.repeat(5000)}1${']'.repeat(5000)}`;
    expect(places(`+++\na = ${deep}\n+++\n`)[0]).toMatch(/^front-matter-limit /);
  });
});

describe('a file that is fields from beginning to end', () => {
  it.each([
    ['a.yml', 'title: Tide\ndate: 2024-01-02T09:00:00Z\ntags: [Sea, Moon]\nbody: |\n  Body\n'],
    ['a.json', '{\n"title": "Tide", "date": "2024-01-02T09:00:00Z", "tags": ["Sea", "Moon"], "content": "Body\\n"}'],
  ])('is a record: %s', (file, text) => {
    expect(parse(text, file)).toMatchObject({ fields: whole, body: 'Body\n', diagnostics: [] });
  });

  it('in JSON has the place of what is wrong with it', () => {
    expect(places('{"title": "A",\n "date": }', 'a.json')).toEqual(['json-syntax 2:8']);
    expect(places('{"title": "A" "b": 1}', 'a.json')).toEqual(['json-syntax 1:15']);
  });

  it.each([
    ['a.json', '{ // plain\n"pages": [{"title": ,}]}'],
    ['a.json', '[{"title": "A"}]'],
    ['a.json', '{"site": {"title": "A"}}'],
    ['a.yaml', 'pages:\n  - title: A\n'],
  ])('is none without a title of its own: %s %s', (file, text) => {
    expect(parse(text, file)).toMatchObject({ leftAlone: 'no-title', diagnostics: [] });
  });

  it('has problems with their place', () => {
    expect(places('{"title": "A",\n "date": "soon"}', 'a.json')).toEqual(['field-invalid 2:10']);
    expect(places('title: A\nb: [\n', 'a.yml')).toEqual(['yaml-syntax 3:1']);
  });
});

describe('MDX', () => {
  const body = [
    'import { Chart } from "./chart"',
    'import Note from "note"',
    '',
    'export const year = {',
    '  now: 2024,',
    '}',
    '',
    'Hello <Note kind="x" at={{ a: 1 }}>**there**</Note>, `<Chart />` stays. {/* not this */}',
    '',
    '<Chart',
    '  year={2024}',
    '/>',
    '',
    '```jsx',
    'import X from "x"',
    '<Chart />',
    '```',
  ].join('\n');

  it('keeps its Markdown, and a note says what is left out', () => {
    const { draft, diagnostics } = readRecordResult('a.mdx', Buffer.from(`---\ntitle: A\n---\n${body}`));
    const html = draft?.article.body ?? '';
    expect(html).toContain('<p>Hello <strong>there</strong>, <code>&lt;Chart /&gt;</code> stays.');
    expect(html).toContain('import X from "x"\n&lt;Chart /&gt;');
    expect(html).not.toMatch(/Note|year|not this/);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['form-dropped']));
  });

  it('is Markdown as it is under another ending', () => {
    const { draft } = readRecordResult('a.md', Buffer.from('---\ntitle: A\n---\nVec<String> and <Note>\n'));
    expect(draft?.article.body).toContain('&lt;Note&gt;');
  });
});

it('reads a page of HTML without taking its indent for code', () => {
  const { draft } = readRecordResult('a.html', Buffer.from('---\ntitle: A\n---\n<div>\n\n    <p>Text.</p>\n</div>\n'));
  expect(draft?.article.body).toContain('<p>Text.</p>');
});
