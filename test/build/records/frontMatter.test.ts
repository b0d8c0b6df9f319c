import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/build/records/frontMatter.ts';

/** What a text is refused for: code, line and column. */
function refusal(text: string) {
  const [first, ...more] = splitFrontMatter('a.md', text).diagnostics ?? [];
  expect(more).toEqual([]);
  return first === undefined
    ? null
    : { code: first.code, line: first.line, column: first.column, message: first.message };
}

function dataOf(yaml: string) {
  const split = splitFrontMatter('a.md', `---\n${yaml}\n---\n`);
  expect(split.diagnostics).toBeNull();
  return split.data;
}

describe('front matter', () => {
  it('splits fields from body', () => {
    expect(splitFrontMatter('a.md', '---\ntitle: A\n---\n\nBody\n')).toMatchObject({
      data: { title: 'A' },
      body: 'Body\n',
    });
  });

  it.each(['---yaml\n', '--- yml \n', '---  \n', '\uFEFF---\n', '---\r\n'])('may open with %j', (opening) => {
    expect(splitFrontMatter('a.md', `${opening}title: A\n---`)).toMatchObject({ data: { title: 'A' }, body: '' });
  });

  it('reads CRLF like LF', () => {
    expect(splitFrontMatter('a.md', '---\r\ntitle: A\r\ntopics:\r\n  - B\r\n---\r\nOne\r\nTwo')).toMatchObject({
      data: { title: 'A', topics: ['B'] },
      body: 'One\nTwo',
    });
  });

  it.each(['', '# nothing but a comment', '#', '~'])('may be empty: %j', (yaml) => {
    expect(dataOf(yaml)).toEqual({});
  });

  it('leaves dates, times, octals, versions and words as they are written', () => {
    expect(
      dataOf(
        'a: 2024-02-30\nb: 12:30:45\nc: 010\nd: yes\ne: no\nf: 1.10\ng: 0x1F\nh: True\ni: 1_000\nj: 2021-09-29T23:05:00Z\nk: .inf\nl: 12345678901234567890',
      ),
    ).toEqual({
      a: '2024-02-30',
      b: '12:30:45',
      c: '010',
      d: 'yes',
      e: 'no',
      f: '1.10',
      g: '0x1F',
      h: 'True',
      i: '1_000',
      j: '2021-09-29T23:05:00Z',
      k: '.inf',
      l: '12345678901234567890',
    });
    expect(dataOf('a: 57\nb: -1\nc: 4.5\nd: true\ne:\nf: ~\ng: null')).toEqual({
      a: 57,
      b: -1,
      c: 4.5,
      d: true,
      e: null,
      f: null,
      g: null,
    });
  });

  it('gives the same answer to the same broken text twice', () => {
    const text = '---\ntitle: "A\n---\n';
    expect(refusal(text)).toEqual(refusal(text));
    expect(refusal(text)).not.toBeNull();
  });

  it('gives callers data of their own', () => {
    const text = '---\ntitle: A\n---\n';
    expect(splitFrontMatter('a.md', text).data).not.toBe(splitFrontMatter('a.md', text).data);
  });
});

