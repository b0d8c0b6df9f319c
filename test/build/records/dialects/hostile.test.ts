import { describe, expect, it } from 'vitest';
import * as english from '../../../../src/core/words/body.ts';
import { plainMarkdown } from '../../../../src/build/records/dialects/plainMarkdown.ts';
import { readRecordResult } from '../../../../src/build/records/recordResult.ts';
import { tooSteep } from '../../../support/steepness.ts';
import fc from '../../../support/properties.ts';

const encoder = new TextEncoder();

function bodyOf(text: string, file: string): string {
  const bytes = encoder.encode(`---\ntitle: A\nprovider: { domain: a.example }\n---\n${text}`);
  return readRecordResult(file, bytes).draft?.article.body ?? '';
}

/** The text of a body, without what is code. */
function proseOf(html: string): string {
  return html.replace(/<(pre|code)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '\n');
}

const piece = fc.constantFrom(
  ...[
    '{{<',
    '>}}',
    '{{%',
    '%}}',
    '{%',
    '%}',
    '{{',
    '}}',
    '/',
    ' ',
    'a',
    '"',
    "'",
    '\\',
    '=',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
  ],
  ...[
    '`',
    '```',
    '~~~',
    '\n```\n',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '*',
    '[',
    '](',
    ')',
  ],
  ...[
    '[[',
    ']]',
    '![[',
    '|',
    '#',
    '> [!note] ',
    '## a {#b}',
    '{:',
    '.c}',
    'raw',
    'endraw',
    'highlight',
    'endhighlight',
  ],
  ...[
    '{% raw %}',
    '{% endraw %}',
    '{{< highlight a >}}',
    '{{< /highlight >}}',
    '{{</*',
    '*/>}}',
    'youtube',
    'figure src=',
    'ref ',
  ],
  ...['import a from "b"\n', 'export const a = {', '<A', '<A>', '/>', '{', '}', '<>', '&lt;', '&#123;%'],
);

describe('a hostile body', () => {
  it.each(['a.md', 'a.mdx'])('shows no tag outside of code: %s', (file) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(proseOf(bodyOf(pieces.join(''), file))).not.toMatch(/\{\{&lt;|\{\{%|\{%/);
      }),
      { numRuns: 300, examples: [[['{{', '&#123;%', '%}}']]] },
    );
  });

  const again = (unit: string, start = '') => ({
    name: start + unit,
    text: (length: number) => start + unit.repeat(length / unit.length),
  });
  const hostile = [
    ...[
      '{{< a "',
      '{% raw %}',
      '{% a="b\\" %}',
      '{{< figure src="a" >}}',
      '![[a|',
      '> [!a] [[b]]\n',
      ' %% a',
      '`a``b',
    ].map((unit) => again(unit)),
    again('\t', '{%'),
  ];
  const hostileMdx = ['<A {', '<A "', '{"', 'export const a = {\n'].map((unit) => again(unit));

  it('takes time that grows no faster than n log n', () => {
    expect(tooSteep((text) => plainMarkdown(text, false, () => {}, english), hostile, 64_000)).toEqual([]);
    expect(tooSteep((text) => plainMarkdown(text, true, () => {}, english), hostileMdx, 64_000)).toEqual([]);
  });

  it('a body at its limit is read, with its longest links', () => {
    expect(bodyOf(`[[${'海'.repeat(400)}]] `.repeat(1200), 'a.md').length).toBeLessThan(1_100_000);
  });
});