describe('front matter that is refused', () => {
  it.each([
    ['---js\n{ title: globalThis.ran = true }\n---\n', 'js', 4],
    ['---javascript\nmodule.exports = globalThis.ran = true\n---\n', 'javascript', 4],
    ['--- js\nglobalThis.ran = true\n---\n', 'js', 5],
    ['\uFEFF---js\nglobalThis.ran = true\n---\n', 'js', 4],
    ['---constructor\ntitle: A\n---\n', 'constructor', 4],
    ['+++js\nglobalThis.ran = true\n+++\n', 'js', 4],
    [';;;coffee\nglobalThis.ran = true\n;;;\n', 'coffee', 4],
  ])('a language that is not read: %j', (text, language, column) => {
    expect(refusal(text)).toEqual({
      code: 'front-matter-language',
      line: 1,
      column,
      message: `front matter in "${language}" is refused; nothing of it was run`,
    });
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each(['Just text\n', '# Heading\n---\ntitle: A\n---\n', '----\ntitle: A\n---\n', '\n---\ntitle: A\n---\n'])(
    'none at all: %j',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'front-matter-missing', line: 1, column: 1 });
    },
  );

  it('a blank line in its place', () => {
    expect(refusal('\n---\ntitle: A\n---\n')).toMatchObject({
      message: "the file doesn't begin with front matter, but with a blank line",
    });
  });

  it.each(['---\ntitle: A\n\nBody', '---', '---\n', '---\ntitle: A\n --- \n'])('no closing fence: %j', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'front-matter-unclosed', line: 1, column: 1 });
  });

  it('a fence with something after it', () => {
    expect(refusal('---\ntitle: A\n---- \nBody\n---\n')).toMatchObject({
      code: 'front-matter-fence',
      line: 3,
      column: 1,
      message: 'this line looks like the closing fence but isn\'t one: "----"',
    });
  });

  it('a tab indent', () => {
    expect(refusal('---\ntitle: A\ntopics:\n\t- B\n---\n')).toMatchObject({ code: 'yaml-tab', line: 4, column: 1 });
    expect(refusal('---\ntitle: A\nprovider:\n  name: B\n  \tdomain: c.example\n---\n')).toMatchObject({
      code: 'yaml-tab',
      line: 5,
      column: 3,
    });
  });

  it('a duplicate key', () => {
    expect(refusal('---\ntitle: A\ntype: x\ntitle: B\n---\n')).toMatchObject({
      code: 'yaml-duplicate-key',
      line: 4,
      column: 1,
      message: 'the field "title" is given twice',
    });
  });

  it('a syntax error, with the text at its place', () => {
    expect(refusal('---\ntitle: One: two\n---\n')).toEqual({
      code: 'yaml-syntax',
      line: 2,
      column: 11,
      message: 'the front matter is not YAML: text that holds ": " needs quotes, at ": two"',
    });
    expect(refusal('---\r\ntitle: A\r\ntopics: [B\r\n---\r\n')).toMatchObject({
      code: 'yaml-syntax',
      line: 4,
      message: expect.stringMatching(/never closed, or too little indent, at its end$/),
    });
  });

  it.each([
    ['@harbour sails', 'text that begins with @ needs quotes'],
    ['`harbour` sails', 'text that begins with ` needs quotes'],
    ['%harbour', 'text that begins with % needs quotes'],
    ['"a \u0007 bell"', 'a control character'],
  ])('a syntax error in plain words: %j', (title, reason) => {
    expect(refusal(`---\ntitle: ${title}\n---\n`)).toMatchObject({
      code: 'yaml-syntax',
      line: 2,
      message: expect.stringContaining(`not YAML: ${reason}, at `),
    });
  });

  it('an unknown tag', () => {
    expect(refusal('---\ntitle: !!js/function "function () {}"\n---\n')).toMatchObject({
      code: 'yaml-syntax',
      line: 2,
      column: 8,
    });
  });

  it.each(['- A\n- B', 'text alone', '42'])('no mapping: %j', (yaml) => {
    expect(refusal(`---\n${yaml}\n---\n`)).toMatchObject({ code: 'front-matter-not-mapping', line: 2, column: 1 });
  });

  it('an alias bomb', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    expect(refusal(`---\ntitle: A\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`)).toMatchObject({
      code: 'front-matter-limit',
      line: 6,
      message: 'the front matter has more than 20 aliases',
    });
  });

  it('a few aliases are fine', () => {
    expect(dataOf('a: &a [x]\nb: *a')).toEqual({ a: ['x'], b: ['x'] });
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['dashes', `\n  ${'- '.repeat(20_000)}`],
    ['indents', Array.from({ length: 200 }, (_, depth) => `\n${' '.repeat(depth + 1)}a:`).join('')],
  ])('20,000 nested %s, quickly', (_, nested) => {
    const before = performance.now();
    expect(refusal(`---\ntitle: A\nb: ${nested}\n---\n`)).toMatchObject({
      code: 'front-matter-limit',
      message: 'the front matter has more than 64 levels of nesting',
    });
    expect(performance.now() - before).toBeLessThan(4_000);
  });

  it('a run of blank lines at its first white space, wherever in the line that is', () => {
    const place = { code: 'front-matter-limit', line: 2, column: 9 };
    expect(refusal(`---\ntitle: A   ${'\n  \r\n'.repeat(50)}type: b\n---\n`)).toMatchObject(place);
    expect(refusal(`---\ntitle: A${'\u2028'.repeat(100)}type: b\n---\n`)).toMatchObject(place);
    expect(refusal(`---\ntitle: A   ${'\n'.repeat(99)}type: b\n---\n`)).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('a key named %s, at any depth', (key) => {
    const message = `the field name "${key}" is refused`;
    expect(refusal(`---\ntitle: A\n${key}:\n  polluted: true\n---\n`)).toEqual({
      code: 'front-matter-key',
      line: 3,
      column: 1,
      message,
    });
    expect(refusal(`---\ntitle: A\nprovider:\n  "${key}": {polluted: true}\n---\n`)).toMatchObject({
      code: 'front-matter-key',
      line: 4,
      message,
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('more values than any record has', () => {
    const message = 'the front matter has more than 200,000 lines, commas and brackets';
    expect(refusal(`---\ntitle: A\nitems: [${'a,'.repeat(250_000)}]\n---\n`)).toMatchObject({ message });
    expect(refusal(`---\ntitle: A\n${'- a\n'.repeat(250_000)}---\n`)).toMatchObject({ message });
  });

  it('a run of blank lines that would take gray-matter minutes', () => {
    const before = performance.now();
    expect(refusal(`---\ntitle: A\n${'\n'.repeat(1_000_000)}type: b\n---\n`)).toMatchObject({
      code: 'front-matter-limit',
      line: 2,
    });
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});

describe('two records spliced by a torn write', () => {
  const second = '---\ncategory: news\ntitle: Second\ntopics:\n  - B\n---\n';

  it.each([
    ['one after the other', `---\ntitle: First\n---\n${second}`, 4],
    ['one after the other, with bodies', `---\ntitle: First\n---\nBody\n\n${second}Body`, 6],
    ["the first cut at a line's end", `---\ncategory: news\ntitle: First\n${second}`, 4],
    ['the first cut inside a plain text', `---\ncategory: news\ntitle: First\nexcerpt: It was cut he${second}`, 4],
    ['the first cut inside a quoted text', `---\ncategory: news\ntitle: First\nexcerpt: "It was cut he${second}`, 4],
    ['the first cut inside its body', `---\ntitle: First\n---\nIt was cut he${second}`, 4],
    ['the first cut after its fence', `---\n${second}`, 2],
    ['with CRLF', `---\r\ntitle: First\r\n---\r\n${second.replaceAll('\n', '\r\n')}`, 4],
  ])('is found: %s', (_, text, line) => {
    expect(refusal(text)).toMatchObject({ code: 'record-spliced', line });
  });

  it.each([
    ['a rule', 'One\n\n---\n\nTwo\n\n---\n\nThree\n'],
    ['a rule before a label', 'One\n\n---\nNote: this is text\nand more of it\n---\n'],
    ['front matter in a code fence', 'Write:\n\n```yaml\n---\ntitle: A\ntype: b\n---\n```\n'],
    ['front matter in a tilde fence', '~~~\n---\ntitle: A\ntype: b\n---\n~~~\n'],
    ['front matter in indented code', 'Write:\n\n    ---\n    title: A\n    ---\n'],
    ['front matter in pre', '<pre>\n---\ntitle: A\n---\n</pre>\n'],
    ['a setext heading', 'A heading\n---\nText\n'],
    ['a table', '| a | b |\n|---|---\n| title: c | d |\n'],
  ])('is not seen in a body with %s', (_, body) => {
    expect(refusal(`---\ntitle: First\n---\n\n${body}`)).toBeNull();
  });
});

describe('positions of fields', () => {
  const text = [
    '---',
    'title: "A"',
    'provider:',
    '  name: Example',
    'topics: [B, "C"]',
    'images:',
    '  - url: x',
    '    width: wide',
    'quality:',
    'excerpt: |',
    '  Text',
    '---',
    '',
  ];

  it.each([
    ['title', 2, 8],
    ['provider.name', 4, 9],
    ['topics.1', 5, 13],
    ['images.0', 7, 5],
    ['images.0.url', 7, 10],
    ['images.0.width', 8, 12],
    ['images.0.height', 7, 5],
    ['quality', 9, 1],
    ['nothing', 1, 1],
  ])('%s', (path, line, column) => {
    for (const end of ['\n', '\r\n']) {
      const split = splitFrontMatter('a.md', text.join(end));
      expect(split.data === null ? null : split.positionOf(path)).toEqual({ line, column });
    }
  });
});
